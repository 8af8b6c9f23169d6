import { minutesOf } from '../calendar/instant.ts';
import type { Booking } from '../model/booking.ts';
import { TicketId } from '../model/ids.ts';
import type { Ticket } from '../model/ticket.ts';
import type { Problem } from './problem.ts';

/** The ticket that a booking is for, as long as it is booked; where nobody knows it, what the booking itself tells. */
export const ticketOf = (booking: Booking, { tickets }: Pick<Problem, 'tickets'>): Ticket => {
  const known = booking.ticket && tickets.find((t) => t.id === booking.ticket);
  const minutes = minutesOf(booking.window);
  if (known) return { ...known, minutes };
  const { client, site, priority, tier } = booking;
  return {
    id: booking.ticket ?? TicketId.parse(booking.id),
    number: '',
    title: booking.title,
    state: 'open',
    status: '',
    minutes,
    where: booking.where ?? 'site',
    ...(client === undefined ? {} : { client }),
    ...(site === undefined ? {} : { site }),
    ...(priority === undefined ? {} : { priority }),
    ...(tier === undefined ? {} : { tier }),
  };
};
