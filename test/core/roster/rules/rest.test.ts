import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const of = (row: string, facts: object = {}) => told('rest', { rows: [row], ...facts });

test('eleven hours, a free day between, or hours that nobody has said', () => {
  expect(of('ELN.E')).toEqual([]);
  expect(of('NDE')).toEqual([]);
});

test('less is counted in begun hours', () => {
  expect(of('LE')).toEqual([['hard', 3, 'short-rest', [2, 3]]]);
  expect(of('NE')).toEqual([['hard', 11, 'short-rest', [2, 3]]]);
  expect(of('LE', { contract: { restMinutes: 480 } })).toEqual([]);
});

test('by the clock of that night: when it goes forward, an hour is missing', () => {
  const contract = { restMinutes: 480 };
  // Summer time begins on 29 March 2026.
  expect(of('LE', { from: '2026-03-28', contract })).toEqual([['hard', 1, 'short-rest', [28, 29]]]);
  expect(of('LE', { from: '2026-10-24', contract })).toEqual([]);
});

test('the last shift of the past counts', () => {
  const past = [
    { technician: 'ana', from: '2026-03-01', shifts: [{ date: '2026-03-01', shift: 'N' }] },
  ];
  expect(of('E', { past })).toEqual([['hard', 11, 'short-rest', [1, 2]]]);
});
