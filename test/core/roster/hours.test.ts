import { expect, test } from 'vitest';
import { minutesOf } from '../../../core/calendar/instant.ts';
import { endsNextDay, restBetween, windowOf } from '../../../core/roster/hours.ts';
import { RosterProblem, ShiftType } from '../../../core/roster/problem.ts';

const shift = (from: string, to: string) =>
  ShiftType.parse({ code: 'X', minutes: 480, hours: { from, to } });

test('past midnight is the next day, up to midnight is not', () => {
  expect(endsNextDay(shift('22:00', '06:00'))).toBe(true);
  expect(endsNextDay(shift('16:00', '00:00'))).toBe(false);
  expect(endsNextDay(shift('16:00', '24:00'))).toBe(false);
});

// In Santiago the clock changes at midnight, on Lord Howe by half an hour.
test.each([
  ['Europe/Berlin', '2026-03-28', 7],
  ['Europe/Berlin', '2026-10-24', 9],
  ['America/New_York', '2026-03-07', 7],
  ['America/New_York', '2026-10-31', 9],
  ['Australia/Lord_Howe', '2026-10-03', 7.5],
  ['Australia/Lord_Howe', '2026-04-04', 8.5],
  ['America/Santiago', '2026-09-05', 7],
  ['America/Santiago', '2026-04-04', 9],
])(
  'the night from ten to six over a clock change, and the rest around it: %s %s',
  (zone, from, hours) => {
    const problem = RosterProblem.parse({ zone, from, days: 2, shifts: [], technicians: [] });
    const [night, late, early] = [
      shift('22:00', '06:00'),
      shift('14:00', '22:00'),
      shift('06:00', '14:00'),
    ];
    const window = windowOf(problem, 0, night);
    expect(window && minutesOf(window) / 60).toBe(hours);
    // From the late of that day to the early of the next there are as many.
    expect(restBetween(problem, 1, late, early)).toBe(hours * 60);
    expect(restBetween(problem, 1, night, late)).toBe(8 * 60);
  },
);
