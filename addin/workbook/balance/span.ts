import { addDays } from '../../../core/calendar/zone.ts';
import type { LocalDate } from '../../../core/model/time.ts';
import { mondayIn, type WeekName } from '../week-name.ts';

/** A rolling quarter (D18), in weeks; shorter and longer ones are counted beside it. */
export const QUARTER = 13;
export const SPANS = [4, QUARTER, 52] as const;

/** What the balance is counted over: up to the end of the last week that has a sheet. */
export interface BalanceSpan {
  /** Weeks with a sheet within the quarter, by time. */
  readonly weeks: readonly WeekName[];
  /** The Monday after the last of them. */
  readonly end: LocalDate;
}

const WEEK_DAYS = 7;

export const startOf = (end: LocalDate, weeks: number): LocalDate =>
  addDays(end, -weeks * WEEK_DAYS);

/** Undefined as long as no week has a sheet. */
export const balanceSpan = (weeks: readonly WeekName[]): BalanceSpan | undefined => {
  const sorted = [...weeks].sort();
  const last = sorted.at(-1);
  if (last === undefined) return undefined;
  const end = addDays(mondayIn(last), WEEK_DAYS);
  const from = startOf(end, QUARTER);
  return { weeks: sorted.filter((week) => mondayIn(week) >= from), end };
};
