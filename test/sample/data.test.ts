import { describe, expect, it } from 'vitest';
import { instant } from '../../core/calendar/instant.ts';
import type { Answer } from '../../core/dispatch/answer.ts';
import { suggest } from '../../core/dispatch/suggest.ts';
import { readTeamFile, writeTeamFile } from '../../core/exchange/team-file.ts';
import { Team } from '../../core/model/team.ts';
import { parseBoard } from '../../extension/adapters/parse-board.ts';
import { parseTicket } from '../../extension/adapters/parse-ticket.ts';
import { samplePsa } from '../../extension/adapters/sample-psa.ts';
import { sessionWith } from '../extension/adapters/sample-psa.harness.ts';
import { instantAt, sampleDay, shown } from './business-time.ts';
import { FEATURED, sampleData, sampleTickets } from './data.ts';
import { startSamplePsa } from './server.ts';
import { sampleTeam } from './team.ts';

const LISBON = 'Europe/Lisbon';

describe('the sample day', () => {
  it.each([
    ['Sunday night', '2026-11-22T03:00:00Z', '2026-11-23T08:30:00Z', undefined],
    ['before the office opens', '2026-11-23T06:10:00Z', '2026-11-23T08:30:00Z', undefined],
    ['in the morning', '2026-11-23T09:10:00Z', '2026-11-23T09:15:00Z', undefined],
    [
      'the last quarter that still counts',
      '2026-11-23T12:30:00Z',
      '2026-11-23T12:30:00Z',
      undefined,
    ],
    ['a minute later', '2026-11-23T12:31:00Z', '2026-11-24T08:30:00Z', '2026-11-23T12:30:00Z'],
    [
      'Friday before closing',
      '2026-11-27T17:29:00Z',
      '2026-11-30T08:30:00Z',
      '2026-11-27T17:15:00Z',
    ],
    ['Friday at closing', '2026-11-27T17:30:00Z', '2026-11-30T08:30:00Z', undefined],
    ['over the clock change', '2026-03-28T22:00:00Z', '2026-03-30T07:30:00Z', undefined],
  ])('begins right when started %s', (_name, now, start, left) => {
    const day = sampleDay(Date.parse(now), LISBON);
    expect(new Date(day.start).toISOString()).toBe(new Date(start).toISOString());
    expect(day.leftToday?.start).toBe(left === undefined ? undefined : Date.parse(left));
  });

  it('finds wall-clock times in zones far away and around a clock change', () => {
    expect(instantAt('2026-11-23', '08:30', 'Asia/Kathmandu')).toBe(
      Date.parse('2026-11-23T02:45:00Z'),
    );
    expect(instantAt('2026-03-29', '12:00', LISBON)).toBe(Date.parse('2026-03-29T11:00:00Z'));
    expect(shown(Date.parse('2026-11-23T02:45:00Z'), 'Asia/Kathmandu')).toContain('08:30');
  });
});

/** What Slotwright says of the featured ticket when the sample is started at `now`. */
const tell = async (now: number, zone: string): Promise<Answer> => {
  const at = instant(now);
  const psa = await startSamplePsa({ now: () => now, data: sampleData(now, zone) });
  try {
    const session = sessionWith(psa.base, psa.control.signIn('dana'));
    const team = sampleTeam(now, psa.base, zone);
    const ref = { psa: 'sample-psa', base: psa.base, id: FEATURED } as const;
    const [read, board] = [
      await samplePsa.read(ref, session),
      await samplePsa.board?.(session, at),
    ];
    if (!read.ok || !board?.ok) throw new Error('the sample cannot be read');
    const snapshot = parseBoard(board.value, psa.base, team, at, samplePsa.ticketUrl);
    const ticket = parseTicket(read.value, team, at);
    const { bookings, tickets } = snapshot;
    return suggest({ team, ticket, now: at, bookings, tickets, sources: [] });
  } finally {
    await psa.stop();
  }
};

describe('the featured ticket', () => {
  it.each([
    ['2026-11-22T03:00:00Z', LISBON],
    ['2026-11-23T09:10:00Z', LISBON],
    ['2026-11-23T12:25:00Z', LISBON],
    ['2026-11-23T13:10:00Z', LISBON],
    ['2026-11-27T17:20:00Z', LISBON],
    ['2026-03-27T16:00:00Z', LISBON],
    ['2026-11-23T20:10:00Z', 'America/Los_Angeles'],
    ['2026-11-23T03:05:00Z', 'Pacific/Auckland'],
  ])('tells the same story when started at %s in %s', async (now, zone) => {
    const answer = await tell(Date.parse(now), zone);
    const first = answer.ranked[0];
    expect(answer.ranked.map((candidate) => candidate.technician)).toEqual([
      'amelia',
      'gita',
      'bruno',
    ]);
    expect(first?.window.start).toBeGreaterThanOrEqual(Date.parse(now));
    expect(answer.ranked.map((candidate) => candidate.equal)).toEqual([false, false, false]);
    const travel = (who: string): number =>
      answer.ranked
        .find((candidate) => candidate.technician === who)
        ?.findings.find((finding) => finding.reason.code === 'travel-added')?.minutes ?? 0;
    expect(travel('bruno')).toBeGreaterThan(2 * travel('amelia'));
    const why = Object.fromEntries(
      answer.excluded.map((one) => [
        one.technician,
        [...one.always, ...one.days.flatMap((day) => day.reasons)].map((reason) => reason.code),
      ]),
    );
    expect(Object.keys(why).sort()).toEqual(['chloe', 'david', 'ewa', 'filipe', 'hugo']);
    expect(why.chloe).toContain('skill-missing');
    expect(why.david).toContain('absent');
    expect(why.ewa).toContain('day-full');
    expect(why.filipe).toContain('banned');
    expect(why.hugo).toContain('skill-expired');
  });
});

describe('the sample data', () => {
  const now = Date.parse('2026-11-23T09:10:00Z');

  it('is a team the model takes, unchanged by a round trip', () => {
    const team = sampleTeam(now);
    expect(Team.parse(JSON.parse(JSON.stringify(team)))).toEqual(team);
    expect(team.technicians).toHaveLength(8);
    expect(team.clients).toHaveLength(6);
  });

  it('goes through a team file unchanged', () => {
    const team = sampleTeam(now);
    const read = readTeamFile(writeTeamFile(team, instant(now)));
    expect(read.ok && read.value.team).toEqual(team);
    expect(read.ok && read.value.ignored).toEqual([]);
  });

  it('names in tickets only clients and sites of the team', () => {
    const team = sampleTeam(now);
    const known = new Set(team.clients.flatMap((c) => c.sites.map((s) => `${c.name}/${s.name}`)));
    const tickets = sampleTickets(now);
    expect(tickets.length).toBeGreaterThanOrEqual(14);
    expect(tickets.filter((t) => !known.has(`${t.client}/${t.site}`))).toEqual([]);
  });
});
