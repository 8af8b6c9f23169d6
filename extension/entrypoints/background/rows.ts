import type { SlaMark } from '../../../core/calendar/sla.ts';
import { triageOf } from '../../../core/dispatch/triage.ts';
import { when } from '../../../core/explain/format.ts';
import type { Booking } from '../../../core/model/booking.ts';
import type { Team } from '../../../core/model/team.ts';
import type { Ticket } from '../../../core/model/ticket.ts';
import { done, failed, type Read } from '../../adapters/fault.ts';
import { ticketId } from '../../adapters/parse-ticket.ts';
import type { TicketRef } from '../../adapters/raw.ts';
import type { Chip } from '../../card.ts';
import { type Board, boardOf, otherBoards } from './boards.ts';
import { bookingsOf } from './bookings.ts';
import { readApprovals } from './history.ts';
import { hostOf, type World } from './world.ts';

/** Technicians times rows that are suggested for in one go; the rows after that show their SLA state only. */
const MOST_WORK = 3000;
const FEWEST_ROWS = 10;

/** A row has room for three states; a warning is on time still. */
export const chipState = (mark: SlaMark): Chip['sla'] =>
  mark === 'warn' ? 'ok' : mark === 'breaching' ? 'at-risk' : mark;

const ownerOf = (ticket: Ticket, team: Team): string | undefined =>
  team.technicians.find((t) => t.id === ticket.owner)?.name ?? ticket.ownerName;

interface Known {
  readonly team: Team;
  readonly boards: readonly Board[];
  readonly bookings: readonly Booking[];
  readonly tickets: readonly Ticket[];
  readonly triage: ReturnType<typeof triageOf>;
}

const pickFor = (world: World, ticket: Ticket, known: Known): Pick<Chip, 'first' | 'none'> => {
  const { team, bookings, tickets, boards } = known;
  const { ranked } = world.suggest({
    team,
    ticket,
    now: world.now(),
    bookings,
    tickets,
    sources: boards.flatMap((board) => board.sources),
  });
  const [best, ...others] = ranked;
  if (!best) return { none: true };
  const name = team.technicians.find((t) => t.id === best.technician)?.name ?? best.technician;
  const equal = others.filter((other) => other.equal).length;
  const time = when(best.window.start, { zone: team.zone, now: world.now() });
  return { first: { name, time, equal } };
};

const chipOf = (
  world: World,
  ref: TicketRef,
  known: Known,
  ticket: Ticket | undefined,
  mayPick: boolean,
): Chip => {
  if (!ticket) return { ref, sla: 'none' };
  const owned = ownerOf(ticket, known.team);
  const { due, sla } = known.triage(ticket, world.now());
  return {
    ref,
    sla: chipState(sla.mark),
    ...(due !== undefined && { due }),
    ...(owned !== undefined && { owned }),
    ...(mayPick && pickFor(world, ticket, known)),
  };
};

const chipsOf = async (
  world: World,
  base: string,
  refs: readonly TicketRef[],
  team: Team,
): Promise<Read<readonly Chip[]>> => {
  const host = hostOf(await world.settings(), base);
  if (!host) return failed({ kind: 'not-found' });
  const [board, others, approvals] = await Promise.all([
    boardOf(world, host, team),
    otherBoards(world, [base]),
    readApprovals(world),
  ]);
  if (!board.snapshot) return board.fault ? failed(board.fault) : done([]);
  const boards = [board, ...others];
  const tickets = boards.flatMap(({ snapshot }) => snapshot?.tickets ?? []);
  const bookings = bookingsOf(boards, approvals, team);
  const known = { team, boards, tickets, bookings, triage: triageOf(team) };
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  let left = Math.max(FEWEST_ROWS, Math.floor(MOST_WORK / Math.max(1, team.technicians.length)));
  return done(
    refs.map((ref) => {
      const ticket = byId.get(ticketId(ref));
      const wanted = ticket?.state === 'open' && ownerOf(ticket, team) === undefined && left > 0;
      if (wanted) left -= 1;
      return chipOf(world, ref, known, ticket, wanted);
    }),
  );
};

/** First pick and SLA state of the rows of a list, from one read of the board; no team = no chips. */
export const rows = async (
  world: World,
  refs: readonly TicketRef[],
): Promise<Read<readonly Chip[]>> => {
  const stored = await world.store.team.load();
  if (!stored) return done([]);
  const bases = [...new Set(refs.map((ref) => ref.base))];
  const parts = await Promise.all(
    bases.map((base) =>
      chipsOf(
        world,
        base,
        refs.filter((ref) => ref.base === base),
        stored.value,
      ),
    ),
  );
  return parts.find((part) => !part.ok) ?? done(parts.flatMap((p) => (p.ok ? p.value : [])));
};
