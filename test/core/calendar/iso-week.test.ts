import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoWeekOf, mondayOf, startOf } from '../../../core/calendar/iso-week.ts';
import { addDays, weekdayOf } from '../../../core/calendar/zone.ts';
import { LocalDate } from '../../../core/model/time.ts';

const week = (date: string) => isoWeekOf(LocalDate.parse(date));

test('a week belongs to the year of its Thursday', () => {
  expect(week('2026-01-01')).toEqual({ year: 2026, week: 1 });
  expect(week('2025-12-29')).toEqual({ year: 2026, week: 1 });
  expect(week('2025-12-28')).toEqual({ year: 2025, week: 52 });
  expect(week('2026-12-31')).toEqual({ year: 2026, week: 53 });
  expect(week('2027-01-03')).toEqual({ year: 2026, week: 53 });
  expect(week('2027-01-04')).toEqual({ year: 2027, week: 1 });
});

test('a year has the weeks it has', () => {
  expect(startOf({ year: 2026, week: 53 })).toBe('2026-12-28');
  expect(startOf({ year: 2027, week: 53 })).toBeUndefined();
  expect(startOf({ year: 2026, week: 0 })).toBeUndefined();
  expect(startOf({ year: 2026, week: 54 })).toBeUndefined();
});

test('every day lies in the seven days of its week, which begin on a Monday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
      const date = addDays(LocalDate.parse('1950-01-01'), days);
      const monday = mondayOf(date);
      expect(weekdayOf(monday)).toBe('mon');
      expect(startOf(isoWeekOf(date))).toBe(monday);
      expect(date >= monday && date <= addDays(monday, 6)).toBe(true);
    }),
  );
});
