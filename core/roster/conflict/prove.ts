import type { Demand, RosterProblem } from '../problem.ts';
import { cover } from './cover.ts';
import { decideExactly, shortBy, type Verdict } from './decide.ts';
import type { RosterFact } from './fact.ts';
import { type GivingWay, givenWay, priceOf, waysOf } from './give-way.ts';
import { onlyWith } from './held.ts';
import type { Rows } from './rows.ts';
import { leaveOut, shrinkByCounting } from './shrink.ts';

/** What it takes to give way in one fact, the others as they are. */
export interface WayOut {
  readonly fact: RosterFact;
  /** The smallest way after which the rest was seen to be covered; absent = none was found, which proves nothing. */
  readonly way?: GivingWay;
  /** What it costs in minutes, were the rule a soft one; absent = nobody has put a price on it. */
  readonly price?: number;
}

/** Facts that together cannot be. */
export interface Conflict {
  readonly facts: readonly RosterFact[];
  /** How many people are missing at least; 0 = it is about somebody's own facts, or too intricate to be counted. */
  readonly shortBy: number;
  readonly ways: readonly WayOut[];
  /** Whether giving way in any one of them was seen to be enough; false = not proven. */
  readonly irreducible: boolean;
}

/** So many demands are tried out in all ways where counting proves nothing. */
const FEW_DEMANDS = 12;
const COVER_STEPS_PER_CELL = 400;

/** All facts of a problem, and of its demands only these. */
export const withDemands = (
  facts: Iterable<RosterFact>,
  demands: readonly Demand[],
): readonly RosterFact[] => {
  const asked = new Set(demands);
  return [...facts].filter(
    (fact) => (fact.kind !== 'demand' && fact.kind !== 'demand-skill') || asked.has(fact.demand),
  );
};

/** Counts whether these facts can be together; what is returned cannot. */
export function* countedProof(
  problem: RosterProblem,
  facts: readonly RosterFact[],
  rows: Rows,
): Generator<void, readonly RosterFact[] | undefined, void> {
  yield;
  const held = onlyWith(problem, facts);
  if (shortBy(held, rows.most(held)) <= 0) return undefined;
  return yield* shrinkByCounting(problem, facts, rows);
}

const isImpossible = (problem: RosterProblem, rows: Rows): boolean =>
  decideExactly(problem, 'asked', rows) === 'impossible' ||
  decideExactly(problem, 'whole', rows) === 'impossible';

/** Tries in all ways whether these facts can be together, where they are few enough for that. */
export function* triedProof(
  problem: RosterProblem,
  facts: readonly RosterFact[],
  rows: Rows,
): Generator<void, readonly RosterFact[] | undefined, void> {
  yield;
  if (facts.filter(({ kind }) => kind === 'demand').length > FEW_DEMANDS) return undefined;
  if (!isImpossible(onlyWith(problem, facts), rows)) return undefined;
  return yield* leaveOut(facts, function* (rest) {
    yield;
    return isImpossible(onlyWith(problem, rest), rows);
  });
}

function* decide(problem: RosterProblem, rows: Rows): Generator<void, Verdict, void> {
  yield;
  const most = rows.most(problem);
  if (most.includes(undefined) || shortBy(problem, most) > 0) return 'impossible';
  const exactly = decideExactly(problem, 'whole', rows);
  if (exactly !== 'unknown') return exactly;
  const steps = problem.technicians.length * problem.days * COVER_STEPS_PER_CELL;
  const found = yield* cover(problem, 1, steps, rows.work);
  return found.isCovered ? 'covered' : 'unknown';
}

function* wayOut(
  problem: RosterProblem,
  facts: readonly RosterFact[],
  fact: RosterFact,
  rows: Rows,
): Generator<void, WayOut, void> {
  const without = yield* decide(givenWay(problem, facts, fact, { kind: 'whole' }), rows);
  if (without !== 'covered') return { fact };
  for (const way of waysOf(problem, fact)) {
    const verdict = yield* decide(givenWay(problem, facts, fact, way), rows);
    if (verdict !== 'covered') continue;
    const price = priceOf(problem, fact, way);
    return { fact, way, ...(price !== undefined && { price }) };
  }
  return { fact, way: { kind: 'whole' } };
}

/** Facts that are proven impossible, without those that another way of looking at them shows to be needless. */
export function* conflictOf(
  problem: RosterProblem,
  proven: readonly RosterFact[],
  rows: Rows,
): Generator<void, Conflict, void> {
  let facts = proven;
  for (const fact of proven) {
    const rest = facts.filter((one) => one !== fact);
    const verdict = yield* decide(onlyWith(problem, rest), rows);
    if (verdict === 'impossible') facts = rest;
  }
  const ways: WayOut[] = [];
  for (const fact of facts) ways.push(yield* wayOut(problem, facts, fact, rows));
  const held = onlyWith(problem, facts);
  return {
    facts,
    shortBy: Math.max(0, shortBy(held, rows.most(held))),
    ways,
    irreducible: ways.every(({ way }) => way !== undefined),
  };
}
