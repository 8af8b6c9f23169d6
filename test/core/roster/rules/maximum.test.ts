import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const of = (rows: readonly string[], demand: object = {}) =>
  told('maximum', {
    rows,
    demands: [{ date: '2026-03-02', shift: 'E', minimum: 0, maximum: 1, ...demand }],
  });

test('up to the most, or where nobody has said one', () => {
  expect(of(['E', '.'])).toEqual([]);
  expect(of(['E', 'E'], { maximum: undefined })).toEqual([]);
});

test('everybody more costs', () => {
  expect(of(['E', 'E', 'E'])).toEqual([['soft', 20, 'too-many', [2]]]);
  expect(of(['E', 'E', '.'], { prices: { over: 3 } })).toEqual([['soft', 3, 'too-many', [2]]]);
});
