import type { LocalDate } from '../../model/time.ts';
import { type Budget, Meter } from '../budget.ts';
import { check } from '../check.ts';
import type { RosterProblem } from '../problem.ts';
import type { Roster } from '../roster.ts';
import type { RosterScore } from '../violation.ts';
import { type Bought, boughtBy } from './bought.ts';
import { Desk } from './desk.ts';
import { LEAST_GAIN, Moves } from './moves.ts';
import type { FairGround } from './shares.ts';

export interface BalanceOptions {
  readonly budget: Budget;
  /** Days up to this one stay as they are: they have been worked. */
  readonly fixedUntil?: LocalDate;
  /** Asked again and again; true ends it with what was found so far. */
  readonly isStopped?: () => boolean;
}

export interface BalanceProgress {
  /** Cells that are another one now. */
  readonly changed: number;
  /** Of the budget, 0 to 1. */
  readonly used: number;
}

/** What a roster costs: by its rules, and by how far shares lie apart. */
export interface BalanceScore extends RosterScore {
  readonly uneven: number;
}

export interface Balanced {
  readonly roster: Roster;
  /** By day. */
  readonly changes: readonly Bought[];
  readonly before: BalanceScore;
  readonly after: BalanceScore;
  /** Nothing more can be bought; false = it was ended before. */
  readonly isSettled: boolean;
}

const scoreOf = (desk: Desk): BalanceScore => ({
  ...check(desk.problem, desk.roster()).score,
  uneven: desk.fairness.costs().reduce((sum, one) => sum + one, 0),
});

/** Takes back what is not worth it any more, now that other cells have moved; false = everything is. */
const takeBack = (desk: Desk): boolean => {
  let found = false;
  for (const change of desk.changes()) {
    const before = desk.total();
    desk.write(change, 'was');
    if (desk.total() < before - LEAST_GAIN) found = true;
    else desk.write(change, 'is');
  }
  return found;
};

/**
 * Makes a roster fairer and keeps more of its rules, changing as little as possible: every cell that moves costs, and has to
 * bring in more. What was set by hand stays. Needs no seed: the same roster gives the same answer.
 */
export function* balance(
  problem: RosterProblem,
  roster: Roster,
  ground: FairGround,
  { budget, fixedUntil, isStopped }: BalanceOptions,
): Generator<BalanceProgress, Balanced, void> {
  const meter = new Meter(budget, isStopped ?? (() => false));
  const desk = new Desk(problem, roster, ground, fixedUntil);
  const moves = new Moves(desk);
  const before = scoreOf(desk);
  let isSettled = false;
  while (!isSettled && !meter.isOver()) {
    let found = false;
    for (let p = 0; p < problem.technicians.length && !meter.isOver(); p++) {
      if (moves.improve(p)) found = true;
      meter.steps = moves.looks;
      yield { changed: desk.changes().flat().length, used: Math.min(1, meter.used()) };
    }
    if (!found && !meter.isOver()) isSettled = !takeBack(desk);
  }
  while (takeBack(desk)) isSettled = false;
  const changes = desk.changes().map((change) => boughtBy(desk, change));
  return { roster: desk.roster(), changes, before, after: scoreOf(desk), isSettled };
}
