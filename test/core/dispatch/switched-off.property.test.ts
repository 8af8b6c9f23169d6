import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes, MINUTE } from '../../../core/calendar/instant.ts';
import { compile } from '../../../core/dispatch/compile.ts';
import { fillGap } from '../../../core/dispatch/fill-gap.ts';
import { isBlock, judgeStart, judgeTechnician } from '../../../core/dispatch/judge.ts';
import { p1Now } from '../../../core/dispatch/now.ts';
import type { Problem } from '../../../core/dispatch/problem.ts';
import { ripple } from '../../../core/dispatch/ripple.ts';
import { onGrid } from '../../../core/dispatch/starts.ts';
import { suggest } from '../../../core/dispatch/suggest.ts';
import type { Reason } from '../../../core/explain/reason.ts';
import { RULES } from '../../../core/rules/index.ts';
import type { RuleId } from '../../../core/rules/rule.ts';
import { randomProblem } from '../random-problem.ts';
import { RULE_OF } from '../rule-of.ts';

interface Off {
  readonly problem: Problem;
  readonly off: RuleId;
}

const withOneOff: fc.Arbitrary<Off> = fc
  .record({
    problem: randomProblem(),
    off: fc.constantFrom(...RULES.map((rule) => rule.id)),
    locked: fc.boolean(),
  })
  .map(({ problem, off, locked }) => {
    const { team } = problem;
    const policy = { ...team.policy, rules: { [off]: { on: false, weight: 1 } } };
    const bookings = problem.bookings.map((b) => (locked ? { ...b, hold: 'locked' as const } : b));
    return { problem: { ...problem, bookings, team: { ...team, policy } }, off };
  });

const each = (numRuns: number, check: (one: Off) => void): void => {
  fc.assert(
    fc.property(withOneOff, (one) => check(one)),
    { numRuns },
  );
};

const saysNothing = (off: RuleId, reasons: readonly Reason[]): void => {
  expect(reasons.filter(({ code }) => RULE_OF[code] === off)).toEqual([]);
};
const reasonsOf = (findings: readonly { readonly reason: Reason }[]): readonly Reason[] =>
  findings.map((f) => f.reason);

test('a rule that is off has no part in a suggestion: no cost, no exclusion, no near miss', () => {
  each(800, ({ problem, off }) => {
    const { ranked, excluded } = suggest(problem);
    for (const one of ranked) saysNothing(off, reasonsOf(one.findings));
    for (const { always, days, nearest } of excluded) {
      saysNothing(off, always);
      for (const day of days) saysNothing(off, day.reasons);
      saysNothing(off, reasonsOf(nearest?.findings ?? []));
    }
  });
});

test('nor in what a booking does to others, in who can come now, in what fills a gap', () => {
  each(600, ({ problem, off }) => {
    const [technician] = problem.team.technicians;
    if (!technician) return;
    const window = { start: problem.now, end: addMinutes(problem.now, 600) };
    saysNothing(off, reasonsOf(ripple(problem, technician, window).entries));
    const urgent: Problem = { ...problem, ticket: { ...problem.ticket, priority: 'P1' } };
    const { people, unavailable } = p1Now(urgent);
    for (const one of people) saysNothing(off, reasonsOf(one.findings));
    for (const one of unavailable) saysNothing(off, one.reasons);
    const { planned, left } = fillGap({
      ...problem,
      technician,
      window,
      tickets: [problem.ticket],
    });
    for (const one of planned) saysNothing(off, reasonsOf(one.findings));
    for (const one of left) saysNothing(off, one.reasons);
  });
});

test('whoever is left out is blocked at every start by a rule that is on', () => {
  each(800, ({ problem }) => {
    const { excluded } = suggest(problem);
    const compiled = compile(problem);
    const { facts, need } = compiled;
    for (const { technician: id } of excluded) {
      const technician = problem.team.technicians.find((t) => t.id === id);
      const first = technician && compiled.dayAt(technician, 0);
      if (!technician || !first) continue;
      if (judgeTechnician(technician, first, facts, compiled).some(isBlock)) continue;
      for (let i = 0; i < compiled.dayCount; i++) {
        const day = compiled.dayAt(technician, i);
        if (!day) continue;
        const step = 4 * facts.policy.gridMinutes * MINUTE;
        for (let at: number = day.window.start; at < day.window.end; at += step) {
          const start = onGrid(at, day, facts.policy.gridMinutes);
          if (start < facts.earliest || start >= compiled.end) continue;
          const window = { start, end: addMinutes(start, need.minutes) };
          const found = judgeStart(technician, window, day, facts, compiled);
          expect(found.some(isBlock)).toBe(true);
        }
      }
    }
  });
});
