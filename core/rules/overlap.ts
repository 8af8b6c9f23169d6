import { addMinutes, minutesBetween } from '../calendar/instant.ts';
import { minutesWithin, overlaps } from '../calendar/window.ts';
import type { Booking } from '../model/booking.ts';
import { gapMinutes, type Leg } from '../travel/travel.ts';
import type { Day, Facts } from './facts.ts';
import { leavesAt } from './neighbours.ts';
import { type Finding, NOTHING, nextAfter, type Rule } from './rule.ts';

/** No two bookings at once, and between two of them time for the drive and recovery (D6); no drive begins before now. */
export const overlap: Rule = {
  id: 'overlap',
  scope: 'day',
  varies: 'start',
  judge({ booking, day, around }, facts) {
    const { window } = booking;
    let found = NOTHING;
    for (const other of day.bookings) {
      if (overlaps(other.window, window)) found = [...found, takes(booking, other)];
    }
    // Work on call may run over midnight into what is booked there.
    if (day.following && overlaps(day.following.window, window)) {
      found = [...found, takes(booking, day.following)];
    }
    const { previous, next, legs } = around;
    const before =
      previous &&
      gap(
        booking,
        previous,
        legs.into,
        'before',
        minutesBetween(previous.window.end, window.start),
        facts,
      );
    const late = before ?? drive(booking, day, previous, legs.into, facts);
    if (late) found = [...found, late];
    if (next && legs.out) {
      const have = minutesBetween(window.end, next.window.start);
      const after = gap(booking, next, legs.out, 'after', have, facts);
      if (after) found = [...found, after];
    }
    return found;
  },
  eases({ booking, day, around }, { now, policy }) {
    const { previous, legs } = around;
    const { start } = booking.window;
    const leaves = leavesAt(day, start, previous, now);
    return nextAfter(start, [
      previous && addMinutes(previous.window.end, gapMinutes(legs.into, policy)),
      leaves && addMinutes(leaves, legs.into.minutes),
    ]);
  },
};

const takes = (booking: Booking, other: Booking): Finding => ({
  rule: 'overlap',
  kind: 'block',
  minutes: minutesWithin([other.window], booking.window),
  reason: { code: 'overlap', with: other.id, title: other.title, window: other.window },
  bookings: [booking.id, other.id],
});

/** A buffer that is only a default blocks no longer once nothing else is left. */
const kindOf = (leg: Leg, facts: Facts): Finding['kind'] =>
  leg.basis === 'unknown' && facts.relax.defaults ? 'cost' : 'block';

const gap = (
  booking: Booking,
  other: Booking,
  leg: Leg,
  side: 'before' | 'after',
  haveMinutes: number,
  facts: Facts,
): Finding | undefined => {
  const needMinutes = gapMinutes(leg, facts.policy);
  if (haveMinutes >= needMinutes) return undefined;
  return {
    rule: 'overlap',
    kind: kindOf(leg, facts),
    minutes: needMinutes - haveMinutes,
    reason: {
      code: 'gap-too-short',
      with: other.id,
      title: other.title,
      window: other.window,
      side,
      needMinutes,
      haveMinutes,
      basis: leg.basis,
    },
    bookings: [booking.id, other.id],
  };
};

/** A start before the drive there can be over. */
const drive = (
  booking: Booking,
  day: Day,
  previous: Booking | undefined,
  leg: Leg,
  facts: Facts,
): Finding | undefined => {
  const { start } = booking.window;
  const leaves = leavesAt(day, start, previous, facts.now);
  const haveMinutes = leaves === undefined ? leg.minutes : minutesBetween(leaves, start);
  if (leaves === undefined || leg.minutes === 0 || haveMinutes >= leg.minutes) return undefined;
  return {
    rule: 'overlap',
    kind: kindOf(leg, facts),
    minutes: leg.minutes - haveMinutes,
    reason: {
      code: 'first-leg',
      leaves,
      needMinutes: leg.minutes,
      haveMinutes,
      basis: leg.basis,
    },
    bookings: [booking.id],
  };
};
