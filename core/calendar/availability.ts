import type { Absence, Shift } from '../model/absence.ts';
import type { WeekHours, Window } from '../model/time.ts';
import { minutesOf } from './instant.ts';
import { overlaps, subtract, union } from './window.ts';
import { atTime, type ZoneDay } from './zone.ts';

/** The windows in which these weekly hours are open on that day, by that day's clock. */
export const openWindows = (hours: WeekHours, day: ZoneDay): readonly Window[] =>
  hours[day.weekday].flatMap((span) => {
    const start = atTime(day, span.from);
    const end = atTime(day, span.to);
    return start < end ? [{ start, end }] : [];
  });

/** A technician's working time on one day, and what of it is free of absences. */
export interface Availability {
  readonly work: readonly Window[];
  readonly free: readonly Window[];
  readonly absences: readonly Absence[];
  readonly availableMinutes: number;
}

/** The hours of the day, or the shifts that start on it in their place. */
const workOn = (
  open: readonly Window[],
  { window: { start, end } }: ZoneDay,
  shifts: readonly Shift[],
  isFirst: boolean,
): readonly Window[] => {
  let dated = false;
  const worked: Window[] = [];
  for (const { window, free } of shifts) {
    if (free) dated ||= window.start <= start && start < window.end;
    else if (window.start >= start && window.start < end) {
      dated = true;
      worked.push(window);
    } else if (isFirst && window.start < start && window.end > start) worked.push(window);
  }
  if (worked.length === 0) return dated ? worked : open;
  return union(dated ? worked : [...open, ...worked]);
};

/**
 * Shifts that start on the day replace its weekly hours, and on a free one there are none; absences are cut out of either.
 * On the first of some days nobody looks at the day before: what is at work over midnight counts there as well.
 */
export const availability = (
  open: readonly Window[],
  day: ZoneDay,
  shifts: readonly Shift[],
  absences: readonly Absence[],
  isFirst = false,
): Availability => {
  if (shifts.length === 0 && absences.length === 0) {
    return { work: open, free: open, absences, availableMinutes: total(open) };
  }
  const work = workOn(open, day, shifts, isFirst);
  const { start, end } = day.window;
  const last = work.at(-1)?.end ?? end;
  const met = { start, end: last > end ? last : end };
  const away = absences.filter((a) => overlaps(a.window, met));
  const free =
    away.length > 0
      ? subtract(
          work,
          away.map((a) => a.window),
        )
      : work;
  return { work, free, absences: away, availableMinutes: total(free) };
};

const total = (windows: readonly Window[]): number => {
  let sum = 0;
  for (const w of windows) sum += minutesOf(w);
  return sum;
};
