import type { RosterProblem } from '../problem.ts';
import { shortBy } from './decide.ts';
import { ownerOf, type RosterFact } from './fact.ts';
import { onlyWith } from './held.ts';
import type { Rows } from './rows.ts';

/** What is asked about together first: what is wanted of a day, then of a shift, and what belongs to one technician. */
const keysOf = (fact: RosterFact): readonly string[] => {
  switch (fact.kind) {
    case 'demand':
      return [fact.demand.date, `${fact.demand.shift} ${fact.demand.skill?.skill ?? ''}`];
    case 'demand-skill':
      return [fact.kind, `${fact.kind} ${fact.demand.date}`];
    case 'limit':
    case 'shifts-max':
      return [`limits ${fact.technician}`];
    default:
      // Leave and pins stay apart from limits, so that they are the last to go.
      return [`${fact.kind} ${ownerOf(fact) ?? ''}`];
  }
};

/** Groups of facts, the large ones first, then every fact alone. */
const groupsOf = (facts: readonly RosterFact[]): readonly (readonly RosterFact[])[] => {
  const isDemand = ({ kind }: RosterFact): boolean => kind === 'demand' || kind === 'demand-skill';
  const grouped = (own: readonly RosterFact[]): readonly (readonly RosterFact[])[] => {
    const groups = [0, 1].flatMap((level) => {
      const found = new Map<string, RosterFact[]>();
      for (const fact of own) {
        const key = keysOf(fact)[level];
        if (key === undefined) continue;
        const known = found.get(key);
        if (known) known.push(fact);
        else found.set(key, [fact]);
      }
      return [...found.values()].filter(({ length }) => length > 1);
    });
    return [...groups, ...own.map((fact) => [fact])];
  };
  return [...grouped(facts.filter(isDemand)), ...grouped(facts.filter((fact) => !isDemand(fact)))];
};

/**
 * Leaves out one fact after another for as long as the rest is still impossible; first whole groups of them. What is left
 * is impossible, and no longer is without any one of its facts, as far as `isImpossible` can see.
 */
export function* leaveOut(
  facts: readonly RosterFact[],
  isImpossible: (left: ReadonlySet<RosterFact>) => Generator<void, boolean, void>,
): Generator<void, readonly RosterFact[], void> {
  let left = new Set(facts);
  const without = function* (gone: readonly RosterFact[]): Generator<void, void, void> {
    const next = new Set(left);
    for (const fact of gone) next.delete(fact);
    if (yield* isImpossible(next)) left = next;
  };
  for (const group of groupsOf(facts)) {
    const gone = group.filter((fact) => left.has(fact));
    if (gone.length > 0) yield* without(gone);
  }
  return [...left];
}

/** Shrinks facts that counting proves impossible. */
export function* shrinkByCounting(
  problem: RosterProblem,
  facts: readonly RosterFact[],
  rows: Rows,
): Generator<void, readonly RosterFact[], void> {
  return yield* leaveOut(facts, function* (left) {
    yield;
    const next = onlyWith(problem, left);
    return next.demands.length > 0 && shortBy(next, rows.most(next)) > 0;
  });
}
