import { localDate } from '../../../../core/calendar/zone.ts';
import type { Booking } from '../../../../core/model/booking.ts';
import type { BookingId } from '../../../../core/model/ids.ts';
import type { Place } from '../../../../core/model/place.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Technician } from '../../../../core/model/technician.ts';
import type { Window } from '../../../../core/model/time.ts';
import { type Leg, REMOTE, type Spot, travelBetween } from '../../../../core/travel/travel.ts';

/** The way to a booking. */
export interface Way {
  readonly leg: Leg;
  /** When it is driven: it ends as the booking starts. */
  readonly window: Window;
  /** Minutes that are missing between the booking before and this way; 0 = it fits. */
  readonly missingMinutes: number;
}

/** The site's place, else the booking's own; undefined = nobody has said where. */
export const placeOf = (booking: Booking, team: Team): Place | undefined => {
  if (booking.where === 'remote') return undefined;
  for (const client of team.clients) {
    const site = client.sites.find((s) => s.id === booking.site);
    if (site) return site.place;
  }
  return booking.place;
};

const spotOf = (booking: Booking, team: Team): Spot => {
  // As the suggestions reckon it: where nobody said remote, a way is kept free, of unknown length if need be.
  if (booking.where === 'remote') return REMOTE;
  return { kind: 'at', key: booking.site, place: placeOf(booking, team) };
};

const MINUTE = 60_000;

/**
 * The way to each booking of one technician, where there is one: from the booking before it on the same local day,
 * else from home or office. Bookings that overlap the one before get none: no drive can lie between them.
 */
export const waysOf = (
  bookings: readonly Booking[],
  technician: Technician,
  team: Team,
): ReadonlyMap<BookingId, Way> => {
  const zone = technician.zone ?? team.zone;
  const home = technician.home ?? team.office;
  const sorted = [...bookings].sort(
    (a, b) => a.window.start - b.window.start || a.window.end - b.window.end,
  );
  const ways = new Map<BookingId, Way>();
  let before: { spot: Spot; end: number; date: string } | undefined;
  for (const booking of sorted) {
    const { start, end } = booking.window;
    const spot = spotOf(booking, team);
    const date = localDate(start, zone);
    const last = before?.date === date ? before : undefined;
    if (!last || last.end <= start) {
      const leg = travelBetween(last?.spot ?? REMOTE, spot, home, team.areas, team.policy);
      const leave = (start - leg.minutes * MINUTE) as Window['start'];
      const missing = last ? Math.max(0, Math.ceil((last.end - leave) / MINUTE)) : 0;
      const guessed = leg.basis === 'unknown';
      // A guess takes what is free and warns of nothing: nobody knows that there is a drive at all.
      const begins = (guessed && last ? Math.max(leave, last.end) : leave) as Window['start'];
      if (begins < start) {
        ways.set(booking.id, {
          leg,
          window: { start: begins, end: start },
          missingMinutes: guessed ? 0 : missing,
        });
      }
    }
    if (!last || end >= last.end) before = { spot, end, date };
  }
  return ways;
};
