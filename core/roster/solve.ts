import { addDays } from '../calendar/zone.ts';
import { type Budget, Meter } from './budget.ts';
import { cellsOf, rosterOf } from './cells.ts';
import { choicesOf } from './choices.ts';
import { compile } from './compile.ts';
import { type Compiled, weighed } from './compiled.ts';
import { factsOf } from './facts.ts';
import { Grid } from './grid.ts';
import { OptimalRow } from './optimal-row.ts';
import type { RosterProblem } from './problem.ts';
import { Dice } from './random.ts';
import type { Roster } from './roster.ts';
import { search, steepest } from './search.ts';
import type { Tools } from './tools.ts';
import type { RosterScore } from './violation.ts';

export interface SolveOptions {
  readonly seed: number;
  readonly budget: Budget;
  /** Where to start; absent = from what is published, else from nothing. */
  readonly start?: Roster;
  /** Asked again and again; true ends the search with the best roster so far. */
  readonly isStopped?: () => boolean;
}

export interface SolveProgress {
  readonly score: RosterScore;
  /** Of the budget, 0 to 1. */
  readonly used: number;
}

export interface Solved {
  readonly roster: Roster;
  readonly score: RosterScore;
}

/** A hard rule weighs so many missing people. */
const HARD_WEIGHT = 5;

const startOf = (problem: RosterProblem, { start }: SolveOptions): Roster => {
  if (start) return start;
  const told = new Map(
    problem.published.map(({ technician, date, shift }) => [`${technician} ${date}`, shift]),
  );
  return {
    rows: problem.technicians.map(({ id }) => ({
      technician: id,
      shifts: Array.from(
        { length: problem.days },
        (_, day) => told.get(`${id} ${addDays(problem.from, day)}`) ?? null,
      ),
    })),
  };
};

/** The best roster seen, hard rules first. */
class Best {
  cells: Uint8Array;
  score: RosterScore;
  private readonly hard: Grid;
  private readonly soft: Grid;
  private cost = Number.POSITIVE_INFINITY;

  constructor(c: Compiled) {
    this.hard = new Grid(c, c.hard);
    this.soft = new Grid(c, c.soft);
    this.cells = new Uint8Array(c.people * c.days);
    this.score = { hard: Number.POSITIVE_INFINITY, soft: Number.POSITIVE_INFINITY };
  }

  /** Looks at a roster that weighs less than all before. */
  see(grid: Grid): void {
    if (grid.cost >= this.cost) return;
    this.cost = grid.cost;
    this.hard.fill(grid.cells);
    this.soft.fill(grid.cells);
    const [hard, soft] = [this.hard.cost, this.soft.cost];
    const isBetter = hard < this.score.hard || (hard === this.score.hard && soft < this.score.soft);
    if (!isBetter) return;
    this.score = { hard, soft };
    this.cells = grid.cells.slice();
  }
}

/**
 * Makes the best roster it finds within the budget. Yields its progress; whoever calls decides when to go on. With a budget
 * in steps the same seed gives the same roster.
 */
export function* solve(
  problem: RosterProblem,
  options: SolveOptions,
): Generator<SolveProgress, Solved, void> {
  const meter = new Meter(options.budget, options.isStopped ?? (() => false));
  const c = compile(factsOf(problem));
  const choices = choicesOf(c);
  const steep = steepest(c);
  const grid = new Grid(c, weighed(c, HARD_WEIGHT * steep));
  grid.fill(cellsOf(problem, startOf(problem, options)));
  const best = new Best(c);
  best.see(grid);
  const tools: Tools = {
    grid,
    rows: new OptimalRow(c, choices),
    dice: new Dice(options.seed),
    worth: new Float64Array(c.demands).fill(steep / 10),
    meter,
  };
  for (const _ of search(tools, choices)) {
    // A roster so small that there is nothing to look at would never use up its steps.
    meter.steps++;
    const used = meter.used();
    if (used >= 1) break;
    best.see(grid);
    yield { score: best.score, used };
  }
  best.see(grid);
  return { roster: rosterOf(problem, best.cells), score: best.score };
}
