import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const before = (shifts: number) => [
  {
    technician: 'ana',
    from: '2026-02-20',
    shifts: ['2026-03-01', '2026-02-28', '2026-02-27', '2026-02-26']
      .slice(0, shifts)
      .map((date) => ({ date, shift: 'E' })),
  },
];
const of = (row: string, facts: object = {}) =>
  told('run-max', { rows: [row], contract: { runMax: 3 }, ...facts });

test('as many as the limit', () => {
  expect(of('EEE.LLL')).toEqual([]);
  expect(of('EE.', { past: before(1) })).toEqual([]);
});

test('every day more counts', () => {
  expect(of('.EEEEE.')).toEqual([['hard', 2, 'run-long', [3, 4, 5, 6, 7]]]);
});

test('days before the roster count, those that went over then do not', () => {
  expect(of('EE.', { past: before(2) })).toEqual([['hard', 1, 'run-long', [28, 1, 2, 3]]]);
  expect(of('E..', { past: before(4) })).toEqual([['hard', 1, 'run-long', [26, 27, 28, 1, 2]]]);
  expect(of('...', { past: before(4) })).toEqual([]);
});
