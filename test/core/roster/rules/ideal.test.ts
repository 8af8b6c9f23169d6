import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const of = (rows: readonly string[], demand: object = {}) =>
  told('ideal', {
    rows,
    demands: [{ date: '2026-03-02', shift: 'E', minimum: 1, ideal: 3, ...demand }],
  });

test('as many as would be good', () => {
  expect(of(['E', 'E', 'E'])).toEqual([]);
});

test('everybody less costs, but only above the minimum', () => {
  expect(of(['E', 'E', '.'])).toEqual([['soft', 60, 'thin', [2]]]);
  expect(of(['.', '.', '.'])).toEqual([['soft', 120, 'thin', [2]]]);
  expect(of(['E', '.', '.'], { prices: { thin: 5 } })).toEqual([['soft', 10, 'thin', [2]]]);
});
