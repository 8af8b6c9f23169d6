import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf } from '../../../core/roster/cells.ts';
import { choicesOf } from '../../../core/roster/choices.ts';
import { compile } from '../../../core/roster/compile.ts';
import { factsOf } from '../../../core/roster/facts.ts';
import { Grid } from '../../../core/roster/grid.ts';
import { OptimalRow } from '../../../core/roster/optimal-row.ts';
import type { RosterProblem } from '../../../core/roster/problem.ts';
import { Dice } from '../../../core/roster/random.ts';
import { randomRoster } from './random-roster.ts';
import { scene } from './scenario.ts';

/** Every row of so many days over so many kinds. */
function* everyRow(length: number, kinds: number): Generator<Uint8Array, void, void> {
  for (let n = 0; n < kinds ** length; n++) {
    let rest = n;
    yield Uint8Array.from({ length }, () => {
      const kind = rest % kinds;
      rest = Math.floor(rest / kinds);
      return kind;
    });
  }
}

/** All rules as they are meant, and few enough of them that there often is a row at all. */
const kinder = (problem: RosterProblem): RosterProblem => ({
  ...problem,
  rules: {},
  pins: [],
  technicians: problem.technicians.map(({ joins: _, leaves: __, ...technician }) => {
    const { minutesMin, minutesMax, ...limits } = technician.contract;
    return {
      ...technician,
      contract: {
        ...limits,
        ...(minutesMin !== undefined && { minutesMin: minutesMin % 1000 }),
        ...(minutesMax !== undefined && { minutesMax: 600 + minutesMax }),
      },
    };
  }),
});

test('the walk finds the cheapest row that keeps all hard rules, as trying all of them does', () => {
  let found = 0;
  fc.assert(
    fc.property(randomRoster, fc.nat(), ({ problem, roster }, seed) => {
      const c = compile(factsOf(kinder(problem)));
      const dice = new Dice(seed);
      const grid = new Grid(c, c.hard);
      if (dice.share() < 0.5) grid.fill(cellsOf(problem, roster));
      // What was learned of one row is used for the next, and must not mislead.
      const rows = new OptimalRow(c, choicesOf(c));
      for (let n = 0; n < 3; n++) {
        const p = dice.below(c.people);
        const a = dice.below(c.days);
        const length = Math.min(c.days - a, 1 + dice.below(dice.share() < 0.1 ? 7 : 4));
        const price = Float64Array.from({ length: length * c.kinds }, () => dice.below(40) - 20);
        const before = grid.cells.slice();
        const out = new Uint8Array(length);
        const value = rows.solve(p, a, a + length - 1, price, grid.cells, out);
        const costOf = (row: Uint8Array): number =>
          row.reduce((sum, kind, i) => sum + (price[i * c.kinds + kind] ?? 0), 0);
        let best = Number.POSITIVE_INFINITY;
        for (const row of everyRow(length, c.kinds)) {
          const cost = costOf(row);
          if (cost >= best) continue;
          grid.put(p, a, length, row);
          if (grid.rowCost(p) === 0) best = cost;
        }
        grid.fill(before);
        if (best === Number.POSITIVE_INFINITY) continue;
        found++;
        expect(value).toBeCloseTo(best, 6);
        expect(costOf(out)).toBeCloseTo(value, 6);
        grid.put(p, a, length, out);
        expect(grid.rowCost(p)).toBe(0);
      }
    }),
    { numRuns: 1200 },
  );
  expect(found).toBeGreaterThan(400);
});

test('a Saturday before a worked Sunday begins no weekend of its own', () => {
  const { problem, roster } = scene({ rows: ['......D'], contract: { weekendsMax: 1 } });
  const c = compile(factsOf(problem));
  const grid = new Grid(c, c.hard);
  grid.fill(cellsOf(problem, roster));
  const price = new Float64Array(6 * c.kinds);
  price[5 * c.kinds + 1] = -10;
  const out = new Uint8Array(6);
  const rows = new OptimalRow(c, choicesOf(c));
  expect(rows.solve(0, 0, 5, price, grid.cells, out)).toBe(-10);
  expect([...out]).toEqual([0, 0, 0, 0, 0, 1]);
});
