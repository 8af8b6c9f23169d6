import type { Booking } from '../model/booking.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import { gapMinutes, type Leg, REMOTE, type Spot } from '../travel/travel.ts';
import type { Gap } from './day-memo.ts';
import type { Day, Facts } from './facts.ts';

/** What lies just before and just after a window on a day; bookings that overlap it are neither. */
export const neighbours = (
  bookings: readonly Booking[],
  window: Window,
): { readonly previous: Booking | undefined; readonly next: Booking | undefined } => {
  let previous: Booking | undefined;
  let next: Booking | undefined;
  for (const b of bookings) {
    if (b.window.end <= window.start) {
      if (!previous || b.window.end > previous.window.end) previous = b;
    } else if (b.window.start >= window.end && !next) next = b;
  }
  return { previous, next };
};

/** What lies beside a booking and the drives it makes. */
export interface Around {
  readonly previous: Booking | undefined;
  readonly next: Booking | undefined;
  readonly legs: Legs;
}

/** The legs a booking adds: into it, out of it (undefined at the day's end), and the one it replaces. */
export interface Legs {
  readonly into: Leg;
  readonly out: Leg | undefined;
  readonly replaced: Leg | undefined;
}

/** A day starts where the technician sits; its last leg is not counted (D6). */
export const legsAround = (
  technician: Technician,
  spot: Spot,
  previous: Booking | undefined,
  next: Booking | undefined,
  facts: Facts,
): Legs => {
  const from = previous ? facts.spotOf(previous) : REMOTE;
  const to = next ? facts.spotOf(next) : undefined;
  return {
    into: facts.leg(technician, from, spot),
    out: to && facts.leg(technician, spot, to),
    replaced: to && facts.leg(technician, from, to),
  };
};

/** All starts in one gap of a day have the same drives, which are looked up once for each ticket. */
export const aroundOf = (
  technician: Technician,
  booking: Booking,
  day: Day,
  facts: Facts,
): Around => {
  const { previous, next } = neighbours(day.bookings, booking.window);
  const spot = facts.spotOf(booking);
  return spot === facts.spot
    ? gapBetween(technician, previous, next, day, facts)
    : { previous, next, legs: legsAround(technician, spot, previous, next, facts) };
};

/** The gap of a day in which a start of the ticket that is asked for lies. */
export const gapAt = (technician: Technician, window: Window, day: Day, facts: Facts): Gap => {
  const { previous, next } = neighbours(day.bookings, window);
  return gapBetween(technician, previous, next, day, facts);
};

const gapBetween = (
  technician: Technician,
  previous: Booking | undefined,
  next: Booking | undefined,
  day: Day,
  facts: Facts,
): Gap => {
  const { gaps } = day.memo.told(facts.need);
  for (const gap of gaps) if (gap.previous === previous && gap.next === next) return gap;
  const legs = legsAround(technician, facts.spot, previous, next, facts);
  const made: Gap = { previous, next, legs, said: undefined };
  gaps.push(made);
  return made;
};

const known = (leg: Leg | undefined): number => (leg && leg.basis !== 'unknown' ? leg.minutes : 0);

export const addedTravel = (legs: Legs): number =>
  legs.into.minutes + (legs.out?.minutes ?? 0) - (legs.replaced?.minutes ?? 0);

/** Travel added as far as it is known: unknown legs never count against a limit. */
export const addedKnownTravel = (legs: Legs): number =>
  known(legs.into) + known(legs.out) - known(legs.replaced);

/** Travel and buffers a booking adds to the day's plan. */
export const addedBuffers = (legs: Legs, isFirst: boolean, facts: Facts): number => {
  const gap = (leg: Leg | undefined, first: boolean): number =>
    leg ? (first ? leg.minutes : gapMinutes(leg, facts.policy)) : 0;
  return gap(legs.into, isFirst) + gap(legs.out, false) - gap(legs.replaced, isFirst);
};

/** The part of those buffers that rests on unknown places. */
export const addedAssumed = ({ into, out, replaced }: Legs): number => {
  const assumed = (leg: Leg | undefined): number => (leg?.basis === 'unknown' ? leg.minutes : 0);
  return assumed(into) + assumed(out) - assumed(replaced);
};

/**
 * When the drive to work begins: with the day's work, or where that has begun now; for a call at night it is now.
 * Undefined while an earlier booking lasts, after which the drive begins.
 */
export const leavesAt = (
  day: Day,
  start: Instant,
  previous: Booking | undefined,
  now: Instant,
): Instant | undefined => {
  if (previous) return previous.window.end < now ? now : undefined;
  const begins = day.work[0]?.start;
  return begins !== undefined && begins > now && begins <= start ? begins : now;
};
