import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const of = (row: string, facts: object = {}) =>
  told('week-max', { rows: [row], contract: { weekMinutesMax: 960 }, ...facts });

test('two shifts in each week', () => {
  expect(of('EE.....EE')).toEqual([]);
});

test('one more is eight hours over, in its week', () => {
  expect(of('EEE....EE')).toEqual([['hard', 8, 'week-over', [2, 3, 4]]]);
});

test('what was worked in the same week before the roster counts', () => {
  const past = [
    { technician: 'ana', from: '2026-03-02', shifts: [{ date: '2026-03-02', shift: 'E' }] },
  ];
  expect(of('EE', { from: '2026-03-03', past })).toEqual([['hard', 8, 'week-over', [2, 3, 4]]]);
  expect(of('E.', { from: '2026-03-03', past })).toEqual([]);
});
