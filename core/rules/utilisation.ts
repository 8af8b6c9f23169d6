import { NOTHING, type Rule } from './rule.ts';
import { weekPercent } from './week.ts';

/** A week that would be fuller than people can keep up costs: above 85 % some, above 90 % more (D2). */
export const utilisation: Rule = {
  id: 'utilisation',
  scope: 'week',
  varies: 'technician',
  costsOnly: true,
  judge({ technician, booking }, facts) {
    const { policy } = facts;
    const percent = weekPercent(technician, facts);
    if (percent === undefined || percent <= policy.highPercent) return NOTHING;
    const red = percent > policy.redPercent;
    return [
      {
        rule: 'utilisation',
        kind: 'cost',
        minutes: red ? policy.redMinutes : policy.highMinutes,
        reason: {
          code: red ? 'week-red' : 'week-high',
          percent,
          limit: red ? policy.redPercent : policy.highPercent,
        },
        bookings: [booking.id],
      },
    ];
  },
};
