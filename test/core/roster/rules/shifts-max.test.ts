import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const of = (row: string) =>
  told('shifts-max', { rows: [row], contract: { shiftsMax: { N: 1, L: 0 } } });

test('within the limit, or without one', () => {
  expect(of('EEN')).toEqual([]);
});

test('each kind by itself', () => {
  expect(of('N.N.L')).toEqual([
    ['hard', 1, 'shifts-of-kind', [2, 4]],
    ['hard', 1, 'shifts-of-kind', [6]],
  ]);
});
