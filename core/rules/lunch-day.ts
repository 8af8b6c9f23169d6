import { addMinutes, minutesOf } from '../calendar/instant.ts';
import { atTime } from '../calendar/zone.ts';
import type { Booking } from '../model/booking.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import { type Leg, REMOTE, type Spot } from '../travel/travel.ts';
import type { Day, Facts } from './facts.ts';
import type { Scope } from './rule.ts';

/** A day on which lunch can be lost. */
export interface LunchDay {
  /** From the first to the last minute of work. */
  readonly hull: Window;
  /** The time in which lunch is had. */
  readonly open: Window;
  /** The longest break in it without the booking that is judged. */
  readonly beforeMinutes: number;
}

/** The longest break that is left for lunch, and the work in one go around the booking. */
export interface Break {
  readonly haveMinutes: number;
  readonly stretchMinutes: number;
}

/** Undefined on short days, in hours with a gap at noon, and where a booking as long as a shift has its own lunch. */
export const lunchDay = (technician: Technician, day: Day, facts: Facts): LunchDay | undefined => {
  const { memo } = day;
  const atSite = facts.need.where === 'site';
  let found = atSite ? memo.siteLunch : memo.lunch;
  if (found === undefined) {
    found = makeLunchDay(technician, day, facts) ?? 'none';
    if (atSite) memo.siteLunch = found;
    else memo.lunch = found;
  }
  return found === 'none' ? undefined : found;
};

const makeLunchDay = (technician: Technician, day: Day, facts: Facts): LunchDay | undefined => {
  const { policy, need } = facts;
  const start = day.work[0]?.start;
  const end = day.work.at(-1)?.end;
  if (start === undefined || end === undefined) return undefined;
  if (day.availableMinutes < policy.lunchAfterMinutes) return undefined;
  const slide = need.where === 'site' ? policy.lunchSlideMinutes : 0;
  const open = {
    start: addMinutes(atTime(day, policy.lunchFrom), -slide),
    end: addMinutes(atTime(day, policy.lunchTo), slide),
  };
  if (!day.free.some((w) => w.start <= open.start && w.end >= open.end)) return undefined;
  const isLong = (b: Booking): boolean => minutesOf(b.window) >= policy.lunchAfterMinutes;
  if (day.bookings.some(isLong)) return undefined;
  const hull = { start, end };
  const walk = new Walk(open, hull, 0);
  walkBookings(technician, day.bookings, undefined, walk, facts);
  return { hull, open, beforeMinutes: walk.longest };
};

export const breakAround = (
  { technician, booking, day }: Scope,
  { open, hull }: LunchDay,
  facts: Facts,
): Break => {
  const walk = new Walk(open, hull, facts.policy.lunchLeastMinutes, booking.window);
  walkBookings(technician, day.bookings, booking, walk, facts);
  return {
    haveMinutes: walk.longest,
    stretchMinutes: (walk.stretchEnd - walk.stretchStart) / 60_000,
  };
};

/** Alone on its day and wholly before or after the time of lunch: nothing is lost, and no drive need be looked at. */
export const keepsLunch = (
  { booking: { window }, day, around }: Scope,
  { open, hull }: LunchDay,
  mostMinutes: number,
): boolean =>
  day.bookings.length === 0 &&
  minutesOf(window) <= mostMinutes &&
  (window.end <= open.start ||
    (window.start >= open.end && addMinutes(hull.start, driveOf(around.legs.into)) <= open.start));

/** The drive to an unknown place is a default, and a default takes nobody's lunch. */
export const driveOf = (leg: Leg): number => (leg.basis === 'unknown' ? 0 : leg.minutes);

/** Collects the gaps of a day as they come, without keeping them. */
class Walk {
  longest = 0;
  stretchStart: number;
  stretchEnd: number;

  constructor(
    readonly open: Window,
    readonly hull: Window,
    readonly leastMinutes: number,
    readonly around?: Window,
  ) {
    this.stretchStart = hull.start;
    this.stretchEnd = hull.end;
  }

  gap(start: number, end: number): void {
    if (start >= end) return;
    const inside = (Math.min(end, this.open.end) - Math.max(start, this.open.start)) / 60_000;
    if (inside > this.longest) this.longest = inside;
    if (!this.around || (end - start) / 60_000 < this.leastMinutes) return;
    if (end <= this.around.start && end > this.stretchStart) this.stretchStart = end;
    if (start >= this.around.end && start < this.stretchEnd) this.stretchEnd = start;
  }
}

/** The bookings of the day by start, and the one that is judged where it belongs; a drive comes first in its gap. */
const walkBookings = (
  technician: Technician,
  bookings: readonly Booking[],
  added: Booking | undefined,
  walk: Walk,
  facts: Facts,
): void => {
  let from: Instant = walk.hull.start;
  let spot: Spot = REMOTE;
  const step = (one: Booking): void => {
    const to = facts.spotOf(one);
    walk.gap(from + driveOf(facts.leg(technician, spot, to)) * 60_000, one.window.start);
    if (one.window.end > from) from = one.window.end;
    spot = to;
  };
  let left = added;
  for (const one of bookings) {
    if (left && left.window.start < one.window.start) {
      step(left);
      left = undefined;
    }
    step(one);
  }
  if (left) step(left);
  walk.gap(from, walk.hull.end);
};
