import { minutesOf } from '../calendar/instant.ts';
import { anyContains, minutesWithin } from '../calendar/window.ts';
import type { Booking } from '../model/booking.ts';
import type { Site } from '../model/client.ts';
import type { Window } from '../model/time.ts';
import { type Finding, NOTHING, type Rule } from './rule.ts';

/** Work at a site begins and ends while the site is open, by the site's own clock; unknown hours close nothing. */
export const siteHours: Rule = {
  id: 'site-hours',
  scope: 'booking',
  varies: 'start',
  judge({ booking }, facts) {
    const { site, siteOpen: open } = facts;
    if (!site || !open || anyContains(open, booking.window)) return NOTHING;
    return [closed(booking, site, open)];
  },
  eases: ({ booking }, { siteOpen = [] }) =>
    siteOpen.find((w) => w.start > booking.window.start)?.start,
};

/** The opening with least time between it and the work; of two the later one, which may still be had. */
const nearestOf = (window: Window, open: readonly Window[]): Window | undefined => {
  let nearest: Window | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of open) {
    const apart = Math.max(0, one.start - window.end, window.start - one.end);
    if (apart > least || (apart === least && nearest && nearest.start > one.start)) continue;
    nearest = one;
    least = apart;
  }
  return nearest;
};

const closed = (booking: Booking, site: Site, open: readonly Window[]): Finding => {
  const nearest = nearestOf(booking.window, open);
  return {
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
  };
};
