import { expect, test } from 'vitest';
import { endsNextDay } from '../../../core/roster/hours.ts';
import { ShiftType } from '../../../core/roster/problem.ts';

const shift = (from: string, to: string) =>
  ShiftType.parse({ code: 'X', minutes: 480, hours: { from, to } });

test('past midnight is the next day, up to midnight is not', () => {
  expect(endsNextDay(shift('22:00', '06:00'))).toBe(true);
  expect(endsNextDay(shift('16:00', '00:00'))).toBe(false);
  expect(endsNextDay(shift('16:00', '24:00'))).toBe(false);
});
