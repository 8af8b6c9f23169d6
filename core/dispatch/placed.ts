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
  const { client } = need.ticket;
  const booking: Booking = compiled.booking(technician, window);
  booking.tier = need.tier;
  booking.priority = need.priority;
  if (client !== undefined) booking.client = client;
  if (facts.site) booking.site = facts.site.id;
  return booking;
};

/** One of the blocks of work that is not done in one go: each is a booking of its own. */
export const placedBlock = (
  technician: Technician,
  window: Window,
  compiled: Compiled,
  place: number,
): Booking => {
  const booking = placed(technician, window, compiled);
  if (place > 0) booking.id = BookingId.parse(`${booking.id}:${place}`);
  return booking;
};

/** The board with one booking more. */
export const withBooking = (board: Board, booking: Booking): Board => {
  const own = board.bookings.get(booking.technician) ?? [];
  const after = own.findIndex((one) => byStart(booking, one) < 0);
  return board.rebooked(
    booking.technician,
    after < 0 ? [...own, booking] : own.toSpliced(after, 0, booking),
  );
};
