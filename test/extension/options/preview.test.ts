import { describe, expect, it } from 'vitest';
import { Team } from '../../../core/model/team.ts';
import { Ticket } from '../../../core/model/ticket.ts';
import type { PreviewRow } from '../../../core/report/policy-preview.ts';
import type { BoardSnapshot } from '../../../core/store/ports.ts';
import { knownTickets } from '../../../extension/entrypoints/options/model/preview-tickets.ts';
import {
  basisWords,
  countWords,
  pickWords,
  whyWords,
} from '../../../extension/entrypoints/options/model/preview-words.ts';
import { runInSlices } from '../../../extension/entrypoints/options/model/slices.ts';
import { BASE, LISBON, smallTeam, utc } from './house.ts';

const ticket = (id: string, more: object = {}): Ticket =>
  Ticket.parse({ id, number: `#${id}`, title: 'Printer', state: 'open', status: 'new', ...more });
const board = (more: Partial<BoardSnapshot> = {}): BoardSnapshot => ({
  base: BASE,
  at: utc('2026-11-23T08:00Z'),
  complete: true,
  bookings: [],
  tickets: [],
  ...more,
});

describe('the last tickets that are known', () => {
  it('are the newest open ones of all ticket systems, at most twenty', () => {
    const many = Array.from({ length: 22 }, (_, i) => ticket(`k${i}`, { updated: 1000 + i }));
    const known = knownTickets(
      [
        board({ tickets: [...many, ticket('done', { state: 'done', updated: 9999 })] }),
        board({
          base: 'https://psa.example',
          at: utc('2026-11-23T09:00Z'),
          tickets: [ticket('new', { created: 5000 })],
        }),
      ],
      smallTeam(),
    );
    expect(known?.ask).toHaveLength(20);
    expect(known?.ask.slice(0, 3).map((t) => t.id)).toEqual(['new', 'k21', 'k20']);
    expect(known?.tickets).toHaveLength(24);
    expect(known?.now).toBe(utc('2026-11-23T09:00Z'));
  });

  it('are none where nothing was read, or nothing is open', () => {
    expect(knownTickets([], smallTeam())).toBeUndefined();
    expect(knownTickets([board()], smallTeam())).toBeUndefined();
  });

  it('come with the bookings that people typed', () => {
    const window = { start: utc('2026-11-23T09:00Z'), end: utc('2026-11-23T10:00Z') };
    const team = Team.parse({
      ...smallTeam(),
      bookings: [{ id: 'b1', technician: 'ana', window, source: 'local' }],
    });
    const known = knownTickets([board({ tickets: [ticket('k')] })], team);
    expect(known?.bookings.map((b) => b.id)).toEqual(['b1']);
  });

  it('come without the blocks of a ticket that is closed by now', () => {
    const window = { start: utc('2026-11-23T09:00Z'), end: utc('2026-11-23T10:00Z') };
    const block = { technician: 'ana', window, source: 'local', ticket: `${BASE}#7` };
    const team = Team.parse({ ...smallTeam(), bookings: [{ id: 'local:a:1', ...block }] });
    const closed = ticket(`${BASE}#7`, { owner: 'ana', state: 'done' });
    const known = knownTickets([board({ tickets: [ticket('k'), closed] })], team);
    expect(known?.bookings).toEqual([]);
  });
});

describe('the words of a preview', () => {
  const team = smallTeam();
  const telling = { zone: LISBON, now: utc('2026-11-23T08:00Z') };
  const window = { start: utc('2026-11-23T14:00Z'), end: utc('2026-11-23T15:30Z') };
  const ana = { technician: 'ana' as never, window };

  it('name the pick, or nobody', () => {
    expect(pickWords(ana, team, telling)).toBe('Ana Reis, today 14:00–15:30');
    expect(pickWords(undefined, team, telling)).toBe('Nobody');
  });

  it('name the one reason, with what it cost and costs', () => {
    const reason = { code: 'wait', minutes: 90, priority: 'P3', allHours: false } as const;
    const cost = { kind: 'cost', who: 'ana' as never, reason, before: 18, after: 36 } as const;
    expect(whyWords(cost, team, telling)).toBe(
      'Ana Reis: P3 waits 1 h 30 min of business time – costs 18 min so far, then costs 36 min.',
    );
    expect(whyWords({ ...cost, before: -15, after: 0 }, team, telling)).toContain(
      'saves 15 min so far, then costs 0 min',
    );
    const closed = { kind: 'closed', who: 'ana' as never, reason: { code: 'no-hours' } } as const;
    expect(whyWords(closed, team, telling)).toBe(
      'Now in the way of Ana Reis: No working hours that day.',
    );
    expect(whyWords({ ...closed, kind: 'opened' }, team, telling)).toContain(
      'No longer in the way',
    );
    expect(whyWords({ kind: 'length', before: 60, after: 90 }, team, telling)).toBe(
      'Taken as 1 h 30 min long instead of 1 h.',
    );
  });

  it('count what stays the same', () => {
    const same: PreviewRow = { kind: 'same', ticket: ticket('a') };
    const changed: PreviewRow = {
      kind: 'changed',
      ticket: ticket('b'),
      before: ana,
      after: undefined,
      why: { kind: 'starts' },
    };
    expect(countWords([same, same, changed])).toBe('2 of 3 tickets stay the same');
    expect(countWords([same, changed])).toBe('1 of 2 tickets stays the same');
    expect(countWords([same, same])).toBe('All 2 tickets stay the same');
    expect(countWords([same])).toBe('The one ticket stays the same');
    expect(countWords([changed])).toBe('The one ticket changes');
  });

  it('say what it rests on', () => {
    const known = knownTickets([board({ tickets: [ticket('a'), ticket('b')] })], team);
    expect(known && basisWords(known, telling)).toBe(
      'Based on the last 2 open tickets known here (rt.example, read today 08:00), as things stood then. Nothing is read for it.',
    );
  });
});

describe('work in slices', () => {
  /** A clock that goes on by `ms` with every step. */
  const sliced = async (ms: number, stopAfter = Number.POSITIVE_INFINITY) => {
    let now = 0;
    let steps = 0;
    let inSlice = 0;
    const slices: number[] = [];
    const work = (function* () {
      for (let i = 0; i < 10; i++) {
        now += ms;
        yield i;
      }
    })();
    const whole = await runInSlices(
      work,
      () => {
        steps += 1;
        inSlice += 1;
      },
      {
        clock: () => now,
        pause: async () => {
          slices.push(inSlice);
          inSlice = 0;
        },
        stopped: () => steps >= stopAfter,
      },
    );
    return { whole, steps, slices };
  };

  it('pauses when a slice has taken its time, and after each step that is as long', async () => {
    expect(await sliced(5)).toMatchObject({ whole: true, steps: 10, slices: [3, 3, 3] });
    expect((await sliced(40)).slices).toEqual(Array.from({ length: 10 }, () => 1));
  });

  it('stops where it is told to', async () => {
    expect(await sliced(40, 4)).toMatchObject({ whole: false, steps: 4 });
  });
});
