import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes } from '../../../core/calendar/instant.ts';
import { compile } from '../../../core/dispatch/compile.ts';
import { blocksAt, isBlock, judgeStart } from '../../../core/dispatch/judge.ts';
import type { RuleId } from '../../../core/rules/rule.ts';
import { randomProblem } from '../random-problem.ts';

test('what blocks a start is the same where only blocks are asked for', () => {
  const met = new Set<RuleId>();
  fc.assert(
    fc.property(
      randomProblem({ rules: true }),
      fc.record({ deadline: fc.boolean(), defaults: fc.boolean() }),
      fc.nat(95),
      (problem, relax, place) => {
        const compiled = compile(problem);
        const facts = compiled.relaxed(relax);
        for (const technician of problem.team.technicians) {
          for (let i = 0; i < compiled.dayCount; i++) {
            const day = compiled.dayAt(technician, i);
            if (!day) continue;
            const start = addMinutes(day.window.start, place * facts.policy.gridMinutes);
            const window = { start, end: addMinutes(start, compiled.need.minutes) };
            const blocks = judgeStart(technician, window, day, facts, compiled).filter(isBlock);
            expect(blocksAt(technician, window, day, facts, compiled).blocks).toEqual(blocks);
            for (const { rule } of blocks) met.add(rule);
          }
        }
      },
    ),
    // A fixed seed, so that whether these rules were met does not depend on luck.
    { numRuns: 600, seed: 1 },
  );
  expect([...met]).toEqual(expect.arrayContaining(['deadline', 'slot', 'flex', 'wait', 'hours']));
});
