import type { Reason } from '../explain/reason.ts';
import type { Booking } from '../model/booking.ts';
import type { Leg } from '../travel/travel.ts';
import { addedKnownTravel, addedTravel } from './neighbours.ts';
import { type Finding, NOTHING, type Rule } from './rule.ts';

/** The drive a booking adds costs its minutes; a known leg or day beyond the limits blocks (D6). */
export const travel: Rule = {
  id: 'travel',
  scope: 'day',
  varies: 'gap',
  judge({ booking, day, around }, facts) {
    const { maxLegMinutes, maxDayTravelMinutes } = facts.policy;
    const { into, out } = around.legs;
    const added = addedTravel(around.legs);
    const more = addedKnownTravel(around.legs);
    const total = day.travelMinutes + more;
    const longDay = more > 0 && total > maxDayTravelMinutes;
    const limit = maxLegMinutes;
    let cost = NOTHING;
    if (added !== 0) {
      const reason = { code: 'travel-added', minutes: added, basis: weakest(into, out) } as const;
      cost = [say(booking, 'cost', added, reason)];
    }
    // No limit is near for most work, which is done from the desk or on the way.
    if (!longDay && !isLong(into, limit) && !isLong(out, limit)) return cost;
    const found = [...cost];
    for (const leg of [into, out]) {
      if (!isLong(leg, limit)) continue;
      const { minutes, basis } = leg;
      found.push(
        say(booking, 'block', minutes - limit, { code: 'leg-too-long', minutes, limit, basis }),
      );
    }
    if (longDay) {
      found.push(
        say(booking, 'block', total - maxDayTravelMinutes, {
          code: 'day-travel-too-long',
          minutes: total,
          limit: maxDayTravelMinutes,
        }),
      );
    }
    return found;
  },
};

export const isLong = (leg: Leg | undefined, limit: number): leg is Leg =>
  leg !== undefined && leg.basis !== 'unknown' && leg.minutes > limit;

const say = (
  booking: Booking,
  kind: Finding['kind'],
  minutes: number,
  reason: Reason,
): Finding => ({ rule: 'travel', kind, minutes, reason, bookings: [booking.id] });

/** The basis a person should doubt: unknown before estimate before the rest. */
const weakest = (into: Leg, out: Leg | undefined): Leg['basis'] => {
  if (into.basis === 'unknown' || !out) return into.basis;
  return out.basis === 'unknown' || out.basis === 'estimate' ? out.basis : into.basis;
};
