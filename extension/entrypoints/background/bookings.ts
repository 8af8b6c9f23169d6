import type { Booking } from '../../../core/model/booking.ts';
import type { Team } from '../../../core/model/team.ts';
import type { Approval } from '../../../core/store/approvals.ts';
import { stillNoted } from '../../noted-bookings.ts';
import type { Board } from './boards.ts';
import { heldBookings } from './history.ts';

/** What was noted here and still counts, as far as the boards are known. */
export const notedIn = (team: Team, boards: readonly Board[]): readonly Booking[] =>
  stillNoted(
    team.bookings,
    boards.flatMap(({ snapshot }) => snapshot ?? []),
  );

/** Every taken time that is known: read boards, approvals in flight, and what people said they booked. */
export const bookingsOf = (
  boards: readonly Board[],
  approvals: readonly Approval[],
  team: Team,
): readonly Booking[] => [
  ...boards.flatMap(({ snapshot }) => snapshot?.bookings ?? []),
  ...heldBookings(approvals),
  ...notedIn(team, boards),
];
