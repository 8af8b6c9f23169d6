import { expect, test } from 'vitest';
import { burdenOf, hoursOf } from '../../../../core/roster/ledger/burden.ts';
import { BurdenWeights } from '../../../../core/roster/ledger/weights.ts';
import { at } from '../../scenario.ts';
import { CALENDAR, WEIGHTS } from './people.ts';

const weigh = (start: string, end: string, layer: 'primary' | 'secondary' = 'primary') =>
  burdenOf([{ start: at(start), end: at(end) }], layer, CALENDAR, WEIGHTS);

test.each([
  ['a weekday evening', '2026-11-24 18:00', '2026-11-24 22:00', 4],
  ['a night from midnight to six', '2026-11-25 00:00', '2026-11-25 06:00', 9],
  ['the hour after six', '2026-11-25 06:00', '2026-11-25 07:00', 1],
  ['the hour before midnight', '2026-11-24 23:00', '2026-11-25 00:00', 1],
  ['working hours', '2026-11-24 08:30', '2026-11-24 17:30', 0],
  ['the half hour before and after them', '2026-11-24 08:00', '2026-11-24 18:00', 1],
  ['a Saturday', '2026-11-28 00:00', '2026-11-29 00:00', 36],
  ['a Sunday, its night as well', '2026-11-29 00:00', '2026-11-30 00:00', 36],
  ['a holiday on a Tuesday', '2026-12-08 00:00', '2026-12-09 00:00', 48],
  ['the hour before a holiday and its first', '2026-12-07 23:00', '2026-12-08 01:00', 3],
  // Five weekdays of 6 night hours and 9 others, and a weekend: 5 × (9 + 9) + 72.
  ['a week', '2026-11-23 09:00', '2026-11-30 09:00', 162],
] as const)('%s', (_, start, end, points) => {
  expect(weigh(start, end).points).toBeCloseTo(points, 9);
});

test('the secondary counts as much as the policy says', () => {
  const half = BurdenWeights.parse({ secondary: 0.5 });
  const window = [{ start: at('2026-11-24 18:00'), end: at('2026-11-24 22:00') }];
  expect(burdenOf(window, 'secondary', CALENDAR, half).points).toBe(2);
  expect(burdenOf(window, 'primary', CALENDAR, half).points).toBe(4);
});

test('a week over a clock change has 167 and 169 hours, and the hour counts where it is', () => {
  const autumn = weigh('2026-10-19 09:00', '2026-10-26 09:00');
  const spring = weigh('2026-03-23 09:00', '2026-03-30 09:00');
  expect([hoursOf(autumn), hoursOf(spring)]).toEqual([169, 167]);
  expect([autumn.points, spring.points]).toEqual([163.5, 160.5]);
});

test.each([
  ['2026-11-28 00:00', '2026-11-28 11:59', 0],
  ['2026-11-28 00:00', '2026-11-28 12:00', 1],
  ['2026-11-28 12:01', '2026-11-29 00:01', 1],
  ['2026-11-27 09:00', '2026-11-28 09:00', 0],
  ['2026-11-23 09:00', '2026-12-07 09:00', 2],
])('a weekend counts from twelve hours on: %s to %s', (start, end, count) => {
  expect(weigh(start, end).weekends).toHaveLength(count);
});

test('a holiday counts as one from twelve hours on, and takes the place of a weekend day', () => {
  expect(weigh('2026-12-08 12:00', '2026-12-09 00:00').holidays).toEqual(['2026-12-08']);
  expect(weigh('2026-12-08 12:01', '2026-12-09 00:00').holidays).toEqual([]);
  const saturday = { ...CALENDAR, holidays: new Set([...CALENDAR.holidays]) };
  const both = burdenOf(
    [{ start: at('2026-12-25 09:00'), end: at('2026-12-26 09:00') }],
    'primary',
    saturday,
    WEIGHTS,
  );
  expect(both.holidays).toEqual(['2026-12-25']);
  expect(both.weekends).toEqual([]);
});
