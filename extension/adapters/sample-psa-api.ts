import * as z from 'zod/mini';
import type { PsaSession } from './adapter.ts';
import type { RawHistory, RawTicket, TicketRef } from './raw.ts';
import { refOf } from './sample-psa-page.ts';
import { readJson } from './session.ts';

const text = z.nullable(z.string());

export const ApiTicket = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  status: z.string(),
  closed: z.boolean(),
  owner: z.nullable(z.object({ login: z.string(), name: z.string() })),
  priority: z.string(),
  type: z.string(),
  client: z.string(),
  site: z.string(),
  contact: z.string(),
  skills: z.array(z.string()),
  start: text,
  minutes: z.nullable(z.int()),
  due: text,
  created: z.string(),
  updated: z.string(),
  version: z.int(),
  comments: z.array(z.object({ by: z.string(), text: z.string() })),
});
/** A ticket as the JSON interface gives it. */
export type ApiTicket = z.infer<typeof ApiTicket>;

/** The part of a ticket that tells what became of it. */
export const ApiHistory = z.object({
  history: z.array(
    z.object({
      at: z.string(),
      by: z.string(),
      status: z.optional(z.object({ from: z.string(), to: z.string() })),
    }),
  ),
  comments: z.array(z.object({ at: z.string(), by: z.string() })),
});

export const ApiList = z.object({ tickets: z.array(ApiTicket), complete: z.boolean() });
export const ApiDiary = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      login: z.string(),
      start: z.string(),
      end: z.string(),
      title: z.string(),
    }),
  ),
});
export const ApiTechnicians = z.object({
  technicians: z.array(
    z.object({
      login: z.string(),
      name: z.string(),
      email: z.string(),
      city: z.string(),
      zone: z.string(),
      skills: z.array(z.string()),
    }),
  ),
});
const names = z.array(z.string());
export const ApiWords = z.object({
  statuses: names,
  priorities: names,
  types: names,
  clients: names,
  sites: names,
  skills: names,
});
export const ApiMe = z.object({
  login: z.string(),
  name: z.string(),
  mayAssign: z.boolean(),
  mayReassign: z.boolean(),
});
export const ApiRefusal = z.object({ message: z.string() });

export const ticketPath = (ref: TicketRef): string => `/api/tickets/${encodeURIComponent(ref.id)}`;

export const rawOf = (base: string, ticket: ApiTicket): RawTicket => ({
  ref: refOf(base, ticket.id),
  stamp: `v${ticket.version}`,
  number: ticket.number,
  title: ticket.title,
  status: ticket.status,
  closed: ticket.closed,
  ...(ticket.owner ? { owner: ticket.owner } : {}),
  priority: ticket.priority,
  ...(ticket.due === null ? {} : { due: ticket.due }),
  ...(ticket.start === null ? {} : { start: ticket.start }),
  ...(ticket.minutes === null ? {} : { minutes: String(ticket.minutes) }),
  contact: ticket.contact,
  created: ticket.created,
  updated: ticket.updated,
  fields: {
    client: [ticket.client],
    site: [ticket.site],
    type: [ticket.type],
    skill: ticket.skills,
  },
});

export const historyOf = ({ history, comments }: z.infer<typeof ApiHistory>): RawHistory => ({
  statuses: history.flatMap(({ at, by, status }) => (status ? [{ at, by, ...status }] : [])),
  answers: comments.map(({ at, by }) => ({ at, by: [by] })),
});

export const loadTicket = (ref: TicketRef, session: PsaSession) =>
  readJson(session, ticketPath(ref), ApiTicket);
