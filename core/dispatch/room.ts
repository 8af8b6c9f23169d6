import { minutesBetween } from '../calendar/instant.ts';
import type { Booking } from '../model/booking.ts';
import type { BookingId, TechnicianId, TicketId } from '../model/ids.ts';
import type { Policy } from '../model/policy.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant } from '../model/time.ts';
import { neighbours } from '../rules/neighbours.ts';
import { gapMinutes } from '../travel/travel.ts';
import type { Board } from './board.ts';

/** How long a booking may run over before the next one begins late. */
export interface Room {
  readonly technician: TechnicianId;
  readonly booking: BookingId;
  readonly beforeMinutes: number;
  readonly afterMinutes: number;
}

/** Until the next booking less the way there, else until the end of that day's work; never below nothing. */
export const roomAfter = (
  booking: Booking,
  technician: Technician,
  board: Board,
  policy: Policy,
): number => {
  const day = board.dayOf(technician, booking.window.start);
  if (!day) return 0;
  const { end } = booking.window;
  const { next } = neighbours(
    day.bookings.filter((b) => b.id !== booking.id),
    booking.window,
  );
  const closes = day.work.findLast((w) => w.start < end)?.end ?? end;
  const room = next
    ? minutesBetween(end, next.window.start) -
      gapMinutes(board.leg(technician, board.spotOf(booking), board.spotOf(next)), policy)
    : minutesBetween(end, closes);
  return Math.max(0, room);
};

/** The bookings of a technician that have less room on one board than on the other. */
export const roomLost = (
  technician: Technician,
  before: Board,
  after: Board,
  known: { readonly policy: Policy; readonly now: Instant; readonly ignore: TicketId },
): readonly Room[] =>
  (before.bookings.get(technician.id) ?? []).flatMap((booking) => {
    if (booking.window.end <= known.now || booking.ticket === known.ignore) return [];
    const beforeMinutes = roomAfter(booking, technician, before, known.policy);
    const afterMinutes = roomAfter(booking, technician, after, known.policy);
    if (afterMinutes >= beforeMinutes) return [];
    return [{ technician: technician.id, booking: booking.id, beforeMinutes, afterMinutes }];
  });
