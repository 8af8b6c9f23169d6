import type { Compiled } from './compiled.ts';
import type { Grid } from './grid.ts';
import { Master } from './master.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Dice } from './random.ts';
import type { Tools } from './tools.ts';

/** One possible row of one of the people, for the days of the neighbourhood. */
export interface Column {
  readonly index: number;
  /** Which of the neighbourhood's people. */
  readonly who: number;
  readonly cells: Uint8Array;
}

/** Right-hand sides are moved apart by up to so much, so that pivots get on. */
const APART = 1e-4;
/** Costs are moved apart by up to so much, so that one way out of a row given away is the cheapest. */
const COSTS_APART = 1e-3;
/** What a new row must gain at the least. */
const LEAST_REDUCED = 0.01;
/** Pivots between two looks at the budget, and at most until rows are looked for again. */
const SLICE = 100;
const MOST_SLICES = 20;

/**
 * Chooses one row for each of some people, in shares: what is wanted of a demand is what the others leave of it, and
 * rows are found one by one where the prices of the demands make them worth it (column generation).
 */
export class Relaxation {
  readonly master: Master;
  readonly columns: Column[] = [];
  /** What the rows of the last round gain at most, all together. */
  hope = 0;
  readonly closed: Uint8Array;
  /** What the present rows cost, with the demands of the neighbourhood. */
  readonly present: number;
  private readonly c: Compiled;
  private readonly grid: Grid;
  /** Row of the programme by demand; -1 = not in it. */
  private readonly rowOf: Int32Array;
  private readonly demands: readonly number[];
  private readonly price: Float64Array;
  private readonly out: Uint8Array;

  constructor(
    private readonly tools: Tools,
    private readonly where: Neighbourhood,
  ) {
    const { grid, dice } = tools;
    const { c } = grid;
    this.grid = grid;
    this.c = c;
    const { people, a, b } = where;
    this.closed = new Uint8Array(people.length);
    this.rowOf = new Int32Array(c.demands).fill(-1);
    const demands: number[] = [];
    const first = c.demandsFrom[a * c.kinds] ?? 0;
    const end = c.demandsFrom[(b + 1) * c.kinds] ?? 0;
    for (let d = first; d < end; d++) {
      if (!people.some((p) => c.counts[d * c.people + p] === 1)) continue;
      this.rowOf[d] = people.length + demands.length;
      demands.push(d);
    }
    this.demands = demands;
    const right = new Float64Array(people.length + demands.length).fill(1);
    this.price = new Float64Array((b - a + 1) * c.kinds);
    this.out = new Uint8Array(c.days);
    this.master = new Master(right.length, right);
    const basis = people.map((p, who) =>
      this.add(who, grid.cells.slice(p * c.days + a, p * c.days + b + 1), grid.rowCost(p)),
    );
    for (const d of demands) basis.push(this.addSlack(d, right, dice));
    this.master.start(basis);
    this.present = this.master.objective();
  }

  private add(who: number, cells: Uint8Array, cost: number): number {
    const { c, where } = this;
    const p = where.people[who] ?? 0;
    const rows = [who];
    cells.forEach((kind, i) => {
      const at = (where.a + i) * c.kinds + kind;
      for (let d = c.demandsFrom[at] ?? 0; d < (c.demandsFrom[at + 1] ?? 0); d++) {
        if (c.counts[d * c.people + p] === 1) rows.push(this.rowOf[d] ?? 0);
      }
    });
    const apart = COSTS_APART * this.tools.dice.share();
    const index = this.master.add(cost + apart, Number.POSITIVE_INFINITY, rows);
    this.columns.push({ index, who, cells });
    return index;
  }

