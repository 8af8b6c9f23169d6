import { expect, test } from 'vitest';
import { availability, openWindows } from '../../../core/calendar/availability.ts';
import { mondayStart } from '../../../core/calendar/rest.ts';
import { zoneDay } from '../../../core/calendar/zone.ts';
import { Absence, OnCall, Shift } from '../../../core/model/absence.ts';
import { LocalDate, LocalTime, WeekHours, Zone } from '../../../core/model/time.ts';
import { at, during } from '../scenario.ts';

const BERLIN = Zone.parse('Europe/Berlin');
const night = WeekHours.parse({ sun: [{ from: '00:00', to: '24:00' }] });

test('hours over a clock change last as long as the clock lets them', () => {
  const open = (date: string) => {
    const [w] = openWindows(night, zoneDay(BERLIN, LocalDate.parse(date)));
    return w && (w.end - w.start) / 3_600_000;
  };
  expect(open('2026-03-29')).toBe(23);
  expect(open('2026-10-25')).toBe(25);
  expect(open('2026-11-22')).toBe(24);
});

const monday = zoneDay(Zone.parse('Europe/Lisbon'), LocalDate.parse('2026-11-23'));
const open = [during('08:30-12:00'), during('13:00-17:30')];

test('absences are cut out, shifts replace', () => {
  const absence = Absence.parse({
    id: 'a',
    technician: 'ana',
    kind: 'out',
    window: during('11:00-14:00'),
  });
  const cut = availability(open, monday, [], [absence]);
  expect(cut.free).toEqual([during('08:30-11:00'), during('14:00-17:30')]);
  expect(cut.availableMinutes).toBe(360);
  expect(cut.work).toEqual(open);
  const shift = Shift.parse({
    id: 's',
    technician: 'ana',
    code: 'L',
    window: during('12:00-20:00'),
  });
  expect(availability(open, monday, [shift], []).work).toEqual([during('12:00-20:00')]);
  const tomorrow = { ...shift, window: during('2026-11-24 12:00-20:00') };
  expect(availability(open, monday, [tomorrow], []).work).toEqual(open);
});

const shiftOf = (window: object, more: object = {}) =>
  Shift.parse({ id: 's', technician: 'ana', code: 'N', window, ...more });

test('a free day has no hours, and a shift that runs into it stays whole', () => {
  const off = shiftOf(monday.window, { free: true });
  expect(availability(open, monday, [off], []).work).toEqual([]);
  const tuesday = zoneDay(monday.zone, LocalDate.parse('2026-11-24'));
  expect(availability(open, tuesday, [off], []).work).toEqual(open);
  const night = shiftOf({ start: at('2026-11-22 22:00'), end: at('06:00') });
  expect(availability(open, monday, [off, night], []).work).toEqual([]);
  const sunday = zoneDay(monday.zone, LocalDate.parse('2026-11-22'));
  expect(availability([], sunday, [off, night], []).work).toEqual([night.window]);
});

test('on the first day a night that is still at work counts, beside what else the day has', () => {
  const night = shiftOf({ start: at('2026-11-22 22:00'), end: at('06:00') });
  const off = shiftOf(monday.window, { free: true });
  const first = (...shifts: Shift[]) => availability(open, monday, shifts, [], true).work;
  expect(first(night, off)).toEqual([night.window]);
  expect(first(night)).toEqual([night.window, ...open]);
  const ended = shiftOf({ start: at('2026-11-22 14:00'), end: at('2026-11-23 00:00') });
  expect(first(ended)).toEqual(open);
});

test('who is away from the morning on does not work the night before to its end', () => {
  const night = shiftOf({ start: at('22:00'), end: at('2026-11-24 06:00') });
  const sick = Absence.parse({
    id: 'a',
    technician: 'ana',
    kind: 'sick',
    window: during('2026-11-24 00:00-24:00'),
  });
  expect(availability(open, monday, [night], [sick]).free).toEqual([during('22:00-24:00')]);
});

test('a weekend on call counts from Saturday until Monday, not before and not after', () => {
  const ten = LocalTime.parse('10:00');
  const turn = (start: string, end: string) => [
    OnCall.parse({
      id: 'o',
      technician: 'ana',
      layer: 'primary',
      window: { start: at(start), end: at(end) },
    }),
  ];
  const on = (start: string, end: string) => mondayStart(turn(start, end), monday, ten);
  expect(on('2026-11-20 18:00', '2026-11-21 00:00')).toBeUndefined();
  expect(on('2026-11-20 18:00', '2026-11-21 00:01')).toBe(at('10:00'));
  expect(on('2026-11-22 23:59', '2026-11-23 09:00')).toBe(at('10:00'));
  expect(on('2026-11-23 00:00', '2026-11-23 09:00')).toBeUndefined();
});
