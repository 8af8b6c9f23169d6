import { instant } from '../calendar/instant.ts';
import { overlaps } from '../calendar/window.ts';
import type { Instant, Window } from '../model/time.ts';
import type { CalendarEvent, Moment } from './busy-event.ts';
import type { ReadRule } from './calendar-rule.ts';
import { recurringDays, type Steps } from './recurrence.ts';
import { type DayNumber, dayOf } from './wall.ts';

/** One time at which an event is. */
export interface Occurrence {
  readonly day: DayNumber;
  readonly window: Window;
}

const startOf = ({ wall, clock }: Moment): Instant => clock(wall);

const endOf = (event: CalendarEvent, start: Moment): Instant => {
  const { days, seconds } = event.length;
  const wall = { ...start.wall, day: start.wall.day + days };
  return instant(start.clock(wall) + seconds * 1000);
};

/** Undefined where it takes no time (a reminder without a length) or lies outside. */
export const occurrenceAt = (
  event: CalendarEvent,
  start: Moment,
  within: Window,
): Occurrence | undefined => {
  const window = { start: startOf(start), end: endOf(event, start) };
  return window.start < window.end && overlaps(window, within)
    ? { day: start.wall.day, window }
    : undefined;
};

const isOver = (event: CalendarEvent, { until }: ReadRule, start: Moment): boolean => {
  if (!until) return false;
  if (until.seconds === undefined || event.start.isDay) return start.wall.day > until.day;
  const end = until.isUtc
    ? (until.day * 86_400 + until.seconds) * 1000
    : start.clock({ day: until.day, seconds: until.seconds });
  return startOf(start) > end;
};

/**
 * When an event is within a window, without its exceptions and the other times in `away`; a day among them means the
 * occurrence of that day, whatever its time. Undefined where that takes more steps than are left.
 */
export const occurrencesOf = (
  event: CalendarEvent,
  away: readonly Moment[],
  within: Window,
  steps: Steps,
): readonly Occurrence[] | undefined => {
  const { start, length, rules, more } = event;
  const long = length.days + Math.ceil(length.seconds / 86_400);
  const from = dayOf(within.start) - long - 1;
  const to = dayOf(within.end) + 1;
  const found = new Map<Instant, Occurrence>();
  const take = (moment: Moment): void => {
    const one = occurrenceAt(event, moment, within);
    if (one) found.set(one.window.start, one);
  };
  take(start);
  for (const moment of more) take(moment);
  for (const rule of rules) {
    const days = recurringDays(rule.rule, start.wall.day, from, to, steps);
    if (!days) return undefined;
    for (const day of days) {
      const moment = { ...start, wall: { ...start.wall, day } };
      if (!isOver(event, rule, moment)) take(moment);
    }
  }
  const less = [...event.less, ...away];
  const days = new Set(less.filter((one) => one.isDay).map((one) => one.wall.day));
  const starts = new Set(less.filter((one) => !one.isDay).map(startOf));
  return [...found.values()].filter((one) => !days.has(one.day) && !starts.has(one.window.start));
};
