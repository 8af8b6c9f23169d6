import type { LocalDate } from '../../../model/time.ts';
import type { Holiday } from '../plan.ts';
import { block, type Finding, NOTHING } from './finding.ts';

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** Nobody has the same holiday two years running (D17); a holiday is known by its name, for some move. */
export const sameHoliday = (asked: Holiday, held: Holiday): readonly Finding[] =>
  asked.name.toLowerCase() === held.name.toLowerCase() &&
  Math.abs(yearOf(asked.date) - yearOf(held.date)) === 1
    ? [block({ code: 'same-holiday', name: held.name, date: held.date })]
    : NOTHING;
