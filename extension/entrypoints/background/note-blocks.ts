import type { Team } from '../../../core/model/team.ts';
import type { Ticket } from '../../../core/model/ticket.ts';
import { type Approval, approvalsOf } from '../../../core/store/approvals.ts';
import type { Outcome, WriteOutcome } from '../../../core/store/journal-entry.ts';
import { bookedAs } from '../../adapters/parse-ticket.ts';
import { changeTeam } from '../../save-team.ts';
import { approvedBookings, standsInBlocks } from './history.ts';
import { outcomeFrom } from './read-back.ts';
import { NOT_NOTED } from './say.ts';
import type { World } from './world.ts';

/** The team with the further blocks of those approvals that stand, and none of the others. */
const withBlocks = (
  team: Team,
  approvals: readonly Approval[],
  tickets: readonly Ticket[],
): Team => {
  const own = approvals.flatMap((approval) => {
    const ticket = tickets.find(({ id }) => id === approval.intent.ticket);
    const stands = standsInBlocks(approval);
    return approvedBookings(approval, 'local')
      .slice(1)
      .map((b) => ({ ...(ticket && bookedAs(ticket, b.technician, b.window)), ...b, stands }));
  });
  const isNoted = (id: string): boolean => team.bookings.some((b) => b.id === id);
  const added = own.flatMap(({ stands, ...b }) => (stands && !isNoted(b.id) ? [b] : []));
  const over = new Set<string>(own.flatMap(({ id, stands }) => (stands ? [] : [id])));
  const left = team.bookings.filter(({ id }) => !over.has(id));
  const isSame = added.length === 0 && left.length === team.bookings.length;
  return isSame ? team : { ...team, bookings: [...left, ...added] };
};

/** That approval, what it takes back or moves, and so on: an undo of a move makes the former blocks stand again. */
const chainOf = (all: readonly Approval[], last: Approval['id']): ReadonlySet<Approval['id']> => {
  const of = new Map(all.map(({ id, intent }) => [id, intent.of]));
  const chain = new Set<Approval['id']>();
  let next: Approval['id'] | undefined = last;
  while (next !== undefined && !chain.has(next)) {
    chain.add(next);
    next = of.get(next);
  }
  return chain;
};

/**
 * Before an outcome is journaled, the further blocks that it makes stand are noted in the team, and those that it takes
 * back are not any more: whenever the worker is ended, what the journal says stands has all of its time. Asked again
 * with the same outcome it changes nothing. Where the team cannot be saved, the end is not known yet.
 */
export const noteBlocks = async (
  world: World,
  body: Outcome,
  base: string,
): Promise<WriteOutcome> => {
  const { outcome, approval } = body;
  const ending = { seq: Number.MAX_SAFE_INTEGER, at: world.now(), body, previous: '', hash: '' };
  const all = approvalsOf([...(await world.store.journal.list()), ending]);
  const chain = chainOf(all, approval);
  const touched = all.filter(({ id, intent }) => intent.blocks && chain.has(id));
  if (touched.length === 0) return outcome;
  const tickets = (await world.store.cache.get(base).catch(() => undefined))?.tickets ?? [];
  const saved = await changeTeam(world.store.team, (team) =>
    withBlocks(team, touched, tickets),
  ).catch(() => 'conflict');
  if (saved !== 'conflict') return outcome;
  const steps = [...outcome.steps, { field: 'day', kind: 'unknown', words: NOT_NOTED } as const];
  return outcomeFrom(steps, NOT_NOTED);
};
