import { daysBetween } from '../../calendar/zone.ts';
import type { LocalDate } from '../../model/time.ts';
import { cellsOf, rosterOf } from '../cells.ts';
import { changesBetween, type RosterChange } from '../changes.ts';
import { choicesOf } from '../choices.ts';
import { compile } from '../compile.ts';
import { weighed } from '../compiled.ts';
import { factsOf, type RosterFacts } from '../facts.ts';
import { Grid } from '../grid.ts';
import type { RosterProblem } from '../problem.ts';
import type { Roster } from '../roster.ts';
import { Fairness } from './fairness.ts';
import { loadsOf } from './loads.ts';
import type { FairGround } from './shares.ts';

/** No price makes up for a hard rule. */
export const HARD = 1e9;

/** A roster on which cells are tried and moved, with what it costs: rules, shares, and every cell that is not as it was. */
export class Desk {
  readonly facts: RosterFacts;
  readonly grid: Grid;
  readonly fairness: Fairness;
  readonly start: Uint8Array;
  private readonly allowed: Uint8Array;
  private changed = 0;

  constructor(
    readonly problem: RosterProblem,
    readonly before: Roster,
    readonly ground: FairGround,
    fixedUntil?: LocalDate,
  ) {
    this.facts = factsOf(problem);
    const c = compile(this.facts);
    this.grid = new Grid(c, weighed(c, HARD));
    this.start = cellsOf(problem, before);
    this.grid.fill(this.start);
    this.fairness = new Fairness(loadsOf(this.facts, ground), ground.prices);
    for (let p = 0; p < c.people; p++) this.count(p);
    this.allowed = choicesOf(c).allowed.slice();
    const fixed = fixedUntil === undefined ? 0 : daysBetween(problem.from, fixedUntil) + 1;
    this.facts.people.forEach(({ pins }, p) => {
      for (let day = 0; day < c.days; day++) {
        const pin = pins.get(day);
        if (!pin && day >= fixed) continue;
        const at = (p * c.days + day) * c.kinds;
        const kind = problem.shifts.findIndex(({ code }) => code === pin?.shift) + 1;
        // What was set by hand may only become what was set.
        for (let k = 0; k < c.kinds; k++) this.allowed[at + k] = Number(day >= fixed && k === kind);
      }
    });
  }

  at(p: number, day: number): number {
    return this.grid.cells[p * this.grid.c.days + day] ?? 0;
  }

  may(p: number, day: number, kind: number): boolean {
    const { days, kinds } = this.grid.c;
    return this.allowed[(p * days + day) * kinds + kind] === 1;
  }

  private count(p: number): void {
    this.fairness.count(p, (day) => this.at(p, day));
  }

  /** How many cells more are not as they were, with another kind in one. */
  moved(p: number, day: number, kind: number): number {
    const was = this.start[p * this.grid.c.days + day] ?? 0;
    return Number(kind !== was) - Number(this.at(p, day) !== was);
  }

  put(p: number, a: number, length: number, next: Uint8Array): void {
    for (let i = 0; i < length; i++) this.changed += this.moved(p, a + i, next[i] ?? 0);
    this.grid.put(p, a, length, next);
    this.count(p);
  }

  /** Everything in one number. */
  total(): number {
    const fair = this.fairness.costs().reduce((sum, one) => sum + one, 0);
    return this.grid.cost + fair + this.changed * this.ground.prices.change;
  }

  changes(): readonly RosterChange[] {
    return changesBetween(this.problem, rosterOf(this.problem, this.start), this.roster());
  }

  roster(): Roster {
    return rosterOf(this.problem, this.grid.cells);
  }

  /** Puts the cells of a change back, or again as the change has them. */
  write(change: RosterChange, as: 'was' | 'is'): void {
    const { problem } = this;
    for (const one of change) {
      const p = problem.technicians.findIndex(({ id }) => id === one.technician);
      const kind = problem.shifts.findIndex(({ code }) => code === one[as]) + 1;
      this.put(p, daysBetween(problem.from, one.date), 1, Uint8Array.of(kind));
    }
  }
}
