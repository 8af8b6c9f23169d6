import { LocalDate } from '../model/time.ts';
import { addDays, daysBetween, weekdayOf } from './zone.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const WEEK = 7;

/** A week by ISO 8601: it belongs to the year that holds its Thursday. */
export interface IsoWeek {
  readonly year: number;
  /** 1 to 53. */
  readonly week: number;
}

/** The Monday of the week that holds a date. */
export const mondayOf = (date: LocalDate): LocalDate =>
  addDays(date, -DAYS.indexOf(weekdayOf(date)));

export const isoWeekOf = (date: LocalDate): IsoWeek => {
  const thursday = addDays(mondayOf(date), 3);
  const year = Number(thursday.slice(0, 4));
  const first = mondayOf(LocalDate.parse(`${thursday.slice(0, 4)}-01-04`));
  return { year, week: daysBetween(first, mondayOf(date)) / WEEK + 1 };
};

/** The Monday of an ISO week; undefined where that year has no such week. */
export const startOf = ({ year, week }: IsoWeek): LocalDate | undefined => {
  const fourth = LocalDate.safeParse(`${String(year).padStart(4, '0')}-01-04`);
  if (!fourth.success || week < 1 || week > 53) return undefined;
  const monday = addDays(mondayOf(fourth.data), (week - 1) * WEEK);
  const back = isoWeekOf(monday);
  return back.year === year && back.week === week ? monday : undefined;
};