  /** Columns for missing and for too many people, as dear as the demand says; returns the one of the present roster. */
  private addSlack(d: number, right: Float64Array, dice: Dice): number {
    const { c, grid, master, where } = this;
    const row = this.rowOf[d] ?? 0;
    const prices = grid.prices.demand;
    const most = where.people.length;
    let present = 0;
    for (const p of where.people) {
      if (c.counts[d * c.people + p] !== 1) continue;
      const day = this.dayOf(d);
      const kind = grid.cells[p * c.days + day] ?? 0;
      const at = day * c.kinds + kind;
      if (d >= (c.demandsFrom[at] ?? 0) && d < (c.demandsFrom[at + 1] ?? 0)) present++;
    }
    const base = d * (c.people + 1) + (grid.on[d] ?? 0) - present;
    let best = 0;
    for (let n = 1; n <= most; n++) {
      if ((prices[base + n] ?? 0) < (prices[base + best] ?? 0)) best = n;
    }
    right[row] = best + APART * dice.share();
    let basic = -1;
    for (const way of [-1, 1]) {
      const end = way < 0 ? best : most - best;
      const off = way * (present - (right[row] ?? 0));
      let from = 0;
      do {
        const slope = from < end ? this.slope(base + best, from, way) : 0;
        let to = from + 1;
        while (to < end && Math.abs(this.slope(base + best, to, way) - slope) < 1e-9) to++;
        const isLast = to >= end;
        const upper = isLast ? Number.POSITIVE_INFINITY : to - from;
        const apart = COSTS_APART * dice.share();
        const column = master.add(slope + apart, upper, [row], way < 0 ? 1 : -1);
        if (off > from) {
          if (off < from + upper) basic = column;
          else master.atUpper(column);
        }
        from = to;
      } while (from < end);
    }
    return basic;
  }

  private slope(at: number, from: number, way: number): number {
    const prices = this.grid.prices.demand;
    return (prices[at + way * (from + 1)] ?? 0) - (prices[at + way * from] ?? 0);
  }

  private dayOf(d: number): number {
    const { demandsFrom, kinds, days } = this.c;
    let [low, high] = [0, days - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((demandsFrom[middle * kinds] ?? 0) <= d) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * Looks for a better row for everybody who is not closed, at the prices of now blended with those before, and solves
   * again. Returns how many were found.
   */
  *round(blend: number): Generator<void, number, void> {
    const { c, grid, master, where, closed, rowOf } = this;
    const { rows, meter, worth: smooth } = this.tools;
    const people = where.people.length;
    for (const d of this.demands) {
      const dual = master.duals[rowOf[d] ?? 0] ?? 0;
      smooth[d] = blend * (smooth[d] ?? 0) + (1 - blend) * dual;
    }
    let found = 0;
    this.hope = 0;
    for (let who = 0; who < people; who++) {
      if (closed[who] === 1) continue;
      const p = where.people[who] ?? 0;
      this.fillPrices(p);
      if (who % 8 === 7) yield;
      const steps = rows.steps;
      const value = rows.solve(p, where.a, where.b, this.price, grid.cells, this.out);
      meter.steps += rows.steps - steps;
      if (value === Number.POSITIVE_INFINITY) continue;
      const cells = this.out.slice(0, where.b - where.a + 1);
      const cost = grid.rowCost(p) + grid.changeRow(p, where.a, cells.length, cells, 0, false);
      let reduced = cost - (master.duals[who] ?? 0);
      cells.forEach((kind, i) => {
        const at = (where.a + i) * c.kinds + kind;
        for (let d = c.demandsFrom[at] ?? 0; d < (c.demandsFrom[at + 1] ?? 0); d++) {
          if (c.counts[d * c.people + p] === 1) reduced -= master.duals[rowOf[d] ?? 0] ?? 0;
        }
      });
      if (reduced > -LEAST_REDUCED) continue;
      this.add(who, cells, cost);
      this.hope -= reduced;
      found++;
    }
    if (found > 0) yield* this.settle();
    return found;
  }

  private fillPrices(p: number): void {
    const { c, where, price, grid } = this;
    const { worth } = this.tools;
    let at = 0;
    for (let day = where.a; day <= where.b; day++) {
      for (let kind = 0; kind < c.kinds; kind++) {
        let sum = grid.prices.cell[(p * c.days + day) * c.kinds + kind] ?? 0;
        const cell = day * c.kinds + kind;
        for (let d = c.demandsFrom[cell] ?? 0; d < (c.demandsFrom[cell + 1] ?? 0); d++) {
          if (c.counts[d * c.people + p] === 1) sum -= worth[d] ?? 0;
        }
        price[at++] = sum;
      }
    }
  }

  /** Gives somebody that row for good. */
  close(chosen: Column): void {
    this.closed[chosen.who] = 1;
    for (const column of this.columns) {
      if (column.who === chosen.who && column !== chosen) this.master.forbid(column.index);
    }
  }

  /** Solves the programme as it is, or nearly so. */
  *settle(): Generator<void, void, void> {
    for (let slice = 0; slice < MOST_SLICES; slice++) {
      const { master } = this;
      const steps = master.steps;
      const isDone = master.restore(SLICE) && master.solve(SLICE);
      this.tools.meter.steps += master.steps - steps;
      if (isDone) return;
      yield;
    }
  }
}
