import { minutesBetween } from '../calendar/instant.ts';
import { minutesWithin, overlaps } from '../calendar/window.ts';
import type { Booking } from '../model/booking.ts';
import { gapMinutes, type Leg } from '../travel/travel.ts';
import type { Day, Facts } from './facts.ts';
import { firstLegShort } from './neighbours.ts';
import { type Finding, NOTHING, type Rule } from './rule.ts';

/** No two bookings at once, and between two of them time for the drive and recovery (D6). */
export const overlap: Rule = {
  id: 'overlap',
  scope: 'booking',
  varies: 'start',
  judge({ booking, day, around }, facts) {
    const { window } = booking;
    let found: Finding[] | undefined;
    const add = (finding: Finding | undefined): void => {
      if (finding) found = [...(found ?? []), finding];
    };
    for (const other of day.bookings) {
      if (overlaps(other.window, window)) add(takes(booking, other));
    }
    // Work on call may run over midnight into what is booked there.
    if (day.following && overlaps(day.following.window, window)) add(takes(booking, day.following));
    const { previous, next, legs } = around;
    if (previous) {
      const have = minutesBetween(previous.window.end, window.start);
      add(gap(booking, previous, legs.into, 'before', have, facts));
    } else add(firstLeg(booking, day, legs.into, facts));
    if (next && legs.out) {
      const have = minutesBetween(window.end, next.window.start);
      add(gap(booking, next, legs.out, 'after', have, facts));
    }
    return found ?? NOTHING;
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

const firstLeg = (booking: Booking, day: Day, leg: Leg, facts: Facts): Finding | undefined => {
  const short = firstLegShort(day, booking.window, leg);
  const leaves = day.work[0]?.start;
  if (short <= 0 || leaves === undefined) return undefined;
  return {
    rule: 'overlap',
    kind: kindOf(leg, facts),
    minutes: short,
    reason: {
      code: 'first-leg',
      leaves,
      needMinutes: leg.minutes,
      haveMinutes: leg.minutes - short,
      basis: leg.basis,
    },
    bookings: [booking.id],
  };
};
