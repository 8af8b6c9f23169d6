import type { Booking } from '../model/booking.ts';
import type { TechnicianId } from '../model/ids.ts';
import type { Team } from '../model/team.ts';
import type { Ticket } from '../model/ticket.ts';
import type { Instant } from '../model/time.ts';
import type { Source } from './answer.ts';

/** Everything one suggestion is made from. */
export interface Problem {
  readonly team: Team;
  readonly ticket: Ticket;
  readonly now: Instant;
  /** It may not start before then; absent = at once. */
  readonly notBefore?: Instant;
  /** All known bookings of all technicians; one of the ticket itself is left out of the judgement. */
  readonly bookings: readonly Booking[];
  /** Open tickets: those with an owner and no time are load. */
  readonly tickets: readonly Ticket[];
  /** Whom the PSA lets own this ticket; undefined = it was not told. */
  readonly mayOwn?: ReadonlySet<TechnicianId>;
  readonly sources: readonly Source[];
}
