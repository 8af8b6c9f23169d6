import { overlaps } from '../../../core/calendar/window.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Team } from '../../../core/model/team.ts';
import type { Window } from '../../../core/model/time.ts';
import type { Approval } from '../../../core/store/approvals.ts';
import type { Adapter, PsaSession } from '../../adapters/adapter.ts';
import { done, type Read } from '../../adapters/fault.ts';
import { bookingOf, parseTicket, technicianOf, ticketId } from '../../adapters/parse-ticket.ts';
import type { RawTicket, TicketRef } from '../../adapters/raw.ts';
import { otherBoards } from './boards.ts';
import { notedIn } from './bookings.ts';
import { readApprovals, withKnownLength } from './history.ts';
import { type Meant, slotsOf } from './slots.ts';
import type { World } from './world.ts';

/** Another ticket of the same technician that lies in the slot. */
export interface Taken {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly window: Window;
}

const takenBy = (
  raw: RawTicket,
  team: Team,
  world: World,
  approvals: readonly Approval[],
): readonly Taken[] => {
  const ticket = parseTicket(raw, team, world.now());
  const read = bookingOf(raw, ticket, team, world.now());
  if (!read) return [];
  const { number, title } = ticket;
  const { window } = withKnownLength(read, approvals);
  return [{ id: ticket.id, number, title: title.slice(0, 80), window }];
};

/** Blocks of other tickets that no PSA has a place for. */
const notedBy = async (
  world: World,
  technician: TechnicianId | undefined,
  team: Team,
): Promise<readonly Taken[]> => {
  const own = team.bookings.filter((b) => b.technician === technician);
  return notedIn({ ...team, bookings: own }, await otherBoards(world, [])).flatMap(
    ({ ticket, title, window }) => (ticket ? [{ id: ticket, number: '', title, window }] : []),
  );
};

/**
 * What of that technician's other tickets lies in the slots, asked of the PSA now and once, with the blocks that only
 * this browser knows of. Empty where the PSA cannot be asked for a day.
 */
export const readTaken = async (
  world: World,
  adapter: Adapter,
  session: PsaSession,
  ref: TicketRef,
  meant: Meant,
  team: Team,
): Promise<Read<readonly Taken[]>> => {
  const slots = slotsOf(meant);
  const { owner } = meant.to;
  const [first] = slots;
  const last = slots.at(-1);
  if (!adapter.day || !first || !last || owner === undefined) return done([]);
  const read = await adapter.day(owner, { start: first.start, end: last.end }, session);
  if (!read.ok) return read;
  const approvals = await readApprovals(world);
  const others = read.value.flatMap((raw) => takenBy(raw, team, world, approvals));
  const noted = await notedBy(world, technicianOf(owner, ref.base, team), team);
  return done(
    [...others, ...noted].filter(
      ({ id, window }) => id !== ticketId(ref) && slots.some((slot) => overlaps(slot, window)),
    ),
  );
};
