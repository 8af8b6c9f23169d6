import type { Booking } from '../../../../core/model/booking.ts';
import type { BookingId, TechnicianId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Window } from '../../../../core/model/time.ts';
import type { Card } from '../../../card.ts';

/** "I booked it": somebody's word, so `local` and shown as unverified until a PSA shows it too. */
export const bookedOf = (
  card: Card,
  technician: TechnicianId,
  window: Window,
  id: BookingId,
): Booking => {
  const { ticket, where } = card.answer.need;
  return {
    id,
    technician,
    window,
    hold: 'tentative',
    source: 'local',
    title: ticket.title,
    where,
    ...(ticket.client ? { client: ticket.client } : {}),
    ...(ticket.clientName ? { clientName: ticket.clientName } : {}),
    ...(ticket.site ? { site: ticket.site } : {}),
  };
};

/** Adds the booking once: the same id again changes nothing. */
export const withBooking = (team: Team, booking: Booking): Team =>
  team.bookings.some((known) => known.id === booking.id)
    ? team
    : { ...team, bookings: [...team.bookings, booking] };

export const withoutBooking = (team: Team, id: BookingId): Team => ({
  ...team,
  bookings: team.bookings.filter((known) => known.id !== id),
});
