import type { DayNumber } from './wall.ts';

/** `nth` counts from the end where it is negative, and is 0 for every one. */
export interface NthWeekday {
  readonly nth: number;
  /** Monday = 0. */
  readonly weekday: number;
}

/** A rule of recurrence by days; an empty list says nothing. */
export interface Rule {
  readonly every: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly weekStart: number;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly yearDays: readonly number[];
  readonly weekdays: readonly NthWeekday[];
  readonly positions: readonly number[];
  /** How many days there are in all, the first included. */
  readonly count: number | undefined;
}

/** How many days may still be looked at, for a whole file: no rule may run for ever. */
export interface Steps {
  left: number;
}

const DAY = 86_400_000;

interface Facts {
  readonly day: DayNumber;
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
  readonly yearDay: number;
}

const weekdayOf = (day: DayNumber): number => (((day + 3) % 7) + 7) % 7;
const firstOf = (year: number, month: number): DayNumber => Date.UTC(year, month - 1, 1) / DAY;

const factsOf = (day: DayNumber): Facts => {
  const at = new Date(day * DAY);
  const year = at.getUTCFullYear();
  return {
    day,
    year,
    month: at.getUTCMonth() + 1,
    date: at.getUTCDate(),
    weekday: weekdayOf(day),
    yearDay: day - firstOf(year, 1) + 1,
  };
};

/** Whether `place` (from 1) of `length` is among the wanted, which may count from the end. */
const isAmong = (wanted: readonly number[], place: number, length: number): boolean =>
  wanted.includes(place) || wanted.includes(place - length - 1);

const isNth = (rule: Rule, facts: Facts, { nth, weekday }: NthWeekday): boolean => {
  if (facts.weekday !== weekday) return false;
  if (nth === 0 || rule.every === 'DAILY' || rule.every === 'WEEKLY') return true;
  const isYearly = rule.every === 'YEARLY' && rule.months.length === 0;
  const place = isYearly ? facts.yearDay : facts.date;
  const length = isYearly
    ? firstOf(facts.year + 1, 1) - firstOf(facts.year, 1)
    : firstOf(facts.year, facts.month + 1) - firstOf(facts.year, facts.month);
  return nth > 0 ? Math.ceil(place / 7) === nth : Math.ceil((length - place + 1) / 7) === -nth;
};

/** What the rule leaves unsaid is as on the first day. */
const isLikeFirst = (rule: Rule, facts: Facts, first: Facts): boolean => {
  const { monthDays, yearDays, weekdays, months } = rule;
  if (monthDays.length > 0 || yearDays.length > 0 || weekdays.length > 0) return true;
  switch (rule.every) {
    case 'DAILY':
      return true;
    case 'WEEKLY':
      return facts.weekday === first.weekday;
    case 'MONTHLY':
      return facts.date === first.date;
    case 'YEARLY':
      return facts.date === first.date && (months.length > 0 || facts.month === first.month);
  }
};

const isMeant = (rule: Rule, facts: Facts, first: Facts): boolean => {
  const { monthDays, yearDays, weekdays, months } = rule;
  if (months.length > 0 && !months.includes(facts.month)) return false;
  if (monthDays.length > 0) {
    const length = firstOf(facts.year, facts.month + 1) - firstOf(facts.year, facts.month);
    if (!isAmong(monthDays, facts.date, length)) return false;
  }
  if (yearDays.length > 0) {
    const length = firstOf(facts.year + 1, 1) - firstOf(facts.year, 1);
    if (!isAmong(yearDays, facts.yearDay, length)) return false;
  }
  if (weekdays.length > 0 && !weekdays.some((one) => isNth(rule, facts, one))) return false;
  return isLikeFirst(rule, facts, first);
};

/** Periods (days, weeks, months, years) are numbered, so that a far one is reached without a walk. */
const periodOf = (rule: Rule, facts: Facts): number => {
  switch (rule.every) {
    case 'DAILY':
      return facts.day;
    case 'WEEKLY':
      return Math.floor((facts.day + 3 - rule.weekStart) / 7);
    case 'MONTHLY':
      return facts.year * 12 + facts.month - 1;
    case 'YEARLY':
      return facts.year;
  }
};

const startOf = (rule: Rule, period: number): DayNumber => {
  switch (rule.every) {
    case 'DAILY':
      return period;
    case 'WEEKLY':
      return period * 7 - 3 + rule.weekStart;
    case 'MONTHLY':
      return firstOf(Math.floor(period / 12), (period % 12) + 1);
    case 'YEARLY':
      return firstOf(period, 1);
  }
};

const daysIn = (rule: Rule, period: number, first: Facts, steps: Steps): readonly DayNumber[] => {
  const found: DayNumber[] = [];
  for (let day = startOf(rule, period); day < startOf(rule, period + 1); day += 1) {
    steps.left -= 1;
    if (isMeant(rule, factsOf(day), first)) found.push(day);
  }
  return rule.positions.length === 0
    ? found
    : found.filter((_, index) => isAmong(rule.positions, index + 1, found.length));
};

/**
 * The days from `from` to `to`, both inside, on which what first was on `first` is again. The first day belongs to
 * them whatever the rule says. Undefined where more days would have to be looked at than are left.
 */
export const recurringDays = (
  rule: Rule,
  first: DayNumber,
  from: DayNumber,
  to: DayNumber,
  steps: Steps,
): readonly DayNumber[] | undefined => {
  const start = factsOf(first);
  const origin = periodOf(rule, start);
  const isInside = (day: DayNumber): boolean => day >= from && day <= to;
  const found: DayNumber[] = isInside(first) ? [first] : [];
  // Only what is counted must be followed from its first day.
  const near = rule.count === undefined ? periodOf(rule, factsOf(Math.max(first, from))) : origin;
  const skipped = Math.floor((near - origin) / rule.interval);
  let seen = 1;
  for (let period = origin + skipped * rule.interval; ; period += rule.interval) {
    // Written so that a period beyond all calendars, which has no start, ends it too.
    if (!(startOf(rule, period) <= to)) break;
    if (rule.count !== undefined && seen >= rule.count) break;
    if (steps.left <= 0) return undefined;
    for (const day of daysIn(rule, period, start, steps)) {
      if (day <= first) continue;
      seen += 1;
      if (rule.count !== undefined && seen > rule.count) break;
      if (isInside(day)) found.push(day);
    }
  }
  return found;
};
