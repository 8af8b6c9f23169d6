import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes } from '../../../core/calendar/instant.ts';
import { contains, overlaps } from '../../../core/calendar/window.ts';
import { fillGap, unowned } from '../../../core/dispatch/fill-gap.ts';
import type { GapProblem } from '../../../core/dispatch/gap-sequence.ts';
import { isBlock, judge } from '../../../core/dispatch/judge.ts';
import { byUrgency } from '../../../core/dispatch/order.ts';
import { triageOf } from '../../../core/dispatch/triage.ts';
import { Ticket } from '../../../core/model/ticket.ts';
import { randomProblem } from '../random-problem.ts';

/** Up to eight tickets of the random one's kind, and some hours of one technician. */
const gap = fc
  .record({
    problem: randomProblem(),
    tickets: fc.array(
      fc.record(
        {
          priority: fc.constantFrom('P1', 'P2', 'P3', 'P4'),
          where: fc.constantFrom('site', 'remote'),
          minutes: fc.constantFrom(15, 40, 60, 120),
          client: fc.constantFrom('c1', undefined),
          site: fc.constantFrom('s1', undefined),
          due: fc.integer({ min: -60, max: 60 * 72 }),
          owner: fc.constantFrom('t0', undefined),
          state: fc.constantFrom('open', 'open', 'waiting', 'done'),
        },
        { requiredKeys: ['state'] },
      ),
      { maxLength: 8 },
    ),
    from: fc.integer({ min: -8, max: 96 }),
    length: fc.integer({ min: 1, max: 60 }),
    who: fc.nat(),
  })
  .map(({ problem, tickets, from, length, who }): GapProblem | undefined => {
    const { team, now, bookings } = problem;
    const technician = team.technicians[who % team.technicians.length];
    if (!technician) return undefined;
    const start = addMinutes(now, from * 15);
    return {
      team,
      now,
      bookings,
      technician,
      window: { start, end: addMinutes(start, length * 15) },
      tickets: tickets.map(({ due, ...ticket }, i) =>
        Ticket.parse({
          id: `k${i}`,
          number: `#${i}`,
          title: '',
          status: 'new',
          ...ticket,
          ...(due === undefined ? {} : { due: addMinutes(now, due) }),
        }),
      ),
    };
  });

const each = (check: (problem: GapProblem) => void): void => {
  fc.assert(
    fc.property(gap, (problem) => {
      if (problem) check(problem);
    }),
    { numRuns: 300 },
  );
};

test('every open ticket that nobody has is planned, or left with a reason', () => {
  each((problem) => {
    const { planned, left } = fillGap(problem);
    const open = unowned(problem.tickets, problem.bookings).map((t) => t.id);
    expect([...planned, ...left].map((x) => x.ticket).sort()).toEqual([...open].sort());
    for (const one of left) expect(one.reasons.length).toBeGreaterThan(0);
  });
});

test('booked one after the other, none breaks a rule', () => {
  each((problem) => {
    const { technician, bookings, team, now, tickets } = problem;
    const booked = [...bookings];
    for (const { ticket: id, window, booking, relaxed } of fillGap(problem).planned) {
      const ticket = tickets.find((t) => t.id === id);
      if (!ticket) throw new Error('planned what was not asked for');
      const found = judge(
        { team, ticket, now, bookings: booked, tickets, sources: [] },
        technician,
        window,
      );
      // A default may be given up, as in a suggestion; nothing that is known.
      const broken = found.filter(isBlock).filter(({ reason }) => !isDefault(reason, relaxed));
      expect(broken).toEqual([]);
      booked.push(booking);
    }
  });
});

const isDefault = (reason: object, relaxed: readonly string[]): boolean =>
  relaxed.includes('default') &&
  (('basis' in reason && reason.basis === 'unknown') ||
    ('code' in reason && reason.code === 'day-full'));

test('nothing overlaps, nothing lies outside, and visits hold exactly what is planned', () => {
  each((problem) => {
    const { planned, visits } = fillGap(problem);
    planned.forEach((one, i) => {
      expect(contains(problem.window, one.window)).toBe(true);
      for (const other of planned.slice(i + 1))
        expect(overlaps(one.window, other.window)).toBe(false);
    });
    expect(visits.flatMap((v) => v.tickets)).toEqual(planned.map((p) => p.ticket));
  });
});

test('what is left comes most urgent first', () => {
  each((problem) => {
    const { team, now, tickets } = problem;
    const triage = triageOf(team);
    const urgencies = fillGap(problem).left.flatMap(({ ticket: id }) => {
      const ticket = tickets.find((t) => t.id === id);
      return ticket ? [{ need: triage(ticket, now), vip: false }] : [];
    });
    expect([...urgencies].sort(byUrgency)).toEqual(urgencies);
  });
});
