import { Grid } from './grid.ts';
import type { Tools } from './tools.ts';

/** What each cell of a row would cost with the others as they are. */
export const fillMargins = ({ grid }: Tools, p: number, a: number, b: number, to: Float64Array) => {
  const { c, prices, cells, on } = grid;
  const most = c.people + 1;
  let at = 0;
  for (let day = a; day <= b; day++) {
    const cell = p * c.days + day;
    for (let kind = 0; kind < c.kinds; kind++) {
      let sum = prices.cell[cell * c.kinds + kind] ?? 0;
      const first = day * c.kinds + kind;
      for (let d = c.demandsFrom[first] ?? 0; d < (c.demandsFrom[first + 1] ?? 0); d++) {
        if (c.counts[d * c.people + p] !== 1) continue;
        const others = d * most + (on[d] ?? 0) - (cells[cell] === kind ? 1 : 0);
        sum += (prices.demand[others + 1] ?? 0) - (prices.demand[others] ?? 0);
      }
      to[at++] = sum;
    }
  }
};

/** Makes one row the best it can be on some days, the others as they are; false = it stays as it is. */
export const improveRow = (tools: Tools, p: number, a: number, b: number): boolean => {
  const { grid, rows } = tools;
  const { c } = grid;
  const length = b - a + 1;
  const price = new Float64Array(length * c.kinds);
  const out = new Uint8Array(length);
  fillMargins(tools, p, a, b, price);
  if (rows.solve(p, a, b, price, grid.cells, out) === Number.POSITIVE_INFINITY) return false;
  const old = grid.cells.slice(p * c.days + a, p * c.days + b + 1);
  const before = grid.cost;
  grid.put(p, a, length, out);
  if (grid.cost < before - 1e-6) return true;
  grid.put(p, a, length, old);
  return false;
};

/** Days that one walk over a row may span. */
export const LONGEST_WINDOW = 35;

/** Gives everybody whose row breaks a hard rule the best row that keeps them all, where the window shows one. */
export function* repair(tools: Tools): Generator<void, void, void> {
  const { grid, meter, rows } = tools;
  const { c } = grid;
  const hard = new Grid(c, c.hard);
  const hardCost = (p: number): number => {
    hard.takeRow(p, grid.cells);
    return hard.rowCost(p);
  };
  for (let p = 0; p < c.people; p++) {
    if (hardCost(p) === 0) continue;
    const steps = rows.steps;
    const half = Math.ceil(LONGEST_WINDOW / 2);
    for (let a = 0; a === 0 || a + half < c.days; a += half) {
      improveRow(tools, p, a, Math.min(c.days, a + LONGEST_WINDOW) - 1);
      if (hardCost(p) === 0) break;
      yield;
    }
    meter.steps += rows.steps - steps;
    yield;
  }
}
