import { type ConflictAnswer, conflict } from '../../../core/roster/conflict/conflict.ts';
import type { RosterProblem } from '../../../core/roster/problem.ts';
import { type Solved, solve } from '../../../core/roster/solve.ts';

/** CPU milliseconds of this process, all its threads together. */
export const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

export interface Timed extends Solved {
  /** CPU time until the first roster that keeps all hard rules; undefined = there was none. */
  readonly keptAfter: number | undefined;
  readonly took: number;
}

export const solveTimed = (problem: RosterProblem, seconds: number, seed: number): Timed => {
  const start = cpuMilliseconds();
  const run = solve(problem, {
    seed,
    budget: { kind: 'clock', now: cpuMilliseconds, milliseconds: seconds * 1000 },
  });
  let keptAfter: number | undefined;
  for (;;) {
    const { done, value } = run.next();
    const took = cpuMilliseconds() - start;
    if (value.score.hard === 0) keptAfter ??= took;
    if (done) return { ...value, keptAfter, took };
  }
};

export interface ConflictTimed {
  readonly answer: ConflictAnswer;
  /** CPU time until the first set; undefined = there was none. */
  readonly firstAfter: number | undefined;
  readonly took: number;
  /** The longest time in which nobody could stop it. */
  readonly slice: number;
}

export const conflictTimed = (
  problem: RosterProblem,
  seconds: number,
  seed: number,
): ConflictTimed => {
  const start = cpuMilliseconds();
  const run = conflict(problem, {
    seed,
    budget: { kind: 'clock', now: cpuMilliseconds, milliseconds: seconds * 1000 },
  });
  let firstAfter: number | undefined;
  let [last, slice] = [0, 0];
  for (;;) {
    const { done, value } = run.next();
    const took = cpuMilliseconds() - start;
    slice = Math.max(slice, took - last);
    last = took;
    if (value.conflicts.length > 0) firstAfter ??= took;
    if (done) return { answer: value, firstAfter, took, slice };
  }
};
