import { minutesOf } from '../calendar/instant.ts';
import { contains, minutesWithin } from '../calendar/window.ts';
import { NOTHING, type Rule } from './rule.ts';

/** Work at a site begins and ends while the site is open, by the site's own clock; unknown hours close nothing. */
export const siteHours: Rule = {
  id: 'site-hours',
  scope: 'booking',
  varies: 'start',
  judge({ booking }, facts) {
    const { site } = facts;
    const open = facts.siteOpen(booking.window);
    if (!site || !open || open.some((w) => contains(w, booking.window))) return NOTHING;
    const opens = open.find((w) => w.end > booking.window.start)?.start;
    const closes = open.findLast((w) => w.start < booking.window.end)?.end;
    return [
      {
        rule: 'site-hours',
        kind: 'block',
        minutes: minutesOf(booking.window) - minutesWithin(open, booking.window),
        reason: {
          code: 'site-closed',
          site: site.id,
          name: site.name,
          ...(opens === undefined ? {} : { opens }),
          ...(closes === undefined ? {} : { closes }),
        },
        bookings: [booking.id],
      },
    ];
  },
};
