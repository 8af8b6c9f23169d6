import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const week = (monday: string, minutes: number) => ({ technician: 'ana', monday, minutes });
const of = (row: string, ...weekTargets: object[]) =>
  told('week-target', { rows: [row], weekTargets });

test('what a week is meant to hold', () => {
  expect(of('EE.....', week('2026-03-02', 960))).toEqual([]);
});

test('one shift more is eight hours off, and so is one less', () => {
  expect(of('EEE....', week('2026-03-02', 960))).toEqual([['soft', 480, 'week-off', [2, 3, 4]]]);
  expect(of('E......', week('2026-03-02', 960))).toEqual([['soft', 480, 'week-off', []]]);
});

test('a begun hour counts as one', () => {
  expect(of('EE.....', week('2026-03-02', 961))).toEqual([['soft', 60, 'week-off', []]]);
  expect(of('EE.....', week('2026-03-02', 900))).toEqual([['soft', 60, 'week-off', [2, 3]]]);
});

test('each week has its own; what one is over is no help to the next', () => {
  const targets = [week('2026-03-02', 960), week('2026-03-09', 960)];
  expect(of('EEE....E......', ...targets).map(([, price]) => price)).toEqual([480, 480]);
});

test('a week that reaches beyond the roster, and a day that is no Monday, are no week of it', () => {
  expect(of('EEEEEE', week('2026-03-02', 0))).toEqual([]);
  expect(of('EEEEEEEE', week('2026-03-03', 0))).toEqual([]);
  expect(of('EEEEEEE', week('2026-02-23', 0))).toEqual([]);
});
