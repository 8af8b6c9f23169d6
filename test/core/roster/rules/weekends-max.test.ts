import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const of = (row: string, facts: object = {}) =>
  told('weekends-max', { rows: [row], contract: { weekendsMax: 1 }, ...facts });

test('both days of one weekend are one', () => {
  expect(of('.....EE......')).toEqual([]);
});

test('a Saturday here and a Sunday there are two', () => {
  expect(of('.....E.......E')).toEqual([['hard', 1, 'weekends', [7, 15]]]);
});

test('a roster may begin on a Sunday', () => {
  expect(of('E.....E', { from: '2026-03-01' })).toEqual([['hard', 1, 'weekends', [1, 7]]]);
});
