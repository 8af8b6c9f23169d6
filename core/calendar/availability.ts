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

/** Shifts that start on the day replace its weekly hours; absences are cut out of either. */
export const availability = (
  open: readonly Window[],
  day: ZoneDay,
  shifts: readonly Shift[],
  absences: readonly Absence[],
): Availability => {
  if (shifts.length === 0 && absences.length === 0) {
    return { work: open, free: open, absences, availableMinutes: total(open) };
  }
  const dated = shifts.filter(
    (s) => s.window.start >= day.window.start && s.window.start < day.window.end,
  );
  const work = dated.length > 0 ? union(dated.map((s) => s.window)) : open;
  const away = absences.filter((a) => overlaps(a.window, day.window));
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
