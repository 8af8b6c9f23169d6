import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const of = (row: string, facts: object = {}) =>
  told('run-min', { rows: [row], contract: { runMin: 2 }, ...facts });
/** Known from the day before on, which was worked. */
const past = (from: string) => [
  { technician: 'ana', from, shifts: [{ date: '2026-03-01', shift: 'E' }] },
];

test('long enough, or going on where nobody knows', () => {
  expect(of('E.EE.E')).toEqual([]);
});

test('a day too short', () => {
  expect(of('..E..')).toEqual([['hard', 1, 'run-short', [4]]]);
});

test('a run of the past that the roster ends, if its start is known', () => {
  expect(of('..', { past: past('2026-02-28') })).toEqual([['hard', 1, 'run-short', [1]]]);
  expect(of('E.', { past: past('2026-02-28') })).toEqual([]);
  expect(of('..', { past: past('2026-03-01') })).toEqual([]);
});
