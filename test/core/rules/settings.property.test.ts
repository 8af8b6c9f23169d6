import fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowOf } from '../../../core/calendar/instant.ts';
import { judge } from '../../../core/dispatch/judge.ts';
import type { Problem } from '../../../core/dispatch/problem.ts';
import { Instant } from '../../../core/model/time.ts';
import { RULES } from '../../../core/rules/index.ts';
import type { Finding, RuleId } from '../../../core/rules/rule.ts';
import { randomProblem } from '../random-problem.ts';

/** Judged only where a booking would have to give way, or work is in blocks: no single start asks for that. */
const NEVER_ASKED: readonly RuleId[] = ['split', 'change'];

const QUARTER = 15 * 60_000;

interface Asked {
  readonly problem: Problem;
  readonly start: Instant;
}
const asked: fc.Arbitrary<Asked> = randomProblem().chain((problem) =>
  fc
    .integer({ min: -8, max: 3 * 96 })
    .map((n) => ({ problem, start: Instant.parse(problem.now + n * QUARTER) })),
);

/** What all rules say of the first technician, with a setting for one of them. */
const say = (
  { problem, start }: Asked,
  rule?: RuleId,
  setting?: { readonly on: boolean; readonly weight: number },
): readonly Finding[] => {
  const { team, ticket } = problem;
  const policy = rule && setting ? { ...team.policy, rules: { [rule]: setting } } : team.policy;
  const [technician] = team.technicians;
  if (!technician) return [];
  const window = windowOf(start, ticket.minutes ?? 60);
  return judge({ ...problem, team: { ...team, policy } }, technician, window);
};

test('every rule has a switch and a weight: off says nothing, twice the weight is twice the cost', () => {
  const met = new Set<RuleId>();
  fc.assert(
    fc.property(asked, (one) => {
      const plain = say(one);
      for (const { id } of RULES) {
        if (!plain.some((f) => f.rule === id)) continue;
        met.add(id);
        expect(say(one, id, { on: false, weight: 1 })).toEqual(plain.filter((f) => f.rule !== id));
        expect(say(one, id, { on: true, weight: 2 })).toEqual(
          plain.map((f) =>
            f.rule === id && f.kind === 'cost' ? { ...f, minutes: f.minutes * 2 } : f,
          ),
        );
      }
    }),
    // A fixed seed, so that whether every rule was met does not depend on luck.
    { numRuns: 400, seed: 1 },
  );
  const unmet = RULES.map((rule) => rule.id).filter((id) => !met.has(id));
  expect(unmet).toEqual(NEVER_ASKED);
});
