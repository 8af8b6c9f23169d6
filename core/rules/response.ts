import { NOTHING, type Rule } from './rule.ts';

/** While nobody has answered the client, each minute of the SLA clock after the promised first response costs (D7). */
export const response: Rule = {
  id: 'response',
  scope: 'booking',
  varies: 'start',
  costsOnly: true,
  judge({ booking }, { need: { sla }, policy, slaMinutes }) {
    const { responseDue: due, response } = sla;
    // Where nobody has read whether the client was answered, late would be a guess.
    if (due === undefined || response !== 'open') return NOTHING;
    const lateMinutes = Math.round(slaMinutes(due, booking.window.start));
    if (lateMinutes === 0) return NOTHING;
    return [
      {
        rule: 'response',
        kind: 'cost',
        minutes: lateMinutes * policy.responseLateFactor,
        reason: { code: 'response-late', due, lateMinutes },
        bookings: [booking.id],
      },
    ];
  },
};
