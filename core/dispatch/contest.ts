import type { TechnicianId } from '../model/ids.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant } from '../model/time.ts';
import type { Need } from '../rules/need.ts';
import type { Answer } from './answer.ts';
import { type Asked, ask, candidateOf, candidatesOf, lateCandidateOf } from './candidates.ts';
import type { Compiled } from './compile.ts';
import { order, type Unmarked } from './rank.ts';

/**
 * Whether the technician would be first. `lost`: up to `until` a later bound on the start changes nothing;
 * undefined = no later bound ever will.
 */
export type Verdict =
  | { readonly kind: 'first'; readonly candidate: Unmarked }
  | { readonly kind: 'lost'; readonly until: Instant | undefined };

export interface Contest {
  readonly technician: TechnicianId;
  /** Who is first of all now. */
  readonly first: Unmarked | undefined;
  /** Nobody keeps the deadline now, so a change need not keep it either. */
  readonly late: boolean;
  judge(compiled: Compiled): Verdict;
}

/** The best start of somebody under one bound on it, inside a horizon that ends then. */
interface Kept {
  readonly earliest: Instant;
  readonly end: Instant;
  readonly found: Unmarked | undefined;
}

/** Rivals asked before everybody is asked. */
const RIVALS = 6;

/**
 * Asks again and again, in changed problems, whether one technician would be first. Whoever was in front before
 * probably is again, so those few are asked before everybody is.
 */
export const contest = (answer: Answer, technician: TechnicianId): Contest => {
  const [first] = answer.ranked;
  const late = first?.relaxed.includes('deadline') ?? false;
  const rivals: TechnicianId[] = answer.ranked
    .slice(0, 2)
    .map((c) => c.technician)
    .filter((id) => id !== technician);

  // What holds at every start does not change with the bounds on the start, so it is asked once per need.
  const asked = new WeakMap<Need, Map<TechnicianId, Asked>>();
  const askOnce = (technician: Technician, compiled: Compiled): Asked => {
    const known = asked.get(compiled.need) ?? new Map<TechnicianId, Asked>();
    asked.set(compiled.need, known);
    const one = known.get(technician.id) ?? ask(technician, compiled);
    known.set(technician.id, one);
    return one;
  };

  // A start that is best stays best until the bound passes it, and who has none gains none by a later bound.
  const kept = new WeakMap<Need, Map<TechnicianId, Kept>>();
  const candidate = (one: Asked, compiled: Compiled): Unmarked | undefined => {
    const known = kept.get(compiled.need) ?? new Map<TechnicianId, Kept>();
    kept.set(compiled.need, known);
    const { id } = one.technician;
    const last = known.get(id);
    const { earliest } = compiled.facts;
    const holds =
      last?.end === compiled.end &&
      last.earliest <= earliest &&
      (!last.found || last.found.window.start >= earliest);
    if (holds) return last.found;
    const found = candidateOf(one, compiled);
    known.set(id, { earliest, end: compiled.end, found });
    return found;
  };

  const judge = (compiled: Compiled): Verdict => {
    const { technicians } = compiled.problem.team;
    const find = (id: TechnicianId) => technicians.find((t) => t.id === id);
    const own = find(technician);
    if (!own) return { kind: 'lost', until: undefined };
    const self = askOnce(own, compiled);
    const inTime = candidate(self, compiled);
    const mine = inTime ?? (late ? lateCandidateOf(self, compiled) : undefined);
    if (!mine) return { kind: 'lost', until: undefined };
    const lostTo = (theirs: Unmarked): Verdict => ({
      kind: 'lost',
      until: theirs.window.start < mine.window.start ? theirs.window.start : mine.window.start,
    });
    for (const id of rivals) {
      const rival = find(id);
      if (!rival) continue;
      const other = askOnce(rival, compiled);
      const theirs = candidate(other, compiled);
      if (theirs && (!inTime || order(theirs, mine) < 0)) return lostTo(theirs);
      if (theirs || inTime) continue;
      const behind = lateCandidateOf(other, compiled);
      if (behind && order(behind, mine) < 0) return lostTo(behind);
    }
    const everybody = technicians.map((t) => askOnce(t, compiled));
    const [best, ...others] = candidatesOf(everybody, compiled, candidate);
    if (!best) return { kind: 'lost', until: undefined };
    const winner = others.reduce((a, b) => (order(b, a) < 0 ? b : a), best);
    if (winner.technician === technician) return { kind: 'first', candidate: winner };
    rivals.unshift(winner.technician);
    rivals.length = Math.min(rivals.length, RIVALS);
    return lostTo(winner);
  };
  return { technician, first, late, judge };
};
