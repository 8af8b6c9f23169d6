import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes } from '../../../core/calendar/instant.ts';
import { overlaps } from '../../../core/calendar/window.ts';
import { givesWay } from '../../../core/dispatch/displace.ts';
import { type NowAnswer, p1Now } from '../../../core/dispatch/now.ts';
import type { Problem } from '../../../core/dispatch/problem.ts';
import { randomProblem } from '../random-problem.ts';

const urgent = fc
  .record({
    problem: randomProblem(),
    holds: fc.array(fc.constantFrom('firm', 'tentative', 'locked'), { minLength: 8, maxLength: 8 }),
    ranks: fc.array(fc.constantFrom('P1', 'P2', 'P3', 'P4'), { minLength: 8, maxLength: 8 }),
  })
  .map(
    ({ problem, holds, ranks }): Problem => ({
      ...problem,
      ticket: { ...problem.ticket, priority: 'P1' },
      bookings: problem.bookings.map((b, i) => ({
        ...b,
        hold: holds[i] ?? 'firm',
        priority: ranks[i] ?? 'P3',
      })),
    }),
  );

const each = (check: (problem: Problem, answer: NowAnswer) => void): void => {
  fc.assert(
    fc.property(urgent, (problem) => check(problem, p1Now(problem))),
    { numRuns: 300 },
  );
};

test('everybody appears once: with an hour, or with reasons', () => {
  each(({ team }, { people, unavailable }) => {
    const all = [...people, ...unavailable].map((x) => x.technician).sort();
    expect(all).toEqual(team.technicians.map((t) => t.id).sort());
    for (const one of unavailable) expect(one.reasons.length).toBeGreaterThan(0);
  });
});

test('whoever comes has left in time, and only what may give way does', () => {
  each((problem, { people, need }) => {
    const { bookings, now, notBefore } = problem;
    for (const one of people) {
      for (const way of [one, ...(one.sooner ? [one.sooner] : [])]) {
        const gone = new Set(way.displaces.map((d) => d.booking));
        expect(way.leaves).toBeGreaterThanOrEqual(Math.max(now, notBefore ?? now));
        expect(way.window.start).toBe(addMinutes(way.leaves, way.leg.minutes));
        expect(way.window.end).toBe(addMinutes(way.window.start, need.minutes));
        const taken = { start: way.leaves, end: way.window.end };
        for (const b of bookings.filter((other) => other.technician === one.technician)) {
          if (gone.has(b.id)) expect(givesWay(b, 'P1')).not.toBe('never');
          else expect(overlaps(b.window, taken)).toBe(false);
        }
      }
      if (one.sooner) {
        expect(one.sooner.window.start).toBeLessThan(one.window.start);
        expect(one.sooner.displaces.some((d) => d.approval)).toBe(true);
      }
    }
  });
});

test('sooner comes first', () => {
  each((_, { people }) => {
    const starts = people.map((p) => p.window.start);
    expect([...starts].sort((a, b) => a - b)).toEqual(starts);
  });
});
