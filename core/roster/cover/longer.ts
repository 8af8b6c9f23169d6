import { addMinutes, minutesBetween, minutesOf } from '../../calendar/instant.ts';
import { localTime } from '../../calendar/zone.ts';
import type { Instant, Window } from '../../model/time.ts';
import { windowOf } from '../hours.ts';
import type { ShiftType } from '../problem.ts';
import type { CoverPolicy } from './problem.ts';
import type { Scene } from './scene.ts';

/** Hours of the missing shift that somebody could add to their own, at its end or at its start. */
export interface Longer {
  /** What is added. */
  readonly window: Window;
  /** The shift as it would be then. */
  readonly shift: ShiftType;
  /** What of the missing shift nobody does. */
  readonly openMinutes: number;
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/** Undefined where the two shifts do not meet, or hours of one of them are not known; otherwise as much as the longest day allows. */
export const longerBeside = (
  own: ShiftType,
  { facts, day, missing }: Scene,
  { longestMinutes }: CoverPolicy,
): Longer | undefined => {
  const { problem } = facts;
  const [has, wanted] = [windowOf(problem, day, own), windowOf(problem, day, missing)];
  if (!has || !wanted || wanted.start > has.end || wanted.end < has.start) return undefined;
  const isAfter = wanted.end > has.end;
  if (!isAfter && wanted.start >= has.start) return undefined;
  const whole = isAfter
    ? { start: has.start, end: earlier(wanted.end, addMinutes(has.start, longestMinutes)) }
    : { start: later(wanted.start, addMinutes(has.end, -longestMinutes)), end: has.end };
  const window = isAfter
    ? { start: has.end, end: later(whole.end, has.end) }
    : { start: earlier(whole.start, has.start), end: has.start };
  const added = minutesBetween(window.start, window.end);
  return {
    window,
    shift: {
      ...own,
      minutes: own.minutes + added,
      needs: [...own.needs, ...missing.needs],
      hours: {
        from: localTime(whole.start, problem.zone),
        to: localTime(whole.end, problem.zone),
      },
    },
    openMinutes: minutesOf(wanted) - added,
  };
};
