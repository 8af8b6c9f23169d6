import { NOTHING, type Rule } from './rule.ts';

/** Minutes above an even share of the coming days cost, below it they are a bonus; part-timers count by their time (D11, D12). */
export const load: Rule = {
  id: 'load',
  scope: 'week',
  varies: 'technician',
  costsOnly: true,
  judge({ technician, booking }, facts) {
    const { aboveMean, scheduledMinutes, unscheduledMinutes, unscheduled } = facts.load(technician);
    const minutes = Math.round(aboveMean);
    if (minutes === 0) return NOTHING;
    return [
      {
        rule: 'load',
        kind: 'cost',
        minutes: minutes * facts.policy.loadFactor,
        reason: {
          code: minutes > 0 ? 'load-above' : 'load-below',
          minutes: Math.abs(minutes),
          loadMinutes: scheduledMinutes + unscheduledMinutes,
          unscheduled,
        },
        bookings: [booking.id],
      },
    ];
  },
};
