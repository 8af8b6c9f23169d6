import type { Booking } from '../../../../core/model/booking.ts';
import type { TechnicianId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Ticket } from '../../../../core/model/ticket.ts';
import type { Instant } from '../../../../core/model/time.ts';
import type { BoardSnapshot } from '../../../../core/store/ports.ts';
import { stillNoted } from '../../../noted-bookings.ts';

/** All that is known of one technician's work, from every PSA's last read and from what was noted here. */
export interface Mine {
  readonly bookings: readonly Booking[];
  /** Owned open tickets without a time. */
  readonly unscheduled: readonly Ticket[];
  /** The oldest of the reads it rests on; undefined = none. */
  readonly at: Instant | undefined;
}

const key = (booking: Booking): string | undefined =>
  booking.ticket && `${booking.ticket} ${booking.window.start}`;

/** A booking noted by hand steps back as soon as a PSA shows the same ticket at the same start. */
export const mineOf = (
  technician: TechnicianId,
  team: Team,
  snapshots: readonly BoardSnapshot[],
): Mine => {
  const read = snapshots.flatMap((snapshot) => snapshot.bookings);
  const psa = read.filter((booking) => booking.technician === technician);
  const known = new Set(psa.map(key));
  const noted = stillNoted(team.bookings, snapshots).filter(
    (booking) => booking.technician === technician && !(key(booking) && known.has(key(booking))),
  );
  const unscheduled = snapshots
    .flatMap((snapshot) => snapshot.tickets)
    .filter(
      (ticket) =>
        ticket.owner === technician && ticket.state === 'open' && ticket.start === undefined,
    );
  const ages = snapshots.map((snapshot) => snapshot.at).sort((a, b) => a - b);
  return { bookings: [...psa, ...noted], unscheduled, at: ages[0] };
};
