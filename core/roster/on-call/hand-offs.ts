import { addDays, atLocal, daysBetween, localDate } from '../../calendar/zone.ts';
import type { Instant, LocalDate, Window, Zone } from '../../model/time.ts';
import type { Rotation } from './plan.ts';

/** One stretch between two hand-offs; neighbours share their moment, so that no hour is lost between them. */
export interface Stretch {
  readonly date: LocalDate;
  /** Which hand-off of its date it begins with, counted from 0. */
  readonly place: number;
  readonly window: Window;
}

interface Moment {
  readonly date: LocalDate;
  readonly place: number;
  readonly at: Instant;
}

const momentsOf = ({ from, handOffs }: Rotation, begins: number, zone: Zone): readonly Moment[] => {
  const sorted = [...handOffs].sort((a, b) => a.day - b.day || (a.at < b.at ? -1 : 1));
  return sorted.map(({ day, at }, i) => {
    const date = addDays(from, begins + day);
    const place = sorted.slice(0, i).filter((earlier) => earlier.day === day).length;
    return { date, place, at: atLocal(zone, date, at) };
  });
};

/** All stretches that reach into `within`, whole, in order. */
export const stretches = (rotation: Rotation, zone: Zone, within: Window): readonly Stretch[] => {
  const { from, cycleDays } = rotation;
  const first = Math.floor(daysBetween(from, localDate(within.start, zone)) / cycleDays) - 1;
  const last = Math.ceil(daysBetween(from, localDate(within.end, zone)) / cycleDays) + 1;
  const moments: Moment[] = [];
  for (let cycle = first; cycle <= last; cycle++) {
    moments.push(...momentsOf(rotation, cycle * cycleDays, zone));
  }
  return moments.flatMap(({ date, place, at }, i) => {
    const end = moments[i + 1]?.at;
    // Two times of a clock change may be the same moment: nothing lies between them.
    if (end === undefined || at >= end || end <= within.start || at >= within.end) return [];
    return [{ date, place, window: { start: at, end } }];
  });
};

/** How long a turn is on average, in days. */
export const turnDays = ({ cycleDays, handOffs }: Rotation): number =>
  cycleDays / Math.max(1, handOffs.length);
