import * as z from 'zod/mini';
import { TIME } from './clock-text.ts';

/** A point in time: milliseconds since 1970-01-01T00:00:00Z, a whole number. */
export const Instant = z.int().brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** Half-open: `start` is inside, `end` is not. Touching windows do not overlap. */
export const Window = z
  .object({ start: Instant, end: Instant })
  .check(z.refine((w) => w.start < w.end, 'a window must end after it starts'));
export type Window = z.infer<typeof Window>;

// Asking Intl is slow, and a team names the same few zones again and again.
const zones = new Map<string, boolean>();
const isZone = (name: string): boolean => {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const is = asksIntl(name);
  if (zones.size < 1000) zones.set(name, is);
  return is;
};

const asksIntl = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** An IANA zone name, for example `Europe/Berlin`. */
export const Zone = z
  .string()
  .check(z.refine(isZone, 'not a time zone; expected a name like Europe/Berlin'))
  .brand<'Zone'>();
export type Zone = z.infer<typeof Zone>;

/** A calendar day in some zone, `2026-11-23`. */
export const LocalDate = z.iso.date().brand<'LocalDate'>();
export type LocalDate = z.infer<typeof LocalDate>;

/** A wall-clock time, `08:30`; `24:00` is the end of the day. */
export const LocalTime = z
  .string()
  .check(z.regex(TIME, 'expected a time like 08:30'))
  .brand<'LocalTime'>();
export type LocalTime = z.infer<typeof LocalTime>;

/** A stretch of wall-clock time within one day, half-open. */
export const Span = z
  .object({ from: LocalTime, to: LocalTime })
  .check(z.refine((s) => s.from < s.to, 'a span must end after it starts'));
export type Span = z.infer<typeof Span>;

const day = z._default(z.array(Span), []);
/** Working or opening hours by weekday; an empty day is closed. */
export const WeekHours = z.object({
  mon: day,
  tue: day,
  wed: day,
  thu: day,
  fri: day,
  sat: day,
  sun: day,
});
export type WeekHours = z.infer<typeof WeekHours>;
export type Weekday = keyof WeekHours;
