import { minutesOf } from '../../../../core/calendar/instant.ts';
import type { Instant, Window } from '../../../../core/model/time.ts';

/** Less than this is a break and no gap to fill. */
const FEWEST_MINUTES = 30;

/** What of a free stretch can still be filled: it begins now at the earliest; undefined = too little is left. */
export const gapIn = (free: Window, now: Instant): Window | undefined => {
  const gap = { start: free.start > now ? free.start : now, end: free.end };
  return minutesOf(gap) >= FEWEST_MINUTES ? gap : undefined;
};
