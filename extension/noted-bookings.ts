import type { Booking } from '../core/model/booking.ts';
import type { Team } from '../core/model/team.ts';
import type { BoardSnapshot } from '../core/store/ports.ts';

/** What a board, as it was last read, says against a booking of its ticket that is only noted here. */
const isOver = ({ ticket: id, technician }: Booking, boards: readonly BoardSnapshot[]): boolean => {
  const board = boards.find(({ base }) => id?.startsWith(`${base}#`));
  if (!board) return false;
  const ticket = board.tickets.find((one) => one.id === id);
  return ticket ? ticket.owner !== technician || ticket.start === undefined : board.complete;
};

/**
 * What was noted here and still counts. A block of a ticket that its system shows closed, without a start, or with
 * somebody else, takes no time any more: nobody has to say so here a second time.
 */
export const stillNoted = (
  bookings: readonly Booking[],
  boards: readonly BoardSnapshot[],
): readonly Booking[] => bookings.filter((booking) => !isOver(booking, boards));

/** Every booking that is known: what was read of ticket systems, and what was noted here and still counts. */
export const knownBookings = (
  { bookings }: Pick<Team, 'bookings'>,
  boards: readonly BoardSnapshot[],
): readonly Booking[] => [
  ...boards.flatMap((board) => board.bookings),
  ...stillNoted(bookings, boards),
];
