import { check, type RosterCheck } from '../check.ts';
import type { RosterProblem } from '../problem.ts';
import type { Roster } from '../roster.ts';
import { solve } from '../solve.ts';
import type { Work } from './walk.ts';

export interface Covering {
  readonly roster: Roster;
  readonly gaps: RosterCheck['gaps'];
  /** Whether every demand is filled and every hard rule kept. */
  readonly isCovered: boolean;
}

/** What a roster leaves open. */
const coveringOf = (problem: RosterProblem, roster: Roster): Covering => {
  const { gaps, score } = check(problem, roster);
  return { roster, gaps, isCovered: gaps.length === 0 && score.hard === 0 };
};

/** For the search every missing person is as bad as any other. */
const plain = (problem: RosterProblem): RosterProblem => ({
  ...problem,
  demands: problem.demands.map((demand) => ({ ...demand, prices: {} })),
  rules: { ...problem.rules, minimum: { kind: 'soft', price: 1000 } },
});

/** Looks for a roster without a gap, for so many steps. */
export function* cover(
  problem: RosterProblem,
  seed: number,
  steps: number,
  work: Work,
  start?: Roster,
): Generator<void, Covering, void> {
  const first = start && coveringOf(problem, start);
  if (first?.isCovered) return first;
  let found = false;
  const run = solve(plain(problem), {
    seed,
    budget: { kind: 'steps', steps },
    isStopped: () => found,
    ...(start && { start }),
  });
  let used = 0;
  for (;;) {
    const { done, value } = run.next();
    if (done) return coveringOf(problem, value.roster);
    work.steps += (value.used - used) * steps;
    used = value.used;
    found = value.score.hard === 0 && value.score.soft === 0;
    yield;
  }
}
