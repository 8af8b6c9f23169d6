import { minutesOf } from '../calendar/instant.ts';
import { overlaps } from '../calendar/window.ts';
import { addedAssumed, addedBuffers } from './neighbours.ts';
import { NOTHING, type Rule } from './rule.ts';

/**
 * Work, travel and buffers of a day stay under the share of it that may be planned (D2). On call it is lower (D19), and
 * what may ring is what that is kept for: in a turn no plan of the day stands against a call.
 */
export const dayCap: Rule = {
  id: 'day-cap',
  scope: 'day',
  varies: 'gap',
  judge({ technician, booking, day, around }, facts) {
    const { policy, need } = facts;
    // A day without any free time is closed by hours or an absence, which say so better.
    if (day.availableMinutes === 0) return NOTHING;
    const onCall = facts.onCall(technician).some((o) => overlaps(o.window, day.window));
    if (onCall && facts.rings) return NOTHING;
    const usual = policy.dayCapPercent[need.priority];
    // Urgent work may use what a technician's own share keeps free.
    const share = usual === 100 ? usual : (technician.capacityPercent ?? usual);
    const percent = share - (onCall ? policy.onCallLowerPercent : 0);
    const capMinutes = Math.round((day.availableMinutes * percent) / 100);
    const { legs } = around;
    const plannedMinutes =
      day.plannedMinutes +
      minutesOf(booking.window) +
      addedBuffers(legs, around.previous === undefined, facts);
    if (plannedMinutes <= capMinutes) return NOTHING;
    const assumed = day.assumedMinutes + addedAssumed(legs);
    const soft = facts.relax.defaults && plannedMinutes - assumed <= capMinutes;
    return [
      {
        rule: 'day-cap',
        kind: soft ? 'cost' : 'block',
        minutes: plannedMinutes - capMinutes,
        reason: { code: 'day-full', plannedMinutes, capMinutes, percent },
        bookings: [booking.id, ...day.bookings.map((b) => b.id)],
      },
    ];
  },
};
