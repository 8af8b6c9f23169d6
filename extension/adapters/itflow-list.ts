import type { Instant, Window } from '../../core/model/time.ts';
import { sha256 } from '../../core/store/sha256.ts';
import type { PsaSession } from './adapter.ts';
import { done, failed, type Read } from './fault.ts';
import { attribute, textOf } from './itflow-html.ts';
import { idIn, refOf } from './itflow-page.ts';
import { type Row, readListPage, readRows, rowsOf } from './itflow-rows.ts';
import { startOf } from './itflow-time.ts';
import { type Agent, optionsOf, type Page, readAgents } from './itflow-web.ts';
import { instantOf } from './parse-ticket.ts';
import type { RawBoard, RawTicket, RawWords } from './raw.ts';

const PRIORITIES = ['Low', 'Medium', 'High', 'Urgent'];

const rawOf = async (
  row: Row,
  session: PsaSession,
  login: string | undefined,
): Promise<RawTicket> => ({
  ref: refOf(session.base, row.id),
  stamp: (await sha256(JSON.stringify(row))).slice(0, 32),
  number: row.number,
  title: row.title,
  status: row.status,
  // Only open tickets are asked for.
  closed: false,
  ...(row.owner !== undefined && { owner: { login: login ?? row.owner, name: row.owner } }),
  ...(row.priority && { priority: row.priority }),
  ...startOf(row.scheduled, session.zone),
  ...(row.contact && { contact: row.contact }),
  fields: row.client ? { client: [row.client] } : {},
});

const sharing = (agents: readonly Agent[]): readonly Agent[] =>
  agents.filter((one) => agents.some((other) => other !== one && other.name === one.name));

/** Whose a ticket is, by its id: rows tell a name, and where two have the same the list is asked for each of them. */
const loginsOf = async (
  rows: readonly Row[],
  agents: readonly Agent[],
  session: PsaSession,
): Promise<ReadonlyMap<string, string>> => {
  const doubled = sharing(agents).filter(({ name }) => rows.some((row) => row.owner === name));
  const logins = new Map<string, string>();
  for (const { id, name } of agents) {
    if (doubled.some((one) => one.name === name)) continue;
    for (const row of rows) if (row.owner === name) logins.set(row.id, id);
  }
  for (const { id } of doubled) {
    const theirs = await readRows(session, { assigned: id });
    if (theirs.ok) for (const row of theirs.value.rows) logins.set(row.id, id);
  }
  return logins;
};

/** ITFlow has no calendar entries beside its tickets that would be somebody's time. */
export const readBoard = async (session: PsaSession, _now?: Instant): Promise<Read<RawBoard>> => {
  const read = await readRows(session);
  if (!read.ok) return read;
  const agents = await readAgents(session);
  if (!agents.ok) return agents;
  const { rows, complete } = read.value;
  const logins = await loginsOf(rows, agents.value, session);
  const tickets = await Promise.all(rows.map((row) => rawOf(row, session, logins.get(row.id))));
  return done({ tickets, bookings: [], complete });
};

/** How long a ticket takes is not told, so each that begins before the window's end may touch it. */
export const readDay = async (
  login: string,
  window: Window,
  session: PsaSession,
): Promise<Read<readonly RawTicket[]>> => {
  const id = idIn(login);
  if (id === undefined) return failed({ kind: 'not-found', words: `ITFlow has no agent ${login}` });
  const read = await readRows(session, { assigned: id });
  if (!read.ok) return read;
  if (!read.value.complete) {
    return failed({ kind: 'not-understood', words: 'more tickets than can be read' });
  }
  const tickets = await Promise.all(read.value.rows.map((row) => rawOf(row, session, id)));
  return done(tickets.filter((ticket) => (instantOf(ticket.start) ?? window.end) < window.end));
};

const wordsIn = (page: Page, name: string): readonly string[] =>
  optionsOf(page.elements, name)
    .filter((option) => idIn(attribute(option, 'value')) !== undefined)
    .map(textOf);

export const readWords = async (session: PsaSession): Promise<Read<RawWords>> => {
  const page = await readListPage(session);
  if (!page.ok) return page;
  const clients = rowsOf(page.value).flatMap((row) => row.client ?? []);
  return done({
    statuses: wordsIn(page.value, 'status[]'),
    priorities: PRIORITIES,
    fields: {
      category: wordsIn(page.value, 'category'),
      client: [...new Set(clients)].sort(),
    },
  });
};
