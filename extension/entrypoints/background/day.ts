import { windowOf } from '../../../core/calendar/instant.ts';
import { overlaps } from '../../../core/calendar/window.ts';
import type { Team } from '../../../core/model/team.ts';
import type { Window } from '../../../core/model/time.ts';
import type { Approval } from '../../../core/store/approvals.ts';
import type { Values } from '../../../core/store/journal-entry.ts';
import type { Adapter, PsaSession } from '../../adapters/adapter.ts';
import { done, type Read } from '../../adapters/fault.ts';
import { bookingOf, parseTicket, ticketId } from '../../adapters/parse-ticket.ts';
import type { RawTicket, TicketRef } from '../../adapters/raw.ts';
import { readApprovals, withKnownLength } from './history.ts';
import type { World } from './world.ts';

/** Another ticket of the same technician that lies in the slot. */
export interface Taken {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly window: Window;
}

export const windowOfValues = ({ start, minutes }: Values): Window | undefined =>
  start === undefined || !minutes ? undefined : windowOf(start, minutes);

const takenBy = (
  raw: RawTicket,
  slot: Window,
  team: Team,
  world: World,
  approvals: readonly Approval[],
): readonly Taken[] => {
  const ticket = parseTicket(raw, team, world.now());
  const read = bookingOf(raw, ticket, team, world.now());
  const booking = read && withKnownLength(read, approvals);
  if (!booking || !overlaps(booking.window, slot)) return [];
  const { number, title } = ticket;
  return [{ id: ticket.id, number, title: title.slice(0, 80), window: booking.window }];
};

/** What of that technician's other tickets lies in the slot, asked of the PSA now. Empty where the PSA cannot be asked for a day. */
export const readTaken = async (
  world: World,
  adapter: Adapter,
  session: PsaSession,
  ref: TicketRef,
  to: Values,
  team: Team,
): Promise<Read<readonly Taken[]>> => {
  const slot = windowOfValues(to);
  if (!adapter.day || !slot || to.owner === undefined) return done([]);
  const read = await adapter.day(to.owner, slot, session);
  if (!read.ok) return read;
  const others = read.value.filter((raw) => ticketId(raw.ref) !== ticketId(ref));
  const approvals = adapter.lacks?.includes('minutes') ? await readApprovals(world) : [];
  return done(others.flatMap((raw) => takenBy(raw, slot, team, world, approvals)));
};
