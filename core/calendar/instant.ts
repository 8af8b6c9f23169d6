import type { Instant, Window } from '../model/time.ts';

export const MINUTE = 60_000;

/** Milliseconds since 1970 as an instant; a fraction is cut off. */
export const instant = (milliseconds: number): Instant => Math.trunc(milliseconds) as Instant;

export const addMinutes = (at: Instant, minutes: number): Instant => instant(at + minutes * MINUTE);

/** Minutes from `a` to `b`, negative when `b` is earlier. */
export const minutesBetween = (a: Instant, b: Instant): number => (b - a) / MINUTE;

export const minutesOf = (window: Window): number => minutesBetween(window.start, window.end);

export const windowOf = (start: Instant, minutes: number): Window => ({
  start,
  end: addMinutes(start, minutes),
});
