import { addMinutes, minutesOf } from '../calendar/instant.ts';
import { minutesWithin, overlaps } from '../calendar/window.ts';
import { NOTHING, nextAfter, type Rule } from './rule.ts';

/**
 * Outside hours only the most urgent and contracts around the clock ring whoever is on call; it is paid as overtime
 * (D16). The secondary is rung when the primary has not answered (D17).
 */
export const afterHours: Rule = {
  id: 'after-hours',
  scope: 'booking',
  varies: 'start',
  costsOnly: true,
  judge({ technician, booking, day }, facts) {
    const { rings, policy } = facts;
    if (!rings) return NOTHING;
    const minutes = minutesOf(booking.window) - minutesWithin(day.work, booking.window);
    if (minutes === 0) return NOTHING;
    const turns = facts.onCall(technician).filter((o) => overlaps(o.window, booking.window));
    const isSecond = turns.length > 0 && turns.every(({ layer }) => layer === 'secondary');
    const later = isSecond ? policy.escalateMinutes : 0;
    return [
      {
        rule: 'after-hours',
        kind: 'cost',
        minutes: policy.afterHoursMinutes + later + minutes * policy.overtimeFactor,
        reason: { code: 'after-hours', minutes, why: rings },
        bookings: [booking.id],
      },
    ];
  },
  // Each minute that reaches into working hours is one of overtime less.
  eases: ({ booking: { window }, day }) =>
    nextAfter(
      window.start,
      day.work.flatMap(({ start }) => [
        start,
        window.end > start ? addMinutes(window.start, 1) : addMinutes(start, 1 - minutesOf(window)),
      ]),
    ),
};
