import type { Booking } from '../../../core/model/booking.ts';
import type { BookingNamed } from '../../card.ts';

const TITLE = 200;

const named = ({ id, title, window, url }: Booking): BookingNamed => ({
  id,
  title: title.slice(0, TITLE),
  window,
  ...(url !== undefined && { url }),
});

/** Those bookings by name, in order of time: an answer speaks of them by their ids. */
export const namedBookings = (
  bookings: readonly Booking[],
  wanted: Iterable<string>,
): readonly BookingNamed[] => {
  const ids = new Set(wanted);
  return bookings
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => a.window.start - b.window.start)
    .map(named);
};
