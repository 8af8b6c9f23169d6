import type { Away } from '../../../core/roster/problem.ts';
import { daysOf } from '../week/week-table.ts';
import type { WeekName } from '../week-name.ts';
import type { Person } from './book.ts';

/** Monday to Friday: each of them is a fifth of a week's target. */
export const WORKDAYS = 5;

/**
 * Minutes that a week is meant to hold for somebody: their target, less a fifth for each workday on which they are off
 * or not in the team. Undefined = they have no target.
 */
export const weekTargetOf = (
  { id, targetMinutes, joins, leaves }: Person,
  away: readonly Away[],
  week: WeekName,
): number | undefined => {
  if (targetMinutes === undefined) return undefined;
  const own = away.filter(({ technician }) => technician === id);
  const there = daysOf(week)
    .slice(0, WORKDAYS)
    .filter(
      ({ date }) =>
        (joins === undefined || joins <= date) &&
        (leaves === undefined || date <= leaves) &&
        !own.some(({ from, to }) => from <= date && date <= to),
    );
  return Math.round((targetMinutes * there.length) / WORKDAYS);
};
