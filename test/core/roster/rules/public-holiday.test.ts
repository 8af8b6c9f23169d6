import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const holidays = [{ date: '2026-03-03', region: 'north', name: 'Founding day' }];
const of = (row: string, region: string) =>
  told('public-holiday', { rows: [row], holidays, technician: { region } });

test('free on it, or at home elsewhere', () => {
  expect(of('E.E', 'north')).toEqual([]);
  expect(of('EEE', 'south')).toEqual([]);
});

test('working on it costs', () => {
  expect(of('EEE', 'north')).toEqual([['soft', 60, 'public-holiday', [3]]]);
});
