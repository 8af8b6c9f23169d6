import * as z from 'zod/mini';
import { type Property, textOf } from './calendar-values.ts';
import type { NthWeekday, Rule } from './recurrence.ts';
import { type DayNumber, readDay } from './wall.ts';

const Whole = z.int();
// The library gives a list of one as its one member.
const numbers = z._default(
  z.union([
    z.array(Whole),
    z.pipe(
      Whole,
      z.transform((one: number) => [one]),
    ),
  ]),
  [],
);
const days = z._default(
  z.union([
    z.array(z.string()),
    z.pipe(
      z.string(),
      z.transform((one: string) => [one]),
    ),
  ]),
  [],
);

// Rules by the hour and by the number of the week are left out on purpose: no calendar program makes them.
const Recur = z.strictObject({
  freq: z.union([
    z.literal('DAILY'),
    z.literal('WEEKLY'),
    z.literal('MONTHLY'),
    z.literal('YEARLY'),
  ]),
  interval: z._default(z.int().check(z.gte(1)), 1),
  count: z.optional(z.int().check(z.gte(1))),
  until: z.optional(z.string()),
  wkst: z._default(z.union([z.string(), z.number()]), 'MO'),
  bymonth: numbers,
  bymonthday: numbers,
  byyearday: numbers,
  byday: days,
  bysetpos: numbers,
});

/** Where a rule ends: on a day of the event's own wall, or at a time told in UTC or on that wall. */
export interface Until {
  readonly day: DayNumber;
  /** Undefined: the whole day still counts. */
  readonly seconds: number | undefined;
  readonly isUtc: boolean;
}

export interface ReadRule {
  readonly rule: Rule;
  readonly until: Until | undefined;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const weekdayOf = (text: string): NthWeekday | undefined => {
  const [, nth, name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text.toUpperCase()) ?? [];
  const weekday = WEEKDAYS.indexOf(name);
  return weekday < 0 ? undefined : { nth: Number(nth ?? 0), weekday };
};

const TIME = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d):(\d\d)(Z)?)?$/;

/** A date or a time as the library writes it: `2026-11-23`, `2026-11-23T13:00:00Z`; undefined where there is none such. */
export const readTimeText = (text: string): Until | undefined => {
  const [, date = '', hours, minutes, seconds, utc] = TIME.exec(text) ?? [];
  const day = readDay(date);
  if (day === undefined) return undefined;
  if (hours === undefined) return { day, seconds: undefined, isUtc: false };
  const [h, m, s] = [hours, minutes, seconds].map(Number);
  if (h === undefined || m === undefined || s === undefined || h > 23 || m > 59 || s > 60)
    return undefined;
  // A leap second is the last one of its minute here.
  return { day, seconds: h * 3600 + m * 60 + Math.min(s, 59), isUtc: utc !== undefined };
};

/** A rule of recurrence; undefined where it says anything that is not followed here. */
export const readRule = (property: Property): ReadRule | undefined => {
  const { data } = Recur.safeParse(property.values[0]);
  if (!data) return undefined;
  const weekdays = data.byday.flatMap((text) => weekdayOf(text) ?? []);
  const until = data.until === undefined ? undefined : readTimeText(data.until);
  if (weekdays.length < data.byday.length || (data.until !== undefined && !until)) return undefined;
  return {
    rule: {
      every: data.freq,
      interval: data.interval,
      weekStart: Math.max(0, WEEKDAYS.indexOf(String(data.wkst))),
      months: data.bymonth,
      monthDays: data.bymonthday,
      yearDays: data.byyearday,
      weekdays,
      positions: data.bysetpos,
      count: data.count,
    },
    until,
  };
};

/** The rule as the file has it, for people. */
export const ruleText = (property: Property): string => {
  const [value] = property.values;
  return typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([key, one]) => `${key.toUpperCase()}=${String(one)}`)
        .join(';')
    : (textOf(property) ?? '');
};
