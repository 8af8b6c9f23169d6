import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const pins = [
  { technician: 'ana', date: '2026-03-02', shift: 'E' },
  { technician: 'ana', date: '2026-03-03', shift: null },
];
const of = (row: string) => told('pin', { rows: [row, 'LL'], pins });

test('stays as it was set, a free day too', () => {
  expect(of('E.')).toEqual([]);
});

test('another shift, no shift, or a shift on a day set free', () => {
  expect(of('L.')).toEqual([['hard', 1, 'pinned', [2]]]);
  expect(of('..')).toEqual([['hard', 1, 'pinned', [2]]]);
  expect(of('EE')).toEqual([['hard', 1, 'pinned', [3]]]);
});
