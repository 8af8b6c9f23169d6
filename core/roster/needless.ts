import { changesBetween, takenBack } from './changes.ts';
import { differenceBy } from './difference.ts';
import { factsOf } from './facts.ts';
import type { RosterProblem } from './problem.ts';
import type { Roster } from './roster.ts';
import type { RosterScore } from './violation.ts';

/** Whether something is worth having: hard rules first, and what comes to nothing is not. */
export const isWorth = ({ hard, soft }: RosterScore): boolean =>
  hard > 0 || (hard === 0 && soft > 0);

/**
 * The later roster without those changes that buy nothing by themselves; hard rules are kept as before, or better. Yields
 * after each change it looked at; whoever calls decides when to go on, and may end it with what was found so far.
 */
export function* leaveNeedless(
  problem: RosterProblem,
  before: Roster,
  after: Roster,
  isStopped: () => boolean = () => false,
): Generator<{ readonly used: number }, Roster, void> {
  const facts = factsOf(problem);
  let roster = after;
  for (;;) {
    let found = false;
    const changes = changesBetween(problem, before, roster);
    for (const [at, change] of changes.entries()) {
      if (isStopped()) return roster;
      const without = takenBack(problem, roster, change);
      if (!isWorth(differenceBy(facts, change, without, roster).bought)) {
        roster = without;
        found = true;
      }
      yield { used: (at + 1) / changes.length };
    }
    if (!found) return roster;
  }
}

/** The same without a pause. */
export const withoutNeedless = (problem: RosterProblem, before: Roster, after: Roster): Roster => {
  const steps = leaveNeedless(problem, before, after);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
