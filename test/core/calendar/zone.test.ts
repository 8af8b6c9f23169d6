import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minutesOf } from '../../../core/calendar/instant.ts';
import {
  addDays,
  atLocal,
  atTime,
  daysBetween,
  localDate,
  localTime,
  weekdayOf,
  zoneDay,
  zoneDays,
} from '../../../core/calendar/zone.ts';
import { Instant, LocalDate, LocalTime, Zone } from '../../../core/model/time.ts';

const ZONES = [
  'UTC',
  'Europe/Lisbon',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
].map((z) => Zone.parse(z));
const BERLIN = Zone.parse('Europe/Berlin');
const date = (text: string) => LocalDate.parse(text);
const time = (text: string) => LocalTime.parse(text);
const iso = (at: number) => new Date(at).toISOString();

describe('clock changes in Berlin', () => {
  test('a time in the gap is as long after the change as it names', () => {
    expect(iso(atLocal(BERLIN, date('2026-03-29'), time('01:59')))).toBe(
      '2026-03-29T00:59:00.000Z',
    );
    expect(iso(atLocal(BERLIN, date('2026-03-29'), time('02:30')))).toBe(
      '2026-03-29T01:30:00.000Z',
    );
    expect(iso(atLocal(BERLIN, date('2026-03-29'), time('03:00')))).toBe(
      '2026-03-29T01:00:00.000Z',
    );
  });

  test('a time that comes twice is the first', () => {
    expect(iso(atLocal(BERLIN, date('2026-10-25'), time('02:30')))).toBe(
      '2026-10-25T00:30:00.000Z',
    );
    expect(iso(atLocal(BERLIN, date('2026-10-25'), time('03:00')))).toBe(
      '2026-10-25T02:00:00.000Z',
    );
  });

  test('those days have 23 and 25 hours, their weeks 167 and 169', () => {
    expect(minutesOf(zoneDay(BERLIN, date('2026-03-29')).window)).toBe(23 * 60);
    expect(minutesOf(zoneDay(BERLIN, date('2026-10-25')).window)).toBe(25 * 60);
    const week = (monday: string) =>
      zoneDays(BERLIN, atLocal(BERLIN, date(monday), time('09:00')), 7).reduce(
        (sum, day) => sum + minutesOf(day.window),
        0,
      ) / 60;
    expect(week('2026-03-23')).toBe(167);
    expect(week('2026-10-19')).toBe(169);
  });
});

const anyInstant = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) })
  .map((n) => Instant.parse(n - (n % 60_000)));

test('what a wall shows leads back to the instant, or to the first time the wall showed it', () => {
  fc.assert(
    fc.property(anyInstant, fc.constantFrom(...ZONES), (at, zone) => {
      const back = atLocal(zone, localDate(at, zone), localTime(at, zone));
      expect([at, at - 30 * 60_000, at - 60 * 60_000]).toContain(back);
      expect(localTime(back, zone)).toBe(localTime(at, zone));
    }),
    { numRuns: 500 },
  );
});

test('the days of a horizon follow each other without a hole', () => {
  fc.assert(
    fc.property(anyInstant, fc.constantFrom(...ZONES), (at, zone) => {
      const days = zoneDays(zone, at, 9);
      const first = days[0]?.window;
      expect(first && first.start <= at && at < first.end).toBe(true);
      days.forEach((day, i) => {
        const next = days[i + 1];
        if (next) expect(next.window.start).toBe(day.window.end);
        expect(atTime(day, time('09:15'))).toBe(atLocal(zone, day.date, time('09:15')));
      });
    }),
    { numRuns: 200 },
  );
});

test('dates', () => {
  expect(addDays(date('2026-12-31'), 1)).toBe('2027-01-01');
  expect(addDays(date('2028-03-01'), -1)).toBe('2028-02-29');
  expect(daysBetween(date('2026-11-23'), date('2026-12-01'))).toBe(8);
  expect(weekdayOf(date('2026-11-22'))).toBe('sun');
  expect(weekdayOf(date('2026-11-23'))).toBe('mon');
});
