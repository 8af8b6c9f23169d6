import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const shifts = [
  { code: 'A', minutes: 480 },
  { code: 'B', minutes: 480, notNext: ['A'] },
];
const past = [
  { technician: 'ana', from: '2026-03-01', shifts: [{ date: '2026-03-01', shift: 'B' }] },
];

test('the other way round, and with a free day between', () => {
  expect(told('succession', { rows: ['AB.A'], shifts })).toEqual([]);
});

test('not on the next day, the day before the roster included', () => {
  expect(told('succession', { rows: ['BA'], shifts })).toEqual([
    ['hard', 1, 'may-not-follow', [2, 3]],
  ]);
  expect(told('succession', { rows: ['A.'], shifts, past })).toEqual([
    ['hard', 1, 'may-not-follow', [1, 2]],
  ]);
});
