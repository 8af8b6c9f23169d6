import type { FlipFacts } from '../explain/flip-facts.ts';
import type { TechnicianId } from '../model/ids.ts';
import type { FlipKind } from '../model/policy.ts';
import type { Technician } from '../model/technician.ts';
import type { Window } from '../model/time.ts';
import type { Answer } from './answer.ts';
import { ask, candidatesOf } from './candidates.ts';
import { type Compiled, compile } from './compile.ts';
import { type Contest, contest } from './contest.ts';
import { applyFlip } from './flip-apply.ts';
import { moves, unlocks } from './flip-free.ts';
import { longerHorizon } from './flip-horizon.ts';
import { laterEnd, laterStart } from './flip-later.ts';
import { lowerLevels } from './flip-level.ts';
import type { Option } from './flip-option.ts';
import type { Problem } from './problem.ts';
import { order, type Unmarked } from './rank.ts';

/** The smallest single change that makes a technician the first pick, and the start that they would have. */
export interface Flip {
  readonly kind: FlipKind;
  /** Minutes for `later`, `unlock` and `move`, days for `horizon`, levels for `level`. */
  readonly amount: number;
  readonly facts: FlipFacts;
  readonly window: Window;
  readonly cost: number;
}

export type FlipAnswer = Flip | { readonly kind: 'none' };

/**
 * What would have to be different so that this technician is first: the kinds in the policy's order, in each kind the
 * smallest amount. Each is tried on the whole team before it is said. Nobody is made first by missing a deadline that
 * can be kept. `none` also for whoever is first already.
 */
export const flip = (problem: Problem, answer: Answer, id: TechnicianId): FlipAnswer => {
  const technician = problem.team.technicians.find((t) => t.id === id);
  if (!technician || answer.ranked[0]?.technician === id) return { kind: 'none' };
  const base = compile(problem);
  const court = contest(answer, id, base);
  for (const kind of new Set(problem.team.policy.flipOrder)) {
    const option = smallest(kind, technician, base, court);
    const then = option && firstAfter(applyFlip(problem, option.facts, id));
    if (option && then?.technician === id) {
      return { kind, ...option, window: then.window, cost: then.cost };
    }
  }
  return { kind: 'none' };
};

const smallest = (
  kind: FlipKind,
  technician: Technician,
  base: Compiled,
  court: Contest,
): Option | undefined => {
  switch (kind) {
    case 'later': {
      const start = laterStart(base, court);
      return laterEnd(base, court, start?.amount ?? Number.POSITIVE_INFINITY) ?? start;
    }
    case 'horizon':
      return longerHorizon(base, court);
    case 'level':
      return firstOf(lowerLevels(base.need), base, court);
    case 'unlock':
      return firstOf(unlocks(technician, base), base, court);
    case 'move':
      return firstOf(moves(technician, base), base, court);
  }
};

const firstOf = (options: readonly Option[], base: Compiled, court: Contest): Option | undefined =>
  options.find(({ facts }) => court.judge(changed(base, facts, court.technician)).kind === 'first');

/** The changed problem; what the change leaves alone of everybody's time is not looked up again. */
const changed = (base: Compiled, facts: FlipFacts, id: TechnicianId): Compiled => {
  const problem = applyFlip(base.problem, facts, id);
  if (facts.kind === 'move' || (facts.kind === 'unlock' && facts.what === 'booking')) {
    const left = (base.bookings.get(id) ?? []).filter((b) => b.id !== facts.booking);
    return compile(problem, base.board.rebooked(id, left));
  }
  return facts.kind === 'unlock' && facts.what === 'absence'
    ? compile(problem)
    : compile(problem, base.board);
};

/** Who is first of all, asked anew from the bare problem. */
const firstAfter = (problem: Problem): Unmarked | undefined => {
  const compiled = compile(problem);
  const asked = problem.team.technicians.map((t) => ask(t, compiled));
  const [first, ...others] = candidatesOf(asked, compiled);
  return first && others.reduce((a, b) => (order(b, a) < 0 ? b : a), first);
};
