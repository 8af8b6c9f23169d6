import type { TechnicianId } from '../../model/ids.ts';
import { type Budget, Meter } from '../budget.ts';
import type { Demand, RosterProblem } from '../problem.ts';
import type { Roster } from '../roster.ts';
import { cover } from './cover.ts';
import { decideExactly } from './decide.ts';
import { conflictFacts, ownerOf, type RosterFact } from './fact.ts';
import { onlyLimits, onlyWith } from './held.ts';
import { type Conflict, conflictOf, countedProof, triedProof, withDemands } from './prove.ts';
import { Rows } from './rows.ts';
import { leaveOut } from './shrink.ts';
import { suspects } from './suspects.ts';

export interface ConflictOptions {
  readonly seed: number;
  readonly budget: Budget;
  /** A roster that leaves gaps, to begin with; absent = one is looked for. */
  readonly start?: Roster;
  /** Asked again and again; true ends it with what is known so far. */
  readonly isStopped?: () => boolean;
}

export interface ConflictProgress {
  readonly conflicts: readonly Conflict[];
  /** Of the budget, 0 to 1. */
  readonly used: number;
}

export interface ConflictAnswer {
  /** No fact is in two of them. */
  readonly conflicts: readonly Conflict[];
  /** Demands nobody was found for, without a proof that there is nobody. */
  readonly unproven: readonly Demand[];
  /** Whether a roster was seen that covers everything once all conflicts have given way. */
  readonly coversRest: boolean;
}

/** Steps by cell that a search for a roster may take. */
const QUICK_STEPS = 600;
const LONG_STEPS = 6000;
const MOST_SETS = 60;

const PROOFS = [
  { name: 'counted', run: countedProof },
  { name: 'tried', run: triedProof },
] as const;
/** Demands that were looked at together, by way of proof. */
type Seen = Readonly<Record<(typeof PROOFS)[number]['name'], Set<string>>>;

/** What is found is kept as it goes, so that it can be told when the time is over. */
class Finding {
  readonly conflicts: Conflict[] = [];
  readonly unproven: Demand[] = [];
  /** Gaps of the last roster. */
  open: readonly Demand[] = [];
  coversRest = false;
  readonly left: Set<RosterFact>;

  constructor(readonly problem: RosterProblem) {
    this.left = new Set(conflictFacts(problem));
  }

  take(conflict: Conflict): void {
    this.conflicts.push(conflict);
    for (const fact of conflict.facts) this.left.delete(fact);
  }

  /** Demands that something else is to be found out without. */
  giveUp(demand: Demand): void {
    this.unproven.push(demand);
    for (const fact of this.left) {
      if (fact.kind === 'demand' && fact.demand === demand) this.left.delete(fact);
    }
  }

  isAsked(demand: Demand): boolean {
    return [...this.left].some((fact) => fact.kind === 'demand' && fact.demand === demand);
  }

  /** The demand of the problem itself; one whose skill is of no account was asked for without. */
  demandOf(now: RosterProblem, demand: Demand): Demand {
    const asked = new Set<unknown>();
    for (const fact of this.left) if (fact.kind === 'demand') asked.add(fact.demand);
    const place = now.demands.findIndex(
      ({ date, shift, skill, minimum }) =>
        date === demand.date &&
        shift === demand.shift &&
        skill?.skill === demand.skill?.skill &&
        skill?.level === demand.skill?.level &&
        minimum === demand.minimum,
    );
    return this.problem.demands.filter((one) => asked.has(one))[place] ?? demand;
  }
}

/** What somebody's own facts already make impossible, whoever else does what. */
function* ownConflict(
  finding: Finding,
  technician: TechnicianId,
  rows: Rows,
): Generator<void, void, void> {
  const { problem } = finding;
  while (rows.has(onlyWith(problem, finding.left), technician) === false) {
    yield;
    const own = withDemands(finding.left, []).filter(
      (fact) => (ownerOf(fact) ?? technician) === technician,
    );
    const facts = yield* leaveOut(own, function* (rest) {
      yield;
      return rows.has(onlyWith(problem, rest), technician) === false;
    });
    finding.take(yield* conflictOf(problem, facts, rows));
  }
}

/** Looks around gaps for what cannot be together; what is not proven now is not later, with fewer facts. */
function* prove(
  finding: Finding,
  gaps: readonly Demand[],
  reach: 'near' | 'far',
  seen: Seen,
  rows: Rows,
): Generator<void, boolean, void> {
  const { problem } = finding;
  const before = finding.conflicts.length;
  for (const proof of PROOFS) {
    for (const { key, gap, demands } of suspects(problem, gaps, reach, seen[proof.name])) {
      seen[proof.name].add(key);
      if (!finding.isAsked(gap)) continue;
      const facts = yield* proof.run(problem, withDemands(finding.left, demands), rows);
      if (!facts) continue;
      finding.take(yield* conflictOf(problem, facts, rows));
      // With it another roster leaves fewer gaps to look far around.
      if (reach === 'far') return true;
    }
    if (finding.conflicts.length > before) return true;
  }
  return false;
}

function* find(
  finding: Finding,
  { seed, start }: ConflictOptions,
  rows: Rows,
): Generator<void, void, void> {
  const { problem } = finding;
  for (const { id } of problem.technicians) yield* ownConflict(finding, id, rows);
  const cells = problem.technicians.length * problem.days;
  const seen: Seen = { counted: new Set(), tried: new Set() };
  let roster = start;
  while (finding.conflicts.length + finding.unproven.length < MOST_SETS) {
    const now = onlyWith(problem, finding.left);
    let gaps: readonly Demand[] = [];
    const verdict = decideExactly(now, 'whole', rows);
    finding.coversRest = verdict === 'covered';
    if (finding.coversRest) return;
    // A quick look shows what is plain to prove; what is not may only need a longer one.
    for (const steps of verdict === 'impossible' ? [QUICK_STEPS] : [QUICK_STEPS, LONG_STEPS]) {
      const covering = yield* cover(now, seed, steps * cells, rows.work, roster);
      roster = covering.roster;
      finding.coversRest = covering.isCovered;
      if (covering.isCovered) return;
      gaps = covering.gaps.map(({ demand }) => finding.demandOf(now, demand));
      finding.open = gaps;
      if (yield* prove(finding, gaps, 'near', seen, rows)) break;
    }
    if (onlyWith(problem, finding.left).demands.length < now.demands.length) continue;
    if (yield* prove(finding, gaps, 'far', seen, rows)) continue;
    const [first] = gaps;
    if (!first) return;
    finding.giveUp(first);
  }
}

/**
 * Why a roster cannot be covered: irreducible sets of facts, one after the other, until without them all it can. What
 * cannot be proven within the budget is told as such and never called impossible. Yields its progress; whoever calls
 * decides when to go on. With a budget in steps the same seed gives the same answer.
 */
export function* conflict(
  problem: RosterProblem,
  options: ConflictOptions,
): Generator<ConflictProgress, ConflictAnswer, void> {
  const meter = new Meter(options.budget, options.isStopped ?? (() => false));
  const finding = new Finding(onlyLimits(problem));
  const { conflicts, unproven } = finding;
  for (const _ of find(finding, options, new Rows(meter))) {
    const used = meter.used();
    if (used >= 1) break;
    yield { conflicts: [...conflicts], used };
  }
  const { coversRest, open } = finding;
  const left = coversRest ? [] : open.filter((demand) => finding.isAsked(demand));
  return { conflicts, unproven: [...unproven, ...left], coversRest };
}
