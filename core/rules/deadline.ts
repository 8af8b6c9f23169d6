import { addMinutes, minutesBetween } from '../calendar/instant.ts';
import type { Booking } from '../model/booking.ts';
import { type Finding, NOTHING, type Rule } from './rule.ts';

/**
 * Work ends by the deadline; little slack costs, also the slack of work that takes longer than planned (D3, D7).
 * Where nobody can make it, or the deadline rests on a default, lateness costs instead of blocking.
 */
export const deadline: Rule = {
  id: 'deadline',
  scope: 'booking',
  varies: 'start',
  mayBlock: ({ booking }, { need: { due, dueHolds }, relax }) =>
    due !== undefined && dueHolds && !relax.deadline && booking.window.end > due,
  judge({ booking }, { need: { due, dueHolds, minutesFirm }, policy, relax }) {
    if (due === undefined) return NOTHING;
    const { start, end } = booking.window;
    const slackMinutes = minutesBetween(end, due);
    if (slackMinutes < 0) {
      const lateMinutes = -slackMinutes;
      const reason = { code: 'deadline-missed', due, lateMinutes } as const;
      return relax.deadline || !dueHolds
        ? say(booking, 'cost', lateMinutes * policy.lateFactor, reason)
        : say(booking, 'block', lateMinutes, reason);
    }
    const firmSlackMinutes = Math.min(
      slackMinutes,
      minutesBetween(addMinutes(start, minutesFirm), due),
    );
    if (firmSlackMinutes < policy.atRiskSlackMinutes) {
      return say(booking, 'cost', policy.atRiskMinutes, {
        code: 'deadline-tight',
        due,
        slackMinutes,
        ...(firmSlackMinutes < slackMinutes && { firmSlackMinutes }),
      });
    }
    return say(booking, 'cost', 0, { code: 'deadline-kept', due, slackMinutes });
  },
};

const say = (
  booking: Booking,
  kind: Finding['kind'],
  minutes: number,
  reason: Finding['reason'],
): readonly Finding[] => [{ rule: 'deadline', kind, minutes, reason, bookings: [booking.id] }];
