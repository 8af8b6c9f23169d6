import type { Reason } from '../explain/reason.ts';
import type { Leg } from '../travel/travel.ts';
import { addedKnownTravel, addedTravel } from './neighbours.ts';
import { type Finding, NOTHING, type Rule } from './rule.ts';

/** The drive a booking adds costs its minutes; a known leg or day beyond the limits blocks (D6). */
export const travel: Rule = {
  id: 'travel',
  scope: 'day',
  varies: 'start',
  judge({ booking, day, around }, facts) {
    const { policy } = facts;
    const { legs } = around;
    const added = addedTravel(legs);
    const found: Finding[] = [];
    const add = (kind: Finding['kind'], minutes: number, reason: Reason): void => {
      found.push({ rule: 'travel', kind, minutes, reason, bookings: [booking.id] });
    };
    if (added !== 0)
      add('cost', added, {
        code: 'travel-added',
        minutes: added,
        basis: weakest(legs.into, legs.out),
      });
    for (const leg of [legs.into, legs.out]) {
      if (!leg || leg.basis === 'unknown' || leg.minutes <= policy.maxLegMinutes) continue;
      const limit = policy.maxLegMinutes;
      add('block', leg.minutes - limit, {
        code: 'leg-too-long',
        minutes: leg.minutes,
        limit,
        basis: leg.basis,
      });
    }
    const more = addedKnownTravel(legs);
    const total = day.travelMinutes + more;
    if (more > 0 && total > policy.maxDayTravelMinutes) {
      const limit = policy.maxDayTravelMinutes;
      add('block', total - limit, { code: 'day-travel-too-long', minutes: total, limit });
    }
    return found.length > 0 ? found : NOTHING;
  },
};

/** The basis a person should doubt: unknown before estimate before the rest. */
const weakest = (into: Leg, out: Leg | undefined): Leg['basis'] => {
  const bases = out ? [into.basis, out.basis] : [into.basis];
  return bases.find((b) => b === 'unknown') ?? bases.find((b) => b === 'estimate') ?? into.basis;
};
