import { minutesOf } from '../calendar/instant.ts';
import { minutesWithin } from '../calendar/window.ts';
import { NOTHING, nextAfter, type Rule } from './rule.ts';

/** Outside hours only the most urgent and contracts around the clock ring whoever is on call; it is paid as overtime (D16). */
export const afterHours: Rule = {
  id: 'after-hours',
  scope: 'booking',
  varies: 'start',
  costsOnly: true,
  judge({ booking, day }, { rings, policy }) {
    if (!rings) return NOTHING;
    const minutes = minutesOf(booking.window) - minutesWithin(day.work, booking.window);
    if (minutes === 0) return NOTHING;
    return [
      {
        rule: 'after-hours',
        kind: 'cost',
        minutes: policy.afterHoursMinutes + minutes * policy.overtimeFactor,
        reason: { code: 'after-hours', minutes, why: rings },
        bookings: [booking.id],
      },
    ];
  },
  eases: ({ booking, day }) =>
    nextAfter(
      booking.window.start,
      day.work.map((w) => w.start),
    ),
};
