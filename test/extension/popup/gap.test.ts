import { describe, expect, it } from 'vitest';
import { fillGap } from '../../../core/dispatch/fill-gap.ts';
import type { GapProblem } from '../../../core/dispatch/gap-sequence.ts';
import { Ticket } from '../../../core/model/ticket.ts';
import {
  type GapFacts,
  gapText,
  gapVisits,
} from '../../../extension/entrypoints/popup/day/gap-words.ts';
import { gapIn } from '../../../extension/entrypoints/popup/day/gaps.ts';
import { at, BERLIN, between, teamOf } from './people.ts';

const DAY = '2026-11-23';
const team = teamOf();
const gap = between(DAY, '09:30', '14:00');
const ticket = (id: string, more: object): Ticket =>
  Ticket.parse({
    id,
    number: `#${id}`,
    title: `Ticket ${id}`,
    state: 'open',
    status: 'new',
    ...more,
  });
const kestrel = { client: 'kestrel', site: 'high-street', where: 'site', minutes: 30 };

const factsOf = (tickets: readonly Ticket[], known = tickets): GapFacts => {
  const [technician] = team.technicians;
  if (!technician) throw new Error('a technician is needed');
  const now = at(DAY, '08:00');
  const problem: GapProblem = { team, technician, window: gap, now, bookings: [], tickets };
  return {
    plan: fillGap(problem),
    tickets: new Map(known.map((one) => [one.id, one])),
    team,
    telling: { zone: BERLIN, now },
  };
};

describe('a gap', () => {
  const free = between(DAY, '10:00', '10:30');
  it('is half an hour or more, of which only what is left counts', () => {
    expect(gapIn(free, at(DAY, '09:00'))).toEqual(free);
    expect(gapIn(free, at(DAY, '10:00'))).toEqual(free);
    expect(gapIn(free, at(DAY, '10:01'))).toBeUndefined();
    const long = between(DAY, '10:00', '12:00');
    expect(gapIn(long, at(DAY, '11:15'))).toEqual(between(DAY, '11:15', '12:00'));
  });
});

describe('what fits into it', () => {
  const two = [ticket('1', kestrel), ticket('2', kestrel)];

  it('stands below one heading for each visit, in order', () => {
    const url = 'https://psa.example/t/3';
    const remote = ticket('3', { where: 'remote', clientName: 'Acme', minutes: 45, url });
    const visits = gapVisits(factsOf([...two, remote]));
    expect(visits.map(({ place }) => place).sort()).toEqual([
      'Acme, remote',
      'Kestrel Dental, High Street',
    ]);
    const [kestrelVisit, acme] = [...visits].sort((a, b) => b.lines.length - a.lines.length);
    expect(kestrelVisit?.lines.map(({ words }) => words)).toEqual(['#1 Ticket 1', '#2 Ticket 2']);
    expect(acme?.lines).toMatchObject([{ words: '#3 Ticket 3', url }]);
  });

  it('is named also where the ticket is not known here, and where no client is', () => {
    const [visit] = gapVisits(factsOf([ticket('4', { where: 'site', minutes: 30 })], []));
    expect(visit?.place).toBe('Client not known');
    expect(visit?.lines[0]?.words).toContain('not on this machine');
  });

  it('is a text that says the day and the zone, and never "today"', () => {
    const text = gapText('Ana', gap, factsOf(two));
    expect(text).toMatch(/^Ana, Mon 23 Nov 09:30–14:00 CET\n\nKestrel Dental, High Street\n/);
    expect(text.split('\n').slice(-2)).toEqual([
      expect.stringMatching(/^\d\d:\d\d–\d\d:\d\d #1 Ticket 1$/),
      expect.stringMatching(/^\d\d:\d\d–\d\d:\d\d #2 Ticket 2$/),
    ]);
  });
});
