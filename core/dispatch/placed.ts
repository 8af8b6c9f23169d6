import type { Booking } from '../model/booking.ts';
import { BookingId } from '../model/ids.ts';
import type { Technician } from '../model/technician.ts';
import type { Window } from '../model/time.ts';
import type { Board } from './board.ts';
import { byStart } from './booked.ts';
import type { Compiled } from './compile.ts';

/** The booking as others would find it on the board: with its place and what it is for. */
export const placed = (technician: Technician, window: Window, compiled: Compiled): Booking => {
  const { need, facts } = compiled;
  const { client, title } = need.ticket;
  return {
    ...compiled.booking(technician, window),
    title,
    tier: need.tier,
    priority: need.priority,
    ...(client === undefined ? {} : { client }),
    ...(facts.site && { site: facts.site.id }),
  };
};

/** One of the blocks of work that is not done in one go: each is a booking of its own. */
export const placedBlock = (
  technician: Technician,
  window: Window,
  compiled: Compiled,
  place: number,
): Booking => {
  const booking = placed(technician, window, compiled);
  return place === 0 ? booking : { ...booking, id: BookingId.parse(`${booking.id}:${place}`) };
};

/** The board with one booking more. */
export const withBooking = (board: Board, booking: Booking): Board => {
  const own = board.bookings.get(booking.technician) ?? [];
  return board.rebooked(booking.technician, [...own, booking].sort(byStart));
};
