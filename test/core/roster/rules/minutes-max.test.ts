import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const of = (row: string, facts: object = {}) =>
  told('minutes-max', { rows: [row], contract: { minutesMax: 960 }, ...facts });

test('up to the limit', () => {
  expect(of('EE..')).toEqual([]);
});

test('begun hours over it', () => {
  expect(of('EEE.')).toEqual([['hard', 8, 'minutes-over', [2, 3, 4]]]);
});

test('paid leave counts as worked, and who joins late has a share', () => {
  const away = [
    { technician: 'ana', from: '2026-03-04', to: '2026-03-04', kind: 'leave', creditMinutes: 480 },
  ];
  expect(of('EE..', { away })).toEqual([['hard', 8, 'minutes-over', [2, 3]]]);
  expect(of('..EE', { technician: { joins: '2026-03-04' } })).toEqual([
    ['hard', 8, 'minutes-over', [4, 5]],
  ]);
});

test('minutes of one’s own are not shared by the days in the team', () => {
  const own = { minutesMax: 960, minutesOwn: true };
  const technician = { joins: '2026-03-04' };
  expect(of('..EE', { contract: own, technician })).toEqual([]);
  expect(of('..EE', { contract: { ...own, minutesMax: 480 }, technician })).toEqual([
    ['hard', 8, 'minutes-over', [4, 5]],
  ]);
});
