import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const of = (row: string, facts: object = {}) =>
  told('off-min', { rows: [row], contract: { offMin: 2 }, ...facts });
/** Known from the day before on, which was free. */
const past = (from: string) => [
  { technician: 'ana', from, shifts: [{ date: '2026-02-28', shift: 'E' }] },
];

test('long enough, or going on where nobody knows', () => {
  expect(of('.E..E.')).toEqual([]);
});

test('a day too short', () => {
  expect(of('EE.EE')).toEqual([['hard', 1, 'off-short', [4]]]);
});

test('a run of the past that the roster ends, if its start is known', () => {
  expect(of('EE', { past: past('2026-02-28') })).toEqual([['hard', 1, 'off-short', [1]]]);
  expect(of('.E', { past: past('2026-02-28') })).toEqual([]);
  expect(of('EE', { past: past('2026-03-01') })).toEqual([]);
});
