import { minutesBetween } from '../calendar/instant.ts';
import { addDays, atLocal } from '../calendar/zone.ts';
import type { Window } from '../model/time.ts';
import type { RosterProblem, ShiftType } from './problem.ts';

/** Whether a shift works past midnight; one that ends at midnight does not. */
export const endsNextDay = ({ hours }: ShiftType): boolean =>
  hours !== undefined && hours.to <= hours.from && hours.to !== '00:00';

/** When a shift of that day is worked; undefined where nobody has said its hours. */
export const windowOf = (
  { zone, from }: RosterProblem,
  day: number,
  { hours }: ShiftType,
): Window | undefined => {
  if (!hours) return undefined;
  const date = addDays(from, day);
  const end = hours.to <= hours.from ? addDays(date, 1) : date;
  return { start: atLocal(zone, date, hours.from), end: atLocal(zone, end, hours.to) };
};

/** Minutes from the end of a shift on the day before to the start of one on this day. */
export const restBetween = (
  problem: RosterProblem,
  day: number,
  before: ShiftType,
  after: ShiftType,
): number | undefined => {
  const worked = windowOf(problem, day - 1, before);
  const next = windowOf(problem, day, after);
  return worked && next && minutesBetween(worked.end, next.start);
};
