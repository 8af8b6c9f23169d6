import type { TechnicianId } from '../model/ids.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant } from '../model/time.ts';
import type { Need } from '../rules/need.ts';
import type { Answer } from './answer.ts';
import { type Asked, ask, bestOf, type Find, findAt, givenUp, LATE } from './candidates.ts';
import type { Compiled } from './compile.ts';
import { order, type Unmarked } from './rank.ts';

/**
 * Whether the technician would be first. `lost`: up to `until` a later bound on the start changes nothing;
 * undefined = no later bound ever will.
 */
export type Verdict =
  | { readonly kind: 'first' }
  | { readonly kind: 'lost'; readonly until: Instant | undefined };

export interface Contest {
  readonly technician: TechnicianId;
  /** Who is first of all now. */
  readonly first: Unmarked | undefined;
  /** How far is given up now, by `givenUp`: a change need not give up less. */
  readonly most: number;
  /** Nobody keeps the deadline now, so a change need not keep it either. */
  readonly late: boolean;
  judge(compiled: Compiled): Verdict;
}

/** The best of somebody at one step under one bound on the start, inside a horizon that ends then. */
interface Kept {
  readonly earliest: Instant;
  readonly end: Instant;
  readonly found: Unmarked | undefined;
}

/** Asks again and again, in changed problems, whether one technician would be first. One who is better settles it. */
export const contest = (answer: Answer, technician: TechnicianId, base: Compiled): Contest => {
  const [first] = answer.ranked;
  const most = first ? givenUp(first) : base.facts.relax.deadline ? LATE : 0;
  const late = first?.relaxed.includes('deadline') ?? false;
  // Whoever was in front before probably is again, and so is who won last: they are asked before the others.
  const rivals = [...answer.ranked, ...answer.excluded]
    .map((one) => one.technician)
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
  const kept = new WeakMap<Need, Map<string, Kept>>();
  const find: Find = (step, one, compiled) => {
    const known = kept.get(compiled.need) ?? new Map<string, Kept>();
    kept.set(compiled.need, known);
    const key = `${step} ${one.technician.id}`;
    const last = known.get(key);
    const { earliest } = compiled.facts;
    const holds =
      last?.end === compiled.end &&
      last.earliest <= earliest &&
      (!last.found || last.found.window.start >= earliest);
    if (holds) return last.found;
    const found = findAt(step, one, compiled);
    known.set(key, { earliest, end: compiled.end, found });
    return found;
  };

  const judge = (compiled: Compiled): Verdict => {
    const { technicians } = compiled.problem.team;
    const own = technicians.find((one) => one.id === technician);
    if (!own) return { kind: 'lost', until: undefined };
    const self = askOnce(own, compiled);
    const found = bestOf(self, compiled, most, find);
    if (!found) return { kind: 'lost', until: undefined };
    const mine = found.best;
    for (const [place, id] of rivals.entries()) {
      const rival = technicians.find((one) => one.id === id);
      const theirs = rival && bestOf(askOnce(rival, compiled), compiled, most, find);
      if (!theirs || theirs.step > found.step) continue;
      if (theirs.step === found.step && order(theirs.best, mine) > 0) continue;
      rivals.splice(place, 1);
      rivals.unshift(id);
      const { start } = theirs.best.window;
      return { kind: 'lost', until: start < mine.window.start ? start : mine.window.start };
    }
    return { kind: 'first' };
  };
  return { technician, first, most, late, judge };
};
