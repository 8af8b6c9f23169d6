import type { Instant, WeekHours, Window, Zone } from '../model/time.ts';
import { openWindows } from './availability.ts';
import { addMinutes, instant, MINUTE } from './instant.ts';
import { minutesWithin, subtract, union } from './window.ts';
import { zoneDays } from './zone.ts';

/** When promised minutes run. */
export interface Clock {
  /** Minutes that run between two instants; 0 where the second is not later. */
  minutes(from: Instant, to: Instant): number;
  /** The first instant at which so many minutes have run; undefined where they never do. */
  after(from: Instant, minutes: number): Instant | undefined;
}

/** Around the clock: holidays and weekends change nothing. */
export const ALWAYS: Clock = {
  minutes: (from, to) => Math.max(0, to - from) / MINUTE,
  after: addMinutes,
};

const DAY = 24 * 60 * MINUTE;
/** Open windows are made and added up four weeks at a time: a ticket of three years is forty sums. */
const PART_DAYS = 28;
const PART = PART_DAYS * DAY;
/** A promise farther away than twenty years is none. */
const MOST_PARTS = 261;

interface Part {
  readonly windows: readonly Window[];
  readonly minutes: number;
}

/** Runs in these weekly hours by that zone's wall clock, and not in the closed windows (holidays). */
export const businessClock = (
  hours: WeekHours,
  zone: Zone,
  closed: readonly Window[] = [],
): Clock => {
  const never = Object.values(hours).every((spans) => spans.length === 0);
  const parts = new Map<number, Part>();
  const partAt = (index: number): Part => {
    const known = parts.get(index);
    if (known) return known;
    const start = instant(index * PART);
    const end = instant(start + PART);
    // A local day may begin before the part and end after it.
    const open = zoneDays(zone, start, PART_DAYS + 2)
      .flatMap((day) => openWindows(hours, day))
      .flatMap((w) => cut(w, start, end) ?? []);
    const windows = subtract(union(open), closed);
    const part = { windows, minutes: minutesWithin(windows, { start, end }) };
    parts.set(index, part);
    return part;
  };

  const minutes: Clock['minutes'] = (from, to) => {
    if (never || to <= from) return 0;
    const first = Math.floor(from / PART);
    const last = Math.floor((to - 1) / PART);
    let sum = 0;
    for (let i = first; i <= last; i++) {
      const part = partAt(i);
      const whole = i > first && i < last;
      sum += whole ? part.minutes : minutesWithin(part.windows, { start: from, end: to });
    }
    return sum;
  };

  const after: Clock['after'] = (from, wanted) => {
    if (wanted <= 0) return from;
    if (never) return undefined;
    let left = Math.round(wanted * MINUTE);
    const first = Math.floor(from / PART);
    for (let i = first; i < first + MOST_PARTS; i++) {
      const part = partAt(i);
      const all = Math.round(part.minutes * MINUTE);
      if (i > first && all < left) {
        left -= all;
        continue;
      }
      for (const w of part.windows) {
        const start = Math.max(w.start, from);
        if (start >= w.end) continue;
        if (left <= w.end - start) return instant(start + left);
        left -= w.end - start;
      }
    }
    return undefined;
  };
  return { minutes, after };
};

const cut = (w: Window, from: Instant, to: Instant): Window | undefined => {
  const start = w.start > from ? w.start : from;
  const end = w.end < to ? w.end : to;
  return start < end ? { start, end } : undefined;
};

/** A ticket's time on a clock: it begins when the ticket was created and stands still in its pauses. */
export interface Run {
  readonly created: Instant;
  /** In any order; they may overlap or lie before the start. */
  readonly pauses: readonly Window[];
  /** Paused from here on, nobody knows until when. */
  readonly waitingSince?: Instant | undefined;
}

export const isPaused = ({ pauses, waitingSince }: Run, at: Instant): boolean =>
  (waitingSince !== undefined && waitingSince <= at) ||
  pauses.some((w) => w.start <= at && at < w.end);

/** What the ticket did not wait in, by time; the last piece has no end unless it waits now. */
const pieces = ({ created, pauses, waitingSince }: Run) => {
  const found: { readonly start: Instant; readonly end: Instant | undefined }[] = [];
  let start = created;
  for (const pause of union(pauses)) {
    if (waitingSince !== undefined && pause.start >= waitingSince) break;
    if (pause.start > start) found.push({ start, end: pause.start });
    if (pause.end > start) start = pause.end;
  }
  if (waitingSince === undefined || waitingSince > start) found.push({ start, end: waitingSince });
  return found;
};

/** Minutes that have run at an instant. */
export const elapsedMinutes = (run: Run, clock: Clock, at: Instant): number => {
  let sum = 0;
  for (const { start, end } of pieces(run)) {
    if (start >= at) break;
    sum += clock.minutes(start, end !== undefined && end < at ? end : at);
  }
  return sum;
};

/** When so many minutes have run; undefined while an open pause or a closed clock keeps them from it. */
export const dueAt = (run: Run, clock: Clock, minutes: number): Instant | undefined => {
  let left = minutes;
  for (const { start, end } of pieces(run)) {
    const runs = end === undefined ? Number.POSITIVE_INFINITY : clock.minutes(start, end);
    // Without the half millisecond a sum of fractions could miss the piece it ends in.
    if (left * MINUTE <= runs * MINUTE + 0.5) return clock.after(start, left);
    left -= runs;
  }
  return undefined;
};
