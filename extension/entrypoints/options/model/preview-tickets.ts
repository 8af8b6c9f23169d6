import type { Booking } from '../../../../core/model/booking.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Ticket } from '../../../../core/model/ticket.ts';
import type { Instant } from '../../../../core/model/time.ts';
import type { BoardSnapshot } from '../../../../core/store/ports.ts';
import { knownBookings } from '../../../noted-bookings.ts';

/** So many tickets are asked for; a person looks at no more. */
const MOST = 20;

export interface KnownTickets {
  readonly ask: readonly Ticket[];
  readonly tickets: readonly Ticket[];
  readonly bookings: readonly Booking[];
  /** When the newest of it was read: what was true then is what is asked about. */
  readonly now: Instant;
  readonly read: readonly { readonly host: string; readonly at: Instant }[];
}

const newest = (a: Ticket, b: Ticket): number =>
  (b.updated ?? b.created ?? 0) - (a.updated ?? a.created ?? 0) || (a.id < b.id ? -1 : 1);

/** The last open tickets of what was read of any ticket system; undefined where none is known. */
export const knownTickets = (
  snapshots: readonly BoardSnapshot[],
  team: Team,
): KnownTickets | undefined => {
  const tickets = snapshots.flatMap((snapshot) => snapshot.tickets);
  const ask = tickets
    .filter((ticket) => ticket.state === 'open')
    .toSorted(newest)
    .slice(0, MOST);
  const [last] = snapshots.toSorted((a, b) => b.at - a.at);
  if (!last || ask.length === 0) return undefined;
  return {
    ask,
    tickets,
    bookings: knownBookings(team, snapshots),
    now: last.at,
    read: snapshots.map(({ base, at }) => ({ host: new URL(base).host, at })),
  };
};
