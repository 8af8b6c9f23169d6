import { addMinutes, minutesOf } from '../calendar/instant.ts';
import type { Booking } from '../model/booking.ts';
import { breakAround, driveOf, keepsLunch, lunchDay } from './lunch-day.ts';
import { type Finding, NOTHING, nextAfter, type Rule } from './rule.ts';

/**
 * A full day has its lunch: whole if it can, short if it must, and never none; it may slide for work at a site (D14).
 * A drive is no break. Hours that already leave the gap, and single pieces of work as long as a shift, are left alone.
 */
export const lunch: Rule = {
  id: 'lunch',
  scope: 'day',
  varies: 'start',
  judge(scope, facts) {
    const { booking } = scope;
    const { lunchMinutes, lunchLeastMinutes, lunchAfterMinutes, lunchShortMinutes } = facts.policy;
    const day = lunchDay(scope.technician, scope.day, facts);
    if (!day || minutesOf(booking.window) >= lunchAfterMinutes) return NOTHING;
    if (keepsLunch(scope, day, lunchAfterMinutes - lunchLeastMinutes)) return NOTHING;
    const { haveMinutes, stretchMinutes } = breakAround(scope, day, facts);
    const lost = haveMinutes < day.beforeMinutes;
    if (lost && haveMinutes < lunchLeastMinutes) {
      return say(booking, 'block', lunchLeastMinutes - haveMinutes, {
        code: 'no-lunch',
        from: day.open.start,
        to: day.open.end,
        haveMinutes,
        needMinutes: lunchLeastMinutes,
      });
    }
    if (stretchMinutes > lunchAfterMinutes) {
      const minutes = stretchMinutes;
      return say(booking, 'block', minutes - lunchAfterMinutes, {
        code: 'no-break',
        minutes,
        limit: lunchAfterMinutes,
      });
    }
    if (lost && haveMinutes < lunchMinutes) {
      return say(booking, 'cost', lunchShortMinutes, {
        code: 'lunch-short',
        haveMinutes,
        needMinutes: lunchMinutes,
      });
    }
    return NOTHING;
  },
  eases({ technician, booking, day, around }, facts) {
    const full = lunchDay(technician, day, facts);
    if (!full) return undefined;
    const { lunchLeastMinutes, lunchMinutes } = facts.policy;
    const { previous, legs } = around;
    const from = addMinutes(previous?.window.end ?? full.hull.start, driveOf(legs.into));
    const lunchFrom = from > full.open.start ? from : full.open.start;
    return nextAfter(booking.window.start, [
      addMinutes(lunchFrom, lunchLeastMinutes),
      addMinutes(lunchFrom, lunchMinutes),
      addMinutes(from, lunchLeastMinutes),
    ]);
  },
};

const say = (
  booking: Booking,
  kind: Finding['kind'],
  minutes: number,
  reason: Finding['reason'],
): readonly Finding[] => [{ rule: 'lunch', kind, minutes, reason, bookings: [booking.id] }];
