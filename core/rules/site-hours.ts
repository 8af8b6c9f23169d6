import { minutesOf } from '../calendar/instant.ts';
import { contains, minutesWithin } from '../calendar/window.ts';
import { NOTHING, type Rule } from './rule.ts';

/** Work at a site begins and ends while the site is open, by the site's own clock; unknown hours close nothing. */
export const siteHours: Rule = {
  id: 'site-hours',
  scope: 'booking',
  varies: 'start',
  judge({ booking }, facts) {
    const { site, siteOpen: open } = facts;
    if (!site || !open || open.some((w) => contains(w, booking.window))) return NOTHING;
    const nearest = open.findLast((w) => w.start < booking.window.end) ?? open[0];
    return [
      {
        rule: 'site-hours',
        kind: 'block',
        minutes: minutesOf(booking.window) - minutesWithin(open, booking.window),
        reason: {
          code: 'site-closed',
          site: site.id,
          name: site.name,
          ...(nearest ? { opens: nearest.start, closes: nearest.end } : {}),
        },
        bookings: [booking.id],
      },
    ];
  },
  eases: ({ booking }, { siteOpen = [] }) =>
    siteOpen.find((w) => w.start > booking.window.start)?.start,
};
