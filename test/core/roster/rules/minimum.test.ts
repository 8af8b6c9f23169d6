import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const of = (rows: readonly string[], demand: object) =>
  told('minimum', { rows, demands: [{ date: '2026-03-02', shift: 'E', minimum: 2, ...demand }] });

test('enough, and more than enough', () => {
  expect(of(['E', 'E'], {})).toEqual([]);
  expect(of(['E', 'E', 'E'], {})).toEqual([]);
});

test('every missing person costs, at its own price where it has one', () => {
  expect(of(['.', 'L'], {})).toEqual([['soft', 2000, 'gap', [2]]]);
  expect(of(['E', '.'], { prices: { short: 7 } })).toEqual([['soft', 7, 'gap', [2]]]);
});

test('with a skill only its holders count', () => {
  const skill = { skill: 'voip', level: 2 };
  const technician = { skills: [{ skill: 'voip', level: 3 }] };
  const demands = [{ date: '2026-03-02', shift: 'E', minimum: 1, skill }];
  expect(told('minimum', { rows: ['.', 'E'], technician, demands })).toEqual([
    ['soft', 1000, 'gap', [2]],
  ]);
  expect(told('minimum', { rows: ['E', '.'], technician, demands })).toEqual([]);
});
