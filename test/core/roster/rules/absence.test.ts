import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const away = [{ technician: 'ana', from: '2026-03-04', to: '2026-03-05', kind: 'leave' }];
const of = (row: string) => told('absence', { rows: [row, 'EEEEE'], away });

test('works around the days away, and what ends before midnight may lie on their eve', () => {
  expect(of('EL..E')).toEqual([]);
});

test('neither on the first nor on the last of them', () => {
  expect(of('..E..')).toEqual([['hard', 1, 'away', [4]]]);
  expect(of('...E.')).toEqual([['hard', 1, 'away', [5]]]);
});

test('no night runs into them', () => {
  expect(of('.N...')).toEqual([['hard', 1, 'away', [3]]]);
});
