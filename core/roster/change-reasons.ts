import type { RosterReason } from '../explain/roster-reason.ts';
import { type CellChange, changesBetween, type RosterChange, takenBack } from './changes.ts';
import { differenceBy } from './difference.ts';
import { factsOf } from './facts.ts';
import type { RosterProblem } from './problem.ts';
import type { Roster } from './roster.ts';
import type { Violation } from './violation.ts';

const dearest = (a: Violation, b: Violation): number =>
  Number(b.kind === 'hard') - Number(a.kind === 'hard') || b.price - a.price;

/** What is told of a change to one of those in it: their own reasons and the team's, never why a colleague cannot. */
const reasonsFor = (
  own: CellChange,
  change: RosterChange,
  gone: readonly Violation[],
  nameOf: (technician: CellChange['technician']) => string,
): readonly RosterReason[] => {
  const told = gone
    .filter(({ technician }) => technician === undefined || technician === own.technician)
    .toSorted(dearest)
    .map(({ reason }) => reason);
  if (told.length > 0) return told;
  const other = change.find((one) => one !== own && one.was === own.is);
  return [other ? { code: 'exchanged', name: nameOf(other.technician) } : { code: 'chosen' }];
};

/**
 * Why each changed cell is no longer as it was, by technician and date: what the rules would say with the piece it belongs
 * to taken back, dearest first.
 */
export const changeReasons = (
  problem: RosterProblem,
  before: Roster,
  after: Roster,
): ReadonlyMap<string, readonly RosterReason[]> => {
  const facts = factsOf(problem);
  const names = new Map(problem.technicians.map(({ id, name }) => [id, name]));
  const found = new Map<string, readonly RosterReason[]>();
  for (const change of changesBetween(problem, before, after)) {
    const { gone } = differenceBy(facts, change, takenBack(problem, after, change), after);
    for (const own of change) {
      const reasons = reasonsFor(own, change, gone, (id) => names.get(id) ?? id);
      found.set(`${own.technician} ${own.date}`, reasons);
    }
  }
  return found;
};
