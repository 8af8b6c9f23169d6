import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const of = (row: string, facts: object = {}) =>
  told('minutes-min', { rows: [row], contract: { minutesMin: 960 }, ...facts });

test('at least the contract', () => {
  expect(of('EE..')).toEqual([]);
});

test('begun hours below it', () => {
  expect(of('E...')).toEqual([['hard', 8, 'minutes-under', []]]);
});

test('paid leave counts as worked, and who leaves early has a share', () => {
  const away = [
    { technician: 'ana', from: '2026-03-04', to: '2026-03-05', kind: 'leave', creditMinutes: 240 },
  ];
  expect(of('E...', { away })).toEqual([]);
  expect(of('E...', { technician: { leaves: '2026-03-03' } })).toEqual([]);
});

test('a day that is away twice counts once, by the more that it is worth', () => {
  const away = [480, 240].map((creditMinutes) => ({
    ...{ technician: 'ana', from: '2026-03-04', to: '2026-03-04', kind: 'leave', creditMinutes },
  }));
  expect(of('E...', { away })).toEqual([]);
  expect(of('....', { away })).toEqual([['hard', 8, 'minutes-under', []]]);
});

test('minutes of one’s own are not shared by the days in the team', () => {
  const contract = { minutesMin: 960, minutesOwn: true };
  const technician = { leaves: '2026-03-03' };
  expect(of('EE..', { contract, technician })).toEqual([]);
  expect(of('E...', { contract, technician })).toEqual([['hard', 8, 'minutes-under', []]]);
});
