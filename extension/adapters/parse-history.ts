import type { Team } from '../../core/model/team.ts';
import type { Ticket } from '../../core/model/ticket.ts';
import { type Instant, Window } from '../../core/model/time.ts';
import { instantOf, technicianOf } from './parse-ticket.ts';
import type { RawHistory, RawTicket } from './raw.ts';
import { wordsAt } from './words-at.ts';
import { stateNamed } from './words-table.ts';

const fold = (text: string): string => text.trim().toLowerCase();

type Asked = Pick<Ticket, 'pauses' | 'waitingSince' | 'reopened'>;

/** Undefined where the changes do not lead to the status the ticket has: then they are not its whole story. */
const waitsOf = (
  raw: RawTicket,
  { statuses }: RawHistory,
  created: Instant,
  team: Team,
): Asked | undefined => {
  const words = wordsAt(team, raw.ref.base);
  const pauses: Window[] = [];
  let reopened: Ticket['reopened'];
  let status = statuses[0]?.from ?? raw.status;
  let since = created;
  let solver = '';
  for (const change of statuses) {
    const at = instantOf(change.at);
    if (at === undefined || fold(change.from) !== fold(status)) return undefined;
    const state = stateNamed(status, words);
    if (state !== 'open') {
      // Solved and not yet back, nobody was to work on it either.
      const pause = Window.safeParse({ start: since, end: at });
      if (pause.success) pauses.push(pause.data);
      const technician = state === 'done' && technicianOf(solver, raw.ref.base, team);
      if (technician) reopened = { technician, at: since };
    }
    status = change.to;
    solver = change.by;
    since = at;
  }
  if (fold(status) !== fold(raw.status)) return undefined;
  const waits = stateNamed(status, words) === 'waiting';
  return { pauses, ...(waits && { waitingSince: since }), ...(reopened && { reopened }) };
};

/** The ticket with what its history tells the SLA clock: when it waited, when the client was first answered. */
export const withHistory = (
  ticket: Ticket,
  raw: RawTicket,
  history: RawHistory,
  team: Team,
): Ticket => {
  if (ticket.created === undefined) return ticket;
  const waits = waitsOf(raw, history, ticket.created, team);
  if (!waits) return ticket;
  const own = new Set((raw.fields.requestor ?? []).map(fold));
  const answer = history.answers.find(({ by }) => !by.some((one) => own.has(fold(one))));
  const responded = instantOf(answer?.at);
  return { ...ticket, ...waits, ...(responded !== undefined && { responded }) };
};
