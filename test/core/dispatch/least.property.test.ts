import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes, instant, MINUTE } from '../../../core/calendar/instant.ts';
import { type Compiled, compile } from '../../../core/dispatch/compile.ts';
import { costOf, isBlock, judgeStart } from '../../../core/dispatch/judge.ts';
import { leastOn } from '../../../core/dispatch/least.ts';
import { onGrid } from '../../../core/dispatch/starts.ts';
import type { Technician } from '../../../core/model/technician.ts';
import type { Facts } from '../../../core/rules/facts.ts';
import { randomProblem } from '../random-problem.ts';

const RUNS = { numRuns: 1500 };
/** A tenth of a minute, to which costs are rounded. */
const ROUNDED = 0.05;

/** The cheapest start of a day, every grid point judged. */
const cheapest = (technician: Technician, index: number, compiled: Compiled, facts: Facts) => {
  const day = compiled.dayAt(technician, index);
  let least = Number.POSITIVE_INFINITY;
  if (!day) return least;
  const { gridMinutes } = facts.policy;
  for (let at = day.window.start; at < day.window.end; at = addMinutes(at, gridMinutes)) {
    const start = onGrid(at, day, gridMinutes);
    if (start < facts.earliest) continue;
    const window = { start, end: addMinutes(start, compiled.need.minutes) };
    const found = judgeStart(technician, window, day, facts, compiled);
    if (!found.some(isBlock)) least = Math.min(least, costOf(found));
  }
  return least;
};

test('no start of a day costs less than what is told of it without making it', () => {
  let shut = 0;
  let open = 0;
  fc.assert(
    fc.property(
      randomProblem({ rules: true }),
      fc.record({ deadline: fc.boolean(), defaults: fc.boolean() }),
      fc.integer({ min: 0, max: 300 }),
      (problem, relax, near) => {
        // Gaps as long as the work and a little more, where the bound is tight.
        const [first] = problem.bookings;
        const end = first && instant(first.window.end + near * MINUTE);
        const next = first && end && { start: end, end: addMinutes(end, 60) };
        const bookings =
          first && next ? [...problem.bookings, { ...first, window: next }] : problem.bookings;
        const compiled = compile({ ...problem, bookings });
        const facts = compiled.relaxed(relax);
        for (const technician of problem.team.technicians) {
          for (let i = 0; i < compiled.dayCount; i++) {
            const outline = compiled.board.outlineOf(technician, i);
            const least = outline && leastOn(technician, outline, facts);
            if (least === undefined) continue;
            if (least === Number.POSITIVE_INFINITY) shut += 1;
            else open += 1;
            const found = cheapest(technician, i, compiled, facts);
            expect(found + ROUNDED).toBeGreaterThanOrEqual(least);
          }
        }
      },
    ),
    RUNS,
  );
  expect(Math.min(shut, open)).toBeGreaterThan(RUNS.numRuns / 5);
});
