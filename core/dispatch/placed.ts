import type { Booking } from '../model/booking.ts';
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

/** The board with one booking more. */
export const withBooking = (board: Board, booking: Booking): Board => {
  const own = board.bookings.get(booking.technician) ?? [];
  return board.rebooked(booking.technician, [...own, booking].sort(byStart));
};
