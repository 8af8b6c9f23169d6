import { tzOffset } from '@date-fns/tz/tzOffset';
import { TIME, WEEKDAYS } from '../model/clock-text.ts';
import type { Instant, LocalDate, LocalTime, Weekday, Window, Zone } from '../model/time.ts';
import { instant, MINUTE } from './instant.ts';

const DAY = 24 * 60 * MINUTE;

// Clocks change on quarter hours of UTC, and the same few hours are asked for again and again.
const QUARTER = 15 * MINUTE;
const QUARTERS_KEPT = 5000;
const offsets = new Map<Zone, Map<number, number>>();

/** Minutes that the zone's clock is ahead of UTC at that instant. */
export const offsetMinutes = (zone: Zone, at: number): number => {
  let known = offsets.get(zone);
  if (!known) {
    known = new Map();
    offsets.set(zone, known);
  }
  const quarter = Math.floor(at / QUARTER);
  const cached = known.get(quarter);
  if (cached !== undefined) return cached;
  if (known.size >= QUARTERS_KEPT) known.clear();
  const offset = tzOffset(zone, new Date(quarter * QUARTER));
  known.set(quarter, offset);
  return offset;
};

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
const dateText = (shifted: Date): LocalDate =>
  `${pad(shifted.getUTCFullYear(), 4)}-${pad(shifted.getUTCMonth() + 1)}-${pad(shifted.getUTCDate())}` as LocalDate;

/** The calendar day on that zone's wall. */
export const localDate = (at: Instant, zone: Zone): LocalDate =>
  dateText(new Date(at + offsetMinutes(zone, at) * MINUTE));

/** The wall clock in that zone, `08:30`. */
export const localTime = (at: Instant, zone: Zone): LocalTime => {
  const shifted = new Date(at + offsetMinutes(zone, at) * MINUTE);
  return `${pad(shifted.getUTCHours())}:${pad(shifted.getUTCMinutes())}` as LocalTime;
};

const DATES_KEPT = 2000;
const dates = new Map<LocalDate, number>();
const utcOf = (date: LocalDate): number => {
  const known = dates.get(date);
  if (known !== undefined) return known;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const at = Date.UTC(year, month - 1, day);
  if (dates.size >= DATES_KEPT) dates.clear();
  dates.set(date, at);
  return at;
};

// A team names few times of day, and asks for each of them on every day.
const TIMES_KEPT = 1500;
const times = new Map<LocalTime, number>();
const minutesOfTime = (time: LocalTime): number => {
  const known = times.get(time);
  if (known !== undefined) return known;
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  if (times.size < TIMES_KEPT) times.set(time, minutes);
  return minutes;
};

/**
 * The instant at which a zone's clock shows that date and time. A time that does not exist (clock put forward)
 * is taken as long after the change as it names: 02:30 becomes 03:30. A time that comes twice is the first.
 */
export const atLocal = (zone: Zone, date: LocalDate, time: LocalTime): Instant => {
  const wall = utcOf(date) + minutesOfTime(time) * MINUTE;
  const before = offsetMinutes(zone, wall - DAY);
  const after = offsetMinutes(zone, wall + DAY);
  const first = wall - Math.max(before, after) * MINUTE;
  const second = wall - Math.min(before, after) * MINUTE;
  for (const candidate of [first, second]) {
    if (candidate + offsetMinutes(zone, candidate) * MINUTE === wall) return instant(candidate);
  }
  return instant(wall - before * MINUTE);
};

export const addDays = (date: LocalDate, days: number): LocalDate =>
  dateText(new Date(utcOf(date) + days * DAY));

/** Whole days from `a` to `b`. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => (utcOf(b) - utcOf(a)) / DAY;

export const weekdayOf = (date: LocalDate): Weekday =>
  WEEKDAYS[(new Date(utcOf(date)).getUTCDay() + 6) % 7] ?? 'mon';

/** One calendar day in a zone: 23, 24 or 25 hours long. */
export interface ZoneDay {
  readonly date: LocalDate;
  readonly weekday: Weekday;
  readonly zone: Zone;
  readonly window: Window;
}

const MIDNIGHT = '00:00' as LocalTime;

// Midnights are asked for again with every answer and never change; the bound keeps a long-lived page small.
const MIDNIGHTS_KEPT = 2000;
const midnights = new Map<string, Instant>();
const midnight = (zone: Zone, date: LocalDate): Instant => {
  const key = `${zone} ${date}`;
  const known = midnights.get(key);
  if (known !== undefined) return known;
  if (midnights.size >= MIDNIGHTS_KEPT) midnights.clear();
  const at = atLocal(zone, date, MIDNIGHT);
  midnights.set(key, at);
  return at;
};

export const zoneDay = (zone: Zone, date: LocalDate): ZoneDay => ({
  date,
  weekday: weekdayOf(date),
  zone,
  window: { start: midnight(zone, date), end: midnight(zone, addDays(date, 1)) },
});

/** `count` days from the one that holds `from`. */
export const zoneDays = (zone: Zone, from: Instant, count: number): readonly ZoneDay[] => {
  const first = localDate(from, zone);
  const days: ZoneDay[] = [];
  let start = midnight(zone, first);
  for (let i = 0; i < count; i++) {
    const date = addDays(first, i);
    const end = midnight(zone, addDays(date, 1));
    days.push({ date, weekday: weekdayOf(date), zone, window: { start, end } });
    start = end;
  }
  return days;
};

/** A wall-clock time of that day; on the many days without a clock change this is plain addition. */
export const atTime = (day: ZoneDay, time: LocalTime): Instant =>
  day.window.end - day.window.start === DAY
    ? instant(day.window.start + minutesOfTime(time) * MINUTE)
    : atLocal(day.zone, day.date, time);

const isTime = (text: string): text is LocalTime => TIME.test(text);
const isDate = (text: string): text is LocalDate => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // A day that does not exist rolls over into the next month.
  return !Number.isNaN(at.getTime()) && dateText(at) === text;
};

/** Reads what a person typed, `8:30` or `08:30`; undefined where it is no time of day. */
export const readTime = (text: string): LocalTime | undefined => {
  const padded = text.trim().padStart(5, '0');
  return isTime(padded) ? padded : undefined;
};

export const readDate = (text: string): LocalDate | undefined => {
  const trimmed = text.trim();
  return isDate(trimmed) ? trimmed : undefined;
};
