import { minutesBetween } from '../calendar/instant.ts';
import { NOTHING, type Rule } from './rule.ts';

/**
 * Nothing starts in the past, nor before it may; each minute of waiting costs, more for urgent tickets: business
 * minutes, or any where it may ring (D11).
 */
export const wait: Rule = {
  id: 'wait',
  scope: 'booking',
  varies: 'start',
  mayBlock: ({ booking }, { now, earliest }) => booking.window.start < Math.max(now, earliest),
  judge({ booking }, facts) {
    const { start } = booking.window;
    if (start < facts.now) {
      return [
        {
          rule: 'wait',
          kind: 'block',
          minutes: minutesBetween(start, facts.now),
          reason: { code: 'in-the-past' },
          bookings: [booking.id],
        },
      ];
    }
    if (start < facts.earliest) {
      return [
        {
          rule: 'wait',
          kind: 'block',
          minutes: minutesBetween(start, facts.earliest),
          reason: { code: 'too-early', notBefore: facts.earliest },
          bookings: [booking.id],
        },
      ];
    }
    const minutes = facts.waitMinutes(start);
    if (minutes === 0) return NOTHING;
    const { priority } = facts.need;
    return [
      {
        rule: 'wait',
        kind: 'cost',
        minutes: minutes * facts.policy.waitFactor[priority],
        reason: { code: 'wait', minutes, priority, allHours: facts.rings !== undefined },
        bookings: [booking.id],
      },
    ];
  },
};
