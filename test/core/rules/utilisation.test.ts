import { expect, test } from 'vitest';
import { during, findings, scene, told } from '../scenario.ts';

// Monday 08:00 to the next Monday 08:00: five days of nine hours, 2,700 minutes.
const week = (bookedMinutes: number, team: object = {}) =>
  told(
    findings(
      scene({
        bookings: [
          {
            window: {
              start: during('08:30-17:30').start,
              end: during('08:30-17:30').start + bookedMinutes * 60_000,
            },
          },
        ],
        team,
      }),
      'utilisation',
      during('2026-11-27 08:30-09:30'),
    ),
  );

test('up to 85 % is free, above it costs, above 90 % costs more', () => {
  expect(week(2295 - 60)).toEqual([]);
  expect(week(2296 - 60)).toEqual([['cost', 10, 'week-high']]);
  expect(week(2430 - 60)).toEqual([['cost', 10, 'week-high']]);
  expect(week(2431 - 60)).toEqual([['cost', 30, 'week-red']]);
});

test('a contract below the hours is the week', () => {
  const ana = { id: 'ana', name: 'Ana', contractMinutes: 1200 };
  expect(week(1020 - 60, { technicians: [ana] })).toEqual([]);
  expect(week(1021 - 60, { technicians: [ana] })).toEqual([['cost', 10, 'week-high']]);
});

test('a week without any time is for hours to tell', () => {
  const ana = { id: 'ana', name: 'Ana', hours: {} };
  expect(week(60, { technicians: [ana] })).toEqual([]);
});
