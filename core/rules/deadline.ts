import { minutesBetween } from '../calendar/instant.ts';
import { type Finding, NOTHING, type Rule } from './rule.ts';

/** Work ends by the deadline; little slack costs (D7). Where nobody can make it, lateness costs instead of blocking. */
export const deadline: Rule = {
  id: 'deadline',
  scope: 'booking',
  varies: 'start',
  judge({ booking }, { need: { due }, policy, relax }) {
    if (due === undefined) return NOTHING;
    const slackMinutes = minutesBetween(booking.window.end, due);
    const say = (
      kind: Finding['kind'],
      minutes: number,
      reason: Finding['reason'],
    ): readonly Finding[] => [{ rule: 'deadline', kind, minutes, reason, bookings: [booking.id] }];
    if (slackMinutes < 0) {
      const lateMinutes = -slackMinutes;
      const reason = { code: 'deadline-missed', due, lateMinutes } as const;
      return relax.deadline
        ? say('cost', lateMinutes * policy.lateFactor, reason)
        : say('block', lateMinutes, reason);
    }
    if (slackMinutes < policy.atRiskSlackMinutes) {
      return say('cost', policy.atRiskMinutes, { code: 'deadline-tight', due, slackMinutes });
    }
    return say('cost', 0, { code: 'deadline-kept', due, slackMinutes });
  },
};
