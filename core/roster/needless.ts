import { changesBetween, takenBack } from './changes.ts';
import { differenceBy } from './difference.ts';
import { factsOf } from './facts.ts';
import type { RosterProblem } from './problem.ts';
import type { Roster } from './roster.ts';
import type { RosterScore } from './violation.ts';

/** Whether something is worth having: hard rules first, and what comes to nothing is not. */
export const isWorth = ({ hard, soft }: RosterScore): boolean =>
  hard > 0 || (hard === 0 && soft > 0);

/** The later roster without those changes that buy nothing by themselves; hard rules are kept as before, or better. */
export const withoutNeedless = (problem: RosterProblem, before: Roster, after: Roster): Roster => {
  const facts = factsOf(problem);
  let roster = after;
  for (;;) {
    let found = false;
    for (const change of changesBetween(problem, before, roster)) {
      const without = takenBack(problem, roster, change);
      if (isWorth(differenceBy(facts, change, without, roster).bought)) continue;
      roster = without;
      found = true;
    }
    if (!found) return roster;
  }
};
