import { expect, test } from 'vitest';
import { Master } from '../../../core/roster/master.ts';
import { Dice } from '../../../core/roster/random.ts';

const NONE = Number.POSITIVE_INFINITY;

test('two of three columns share a row, and the dearer one fills what the cheap one may not', () => {
  const master = new Master(1, Float64Array.of(10));
  const [dear, cheap] = [master.add(5, NONE, [0]), master.add(1, 4, [0])];
  expect(master.start([dear])).toBe(true);
  expect(master.objective()).toBe(50);
  expect(master.solve(10)).toBe(true);
  expect([master.value(dear), master.value(cheap)]).toEqual([6, 4]);
  expect(master.objective()).toBe(34);
});

test('columns that come later are taken up where they help', () => {
  const master = new Master(2, Float64Array.of(1, 1));
  const slacks = [master.add(9, NONE, [0]), master.add(9, NONE, [1])];
  master.start(slacks);
  master.solve(10);
  const both = master.add(5, NONE, [0, 1]);
  master.solve(10);
  expect(master.value(both)).toBeCloseTo(1, 9);
  expect(master.objective()).toBeCloseTo(5, 9);
});

test('what is found is the best: the prices of the rows say so', () => {
  const dice = new Dice(3);
  for (let n = 0; n < 40; n++) {
    const m = 3 + dice.below(8);
    const right = Float64Array.from({ length: m }, () => 1 + dice.below(3) + dice.share() / 1000);
    const master = new Master(m, right);
    const slacks = Array.from({ length: m }, (_, row) => master.add(100, NONE, [row]));
    expect(master.start(slacks)).toBe(true);
    for (let k = 0; k < 30; k++) {
      const rows = Array.from({ length: m }, (_, row) => row).filter(() => dice.share() < 0.4);
      master.add(dice.below(50), dice.share() < 0.3 ? 1 : NONE, rows);
    }
    expect(master.solve(500)).toBe(true);
    for (let column = 0; column < master.columns; column++) {
      const value = master.value(column);
      const reduced = master.reduced(column);
      const upper = master.upper[column] ?? 0;
      expect(value).toBeGreaterThanOrEqual(-1e-6);
      expect(value).toBeLessThanOrEqual(upper + 1e-6);
      if (value < upper - 1e-6) expect(reduced).toBeGreaterThanOrEqual(-1e-5);
      if (value > 1e-6) expect(reduced).toBeLessThanOrEqual(1e-5);
    }
    const sums = new Float64Array(m);
    master.each((column, row) => {
      sums[row] = (sums[row] ?? 0) + master.value(column);
    });
    sums.forEach((sum, row) => {
      expect(sum).toBeCloseTo(right[row] ?? 0, 6);
    });
  }
});

test('what is forbidden gives way to the next best, as if it had never been there', () => {
  const dice = new Dice(8);
  let gaveWay = 0;
  for (let n = 0; n < 40; n++) {
    const m = 3 + dice.below(8);
    const right = Float64Array.from({ length: m }, () => 1 + dice.below(3) + dice.share() / 1000);
    const columns = Array.from({ length: 30 }, () => ({
      cost: dice.below(50),
      upper: dice.share() < 0.3 ? 1 : NONE,
      rows: Array.from({ length: m }, (_, row) => row).filter(() => dice.share() < 0.4),
    }));
    const master = new Master(m, right);
    const anew = new Master(m, right);
    const slacks = [master, anew].map((one) =>
      Array.from({ length: m }, (_, row) => one.add(100, NONE, [row])),
    );
    const added = columns.map(({ cost, upper, rows }) => master.add(cost, upper, rows));
    master.start(slacks[0] ?? []);
    expect(master.solve(500)).toBe(true);
    const before = master.objective();
    const used = added.filter(
      (column) => master.value(column) > 0.01 && master.upper[column] === NONE,
    );
    const gone = new Set(used.slice(0, 2));
    for (const column of gone) master.forbid(column);
    expect(master.restore(500) && master.solve(500)).toBe(true);
    columns.forEach(({ cost, upper, rows }, i) => {
      if (!gone.has(added[i] ?? -1)) anew.add(cost, upper, rows);
    });
    anew.start(slacks[1] ?? []);
    expect(anew.solve(500)).toBe(true);
    expect(master.objective()).toBeCloseTo(anew.objective(), 6);
    for (const column of gone) expect(master.value(column)).toBeCloseTo(0, 9);
    if (master.objective() > before + 0.01) gaveWay++;
  }
  expect(gaveWay).toBeGreaterThan(10);
});
