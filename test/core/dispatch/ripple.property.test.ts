import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes } from '../../../core/calendar/instant.ts';
import { boardOf } from '../../../core/dispatch/board.ts';
import { compile } from '../../../core/dispatch/compile.ts';
import { judgeBooking } from '../../../core/dispatch/judge.ts';
import { placed } from '../../../core/dispatch/placed.ts';
import type { Problem } from '../../../core/dispatch/problem.ts';
import { ripple } from '../../../core/dispatch/ripple.ts';
import { roomAfter } from '../../../core/dispatch/room.ts';
import { ticketOf } from '../../../core/dispatch/ticket-of.ts';
import type { Booking } from '../../../core/model/booking.ts';
import type { Technician } from '../../../core/model/technician.ts';
import type { Window } from '../../../core/model/time.ts';
import type { Finding, Rule } from '../../../core/rules/rule.ts';
import { randomProblem } from '../random-problem.ts';

interface Asked {
  readonly problem: Problem;
  readonly technician: Technician;
  readonly window: Window;
}

/** A booking of the ticket anywhere, also over others; now and then it was booked elsewhere before. */
const asked = fc
  .record({
    problem: randomProblem(),
    who: fc.nat(),
    start: fc.integer({ min: 0, max: 4 * 96 }),
    minutes: fc.constantFrom(15, 60, 150),
    was: fc.option(fc.nat(), { nil: undefined }),
  })
  .map(({ problem, who, start, minutes, was }): Asked | undefined => {
    const { team, now } = problem;
    const technician = team.technicians[who % team.technicians.length];
    if (!technician) return undefined;
    const bookings = problem.bookings.map((b, i) =>
      was !== undefined && i === was % problem.bookings.length
        ? { ...b, ticket: problem.ticket.id }
        : b,
    );
    const from = addMinutes(now, start * 15);
    return {
      problem: { ...problem, bookings },
      technician,
      window: { start: from, end: addMinutes(from, minutes) },
    };
  });

const each = (check: (one: Asked) => void): void => {
  fc.assert(
    fc.property(asked, (one) => {
      if (one) check(one);
    }),
    { numRuns: 300 },
  );
};

/** All bookings as they would be. */
const afterwards = ({ problem, technician, window }: Asked): readonly Booking[] => [
  ...problem.bookings.filter((b) => b.ticket !== problem.ticket.id),
  placed(technician, window, compile(problem)),
];

/** Everything that rules beyond one booking say of every booking that is not over, summed by what is said. */
const everything = (problem: Problem, bookings: readonly Booking[]) => {
  const { notBefore: _, mayOwn: __, ...plain } = problem;
  const sums = new Map<string, number>();
  const wanted = ({ varies, scope }: Rule): boolean =>
    varies !== 'technician' && (scope === 'day' || scope === 'week');
  for (const booking of bookings) {
    const technician = problem.team.technicians.find((t) => t.id === booking.technician);
    if (!technician || booking.window.end <= problem.now) continue;
    if (booking.ticket === problem.ticket.id) continue;
    const asked = { ...plain, bookings: bookings.filter((b) => b !== booking) };
    const compiled = compile({ ...asked, ticket: ticketOf(booking, problem) }, boardOf(asked));
    const day = compiled.dayOf(technician, booking.window.start);
    const found: readonly Finding[] = day
      ? judgeBooking(wanted, technician, booking, day, compiled.facts)
      : [];
    for (const { rule, kind, reason, minutes } of found) {
      const key = [technician.id, booking.id, rule, kind, reason.code].join(' ');
      sums.set(key, (sums.get(key) ?? 0) + minutes);
    }
  }
  return sums;
};

const close = (minutes: number) => Math.round(minutes * 10) / 10;

test('a ripple is what is said of the whole schedule afterwards, less what was said before', () => {
  each((one) => {
    const before = everything(one.problem, one.problem.bookings);
    const after = everything(one.problem, afterwards(one));
    const expected = new Map<string, number>();
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const minutes = close((after.get(key) ?? 0) - (before.get(key) ?? 0));
      const block = key.includes(' block ');
      if (minutes !== 0 || (block && before.has(key) !== after.has(key))) {
        expected.set(key, minutes);
      }
    }
    const told = new Map<string, number>();
    const { entries } = ripple(one.problem, one.technician, one.window);
    for (const { technician, bookings, rule, kind, reason, minutes } of entries) {
      for (const id of bookings) {
        told.set([technician, id, rule, kind, reason.code].join(' '), minutes);
      }
    }
    expect(new Map([...told].sort())).toEqual(new Map([...expected].sort()));
  });
});

test('only a new block, or a new cost that has a limit, crosses a line; those come first', () => {
  each((one) => {
    const { entries } = ripple(one.problem, one.technician, one.window);
    const before = everything(one.problem, one.problem.bookings);
    for (const { technician, bookings, rule, kind, reason, crosses } of entries) {
      if (!crosses) continue;
      for (const id of bookings) {
        expect(before.has([technician, id, rule, kind, reason.code].join(' '))).toBe(false);
      }
    }
    const lines = entries.map((e) => e.crosses);
    expect([...lines].sort((a, b) => Number(b) - Number(a))).toEqual(lines);
  });
});

test('room that is lost is told of everybody who loses some', () => {
  each((one) => {
    const { problem } = one;
    const { team, now, ticket, bookings } = problem;
    const was = boardOf(problem);
    const is = boardOf({ ...problem, bookings: afterwards(one) });
    const expected = bookings.flatMap((b) => {
      const technician = team.technicians.find((t) => t.id === b.technician);
      if (!technician || b.window.end <= now || b.ticket === ticket.id) return [];
      const beforeMinutes = roomAfter(b, technician, was, team.policy);
      const afterMinutes = roomAfter(b, technician, is, team.policy);
      return afterMinutes < beforeMinutes ? [[b.id, beforeMinutes, afterMinutes]] : [];
    });
    const { rooms } = ripple(problem, one.technician, one.window);
    const told = rooms.map((r) => [r.booking, r.beforeMinutes, r.afterMinutes]);
    expect([...told].sort()).toEqual([...expected].sort());
  });
});
