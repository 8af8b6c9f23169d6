import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, rosterOf } from '../../../core/roster/cells.ts';
import { check } from '../../../core/roster/check.ts';
import { compile } from '../../../core/roster/compile.ts';
import { weighed } from '../../../core/roster/compiled.ts';
import { factsOf } from '../../../core/roster/facts.ts';
import { Grid } from '../../../core/roster/grid.ts';
import { Dice } from '../../../core/roster/random.ts';
import { randomRoster } from './random-roster.ts';

test('the compiled score is the one of the rules', () => {
  fc.assert(
    fc.property(randomRoster, ({ problem, roster }) => {
      const compiled = compile(factsOf(problem));
      const cells = cellsOf(problem, roster);
      const score = (prices: typeof compiled.hard): number => {
        const grid = new Grid(compiled, prices);
        grid.fill(cells);
        return grid.cost;
      };
      expect({ hard: score(compiled.hard), soft: score(compiled.soft) }).toEqual(
        check(problem, roster).score,
      );
      expect(check(problem, rosterOf(problem, cells)).score).toEqual(check(problem, roster).score);
    }),
    { numRuns: 600 },
  );
});

test('every change costs what counting everything anew says, and one that is only tried leaves nothing behind', () => {
  fc.assert(
    fc.property(randomRoster, fc.nat(), ({ problem, roster }, seed) => {
      const compiled = compile(factsOf(problem));
      const prices = weighed(compiled, 100);
      const grid = new Grid(compiled, prices);
      grid.fill(cellsOf(problem, roster));
      const dice = new Dice(seed);
      for (let n = 0; n < 12; n++) {
        const p = dice.below(compiled.people);
        const a = dice.below(compiled.days);
        const length = 1 + dice.below(compiled.days - a);
        const next = Uint8Array.from({ length }, () => dice.below(compiled.kinds));
        const before = grid.cells.slice();
        const tried = grid.changeRow(p, a, length, next, 0, false);
        expect(grid.cells).toEqual(before);
        const demands = grid.shiftDemands(p, a, length, next);
        grid.unshiftDemands(p, a, length, next);
        const cost = grid.cost;
        grid.put(p, a, length, next);
        expect(grid.cost).toBeCloseTo(cost + tried + demands, 6);
        const anew = new Grid(compiled, prices);
        anew.fill(grid.cells);
        expect(grid.cost).toBeCloseTo(anew.cost, 6);
      }
    }),
    { numRuns: 200 },
  );
});
