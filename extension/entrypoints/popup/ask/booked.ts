import type { Booking } from '../../../../core/model/booking.ts';
import { BookingId, type TechnicianId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Window } from '../../../../core/model/time.ts';
import type { Card } from '../../../card.ts';

/** "I booked it": somebody's word, so `local` and shown as unverified until a PSA shows it too. One for each block. */
export const bookedOf = (
  card: Card,
  technician: TechnicianId,
  blocks: readonly Window[],
  id: BookingId,
): readonly Booking[] => {
  const { ticket, where } = card.answer.need;
  return blocks.map((window, place) => ({
    id: place === 0 ? id : BookingId.parse(`${id}:${place}`),
    technician,
    window,
    hold: 'tentative',
    source: 'local',
    title: ticket.title,
    where,
    ...(ticket.client ? { client: ticket.client } : {}),
    ...(ticket.clientName ? { clientName: ticket.clientName } : {}),
    ...(ticket.site ? { site: ticket.site } : {}),
  }));
};

/** Adds the bookings once: the same id again changes nothing. */
export const withBookings = (team: Team, bookings: readonly Booking[]): Team => {
  const known = new Set(team.bookings.map(({ id }) => id));
  const added = bookings.filter(({ id }) => !known.has(id));
  return added.length === 0 ? team : { ...team, bookings: [...team.bookings, ...added] };
};

export const withoutBookings = (team: Team, bookings: readonly Booking[]): Team => {
  const gone = new Set(bookings.map(({ id }) => id));
  return { ...team, bookings: team.bookings.filter(({ id }) => !gone.has(id)) };
};
