import { describe, expect, test } from 'vitest';
import { LocalDate } from '../../../../core/model/time.ts';
import {
  evenness,
  isFarAbove,
  medianOf,
  pairScore,
} from '../../../../core/roster/ledger/evenness.ts';
import { ledger } from '../../../../core/roster/ledger/ledger.ts';
import { monthsBefore } from '../../../../core/roster/ledger/months.ts';
import { at } from '../../scenario.ts';
import { called, type Past, past, turn, who } from './people.ts';

const row = (of: Past, name: string) => {
  const found = ledger(past(of)).rows.find((one) => one.technician === who(name));
  if (!found) throw new Error(`${name} has no row`);
  return found;
};
const evening = (name: string, day: string) => turn(name, `${day} 18:00`, `${day} 22:00`);

test('hours, weekends, holidays, call-outs, points, difference and score', () => {
  const of = {
    members: [['ana'], ['ben'], ['cem']] as const,
    onCall: [
      turn('ana', '2026-11-23 09:00', '2026-11-30 09:00'),
      turn('ben', '2026-12-08 00:00', '2026-12-09 00:00'),
    ],
    callOuts: [called('c', 'ana', '2026-11-25 02:00', '2026-11-25 03:00')],
  };
  expect(row(of, 'ana')).toMatchObject({
    ...{
      hours: 168,
      weekends: ['2026-11-28'],
      holidays: [],
      callOuts: 1,
      woken: 1,
      hoursWorked: 1,
    },
    ...{ points: 168, balance: 168, difference: 120, isFarAbove: true },
  });
  expect(row(of, 'ben')).toMatchObject({ points: 48, difference: 0, holidays: ['2026-12-08'] });
  expect(row(of, 'cem')).toMatchObject({ points: 0, difference: -48, score: 0 });
  expect(row(of, 'ben').score).toBeCloseTo((48 / 168 + 0) / 2, 9);
});

test('points count for three months, holidays for twenty-four', () => {
  const members = [['ana'], ['ben']] as const;
  const at = '2027-03-08 12:00';
  const holiday = turn('ana', '2026-12-08 00:00', '2026-12-09 00:00');
  expect(row({ members, at, onCall: [holiday] }, 'ana')).toMatchObject({
    points: 48,
    holidaysHeld: 1,
  });
  const later = { members, at: '2027-03-09 12:00', onCall: [holiday] };
  expect(row(later, 'ana')).toMatchObject({ points: 0, holidaysHeld: 1, holidayDifference: 0.5 });
  const gone = { members, at: '2028-12-09 12:00', onCall: [holiday] };
  expect(row(gone, 'ana')).toMatchObject({ holidaysHeld: 0 });
});

test('half time with half the hours is even', () => {
  const of = {
    members: [['ana'], ['ben', { share: 0.5 }]] as const,
    onCall: [
      evening('ana', '2026-11-24'),
      evening('ana', '2026-11-25'),
      evening('ben', '2026-11-26'),
    ],
  };
  expect(row(of, 'ben')).toMatchObject({ points: 4, balance: 8, difference: 0, score: 1 });
});

test('somebody new starts at the median, and what they do since then counts on top', () => {
  const onCall = [evening('ana', '2026-11-24'), evening('ben', '2026-11-25')];
  const newcomer = ['new', { from: '2027-01-01' }] as const;
  const of = { members: [['ana'], ['ben'], newcomer] as const, onCall };
  expect(row(of, 'new')).toMatchObject({ member: 0, balance: 4, difference: 0 });
  // Three months to 24 February have 92 days; the last 46 are half of them.
  const joined = ['new', { from: '2027-01-09' }] as const;
  const half = { members: [['ana'], ['ben'], joined] as const, onCall, at: '2027-02-24 00:00' };
  expect(row(half, 'new').member).toBeCloseTo(0.5, 9);
  expect(row(half, 'new').difference).toBeCloseTo(-2, 9);
});

test('who left is counted for the days they were there', () => {
  const of = {
    members: [['ana'], ['ben', { until: '2027-01-08' }]] as const,
    at: '2027-02-24 00:00',
  };
  expect(row(of, 'ben').member).toBeCloseTo(0.5, 9);
});

test('an opening balance counts like points earned on its day, and ages', () => {
  const openings = [
    { technician: who('ana'), points: 30, holidays: 2, at: at('2026-12-01 00:00') },
  ];
  const members = [['ana'], ['ben']] as const;
  expect(row({ members, openings }, 'ana')).toMatchObject({ points: 30, holidaysHeld: 2 });
  const later = { members, openings, at: '2027-03-02 00:00' };
  expect(row(later, 'ana')).toMatchObject({ points: 0, holidaysHeld: 2 });
});

test('without history everybody starts equal, and it says so', () => {
  const none = ledger(past({ members: [['ana'], ['ben']] }));
  expect(none.hasHistory).toBe(false);
  expect(none.rows.map((one) => one.difference)).toEqual([0, 0]);
  const some = past({ members: [['ana'], ['ben']], onCall: [evening('ana', '2026-12-24')] });
  expect(ledger(some).hasHistory).toBe(true);
});

describe('evenness', () => {
  test('of the same shares, of one with everything, of nobody', () => {
    expect(evenness([5, 5, 5])).toEqual({ spread: 0, gini: 0, pairwise: 1, isEven: true });
    expect(evenness([6, 0, 0])).toMatchObject({ spread: 6, gini: 2 / 3, pairwise: 1 / 3 });
    expect(evenness([])).toEqual({ spread: 0, gini: 0, pairwise: 1, isEven: true });
    expect(evenness([0, 0])).toMatchObject({ gini: 0, pairwise: 1 });
  });

  test('counts as even from 0.95 on', () => {
    expect(evenness([95, 100]).isEven).toBe(true);
    expect(evenness([94.9, 100]).isEven).toBe(false);
  });

  test('a quarter above the mean is far', () => {
    expect(isFarAbove(125, [125, 75])).toBe(true);
    expect(isFarAbove(124.9, [124.9, 75.1])).toBe(false);
    expect(isFarAbove(0, [0, 0])).toBe(false);
  });

  test('the middle of an odd and of an even number', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([])]).toEqual([2, 2.5, 0]);
    expect(pairScore([10], 0)).toBe(1);
  });
});

test.each([
  ['2026-05-31', 3, '2026-02-28'],
  ['2028-05-30', 3, '2028-02-29'],
  ['2026-01-15', 1, '2025-12-15'],
  ['2026-12-31', 24, '2024-12-31'],
])('%s less %i months is %s', (date, months, before) => {
  expect(monthsBefore(LocalDate.parse(date), months)).toBe(before);
});
