import * as z from 'zod/mini';
import type { Instant, Window } from '../../core/model/time.ts';
import type { PsaSession } from './adapter.ts';
import { done, failed, type Read } from './fault.ts';
import type { RawBoard, RawTicket, TicketRef } from './raw.ts';
import { NOBODY } from './request-tracker-page.ts';
import { readJson } from './session.ts';

const PER_PAGE = 100;
const MAX_PAGES = 50;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A field that may be missing, empty or of another shape in other versions: it costs a feature, not the ticket. */
const lenient = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);
const text = lenient(z.string());

const Id = z.pipe(
  z.union([z.int(), z.string()]),
  z.transform((id) => String(id)),
);
const Stamp = z.iso.datetime();
const Count = z.string().check(z.regex(/^\d+$/, 'expected a whole number'));

export const RtFieldValues = z.object({
  id: Id,
  name: z.string(),
  values: z.catch(z.array(z.string()), []),
});

const RtPerson = z.object({ id: z.string(), RealName: text, EmailAddress: text });

/** What is written and compared must be there and well formed; the rest may be missing. */
const RtTicket = z.object({
  id: Id,
  Subject: z.string(),
  Status: z.string().check(z.minLength(1)),
  Owner: z.object({ id: z.string().check(z.minLength(1)), RealName: text }),
  Starts: Stamp,
  TimeEstimated: Count,
  LastUpdated: Stamp,
  Created: lenient(Stamp),
  Due: lenient(Stamp),
  Priority: lenient(Id),
  Queue: lenient(z.object({ Name: text })),
  Requestor: z.catch(z.array(RtPerson), []),
  CustomFields: z.catch(z.array(RtFieldValues), []),
  _hyperlinks: z.catch(z.array(z.object({ ref: z.string(), to: text })), []),
});
type RtTicket = z.infer<typeof RtTicket>;

const LIST_FIELDS =
  'Subject,Status,Owner,Starts,TimeEstimated,LastUpdated,Created,Due,Priority,Queue,Requestor,CustomFields';
const NAMES = {
  'fields[Owner]': 'RealName',
  'fields[Queue]': 'Name',
  'fields[Requestor]': 'RealName,EmailAddress',
};

export const rest = (path: string, query: Readonly<Record<string, string>> = {}): string => {
  const search = new URLSearchParams(query).toString();
  return `/REST/2.0${path}${search === '' ? '' : `?${search}`}`;
};

/** A TicketSQL literal. */
export const quote = (value: string): string => `'${value.replace(/[\\']/g, '\\$&')}'`;

/** RT writes "unset" as the first instant of 1970. */
const orUnset = (stamp: string | undefined): string | undefined =>
  stamp === undefined || Date.parse(stamp) === 0 ? undefined : stamp;

const fieldsOf = (ticket: RtTicket): Record<string, readonly string[]> => {
  const fields: Record<string, readonly string[]> = {};
  const put = (name: string, values: readonly (string | undefined)[]) => {
    const known = values.filter((value): value is string => value !== undefined && value !== '');
    if (known.length > 0) fields[name] = known;
  };
  put('queue', [ticket.Queue?.Name]);
  put(
    'requestor',
    ticket.Requestor.map((one) => one.EmailAddress ?? one.id),
  );
  for (const field of ticket.CustomFields) put(`cf.${field.name.toLowerCase()}`, field.values);
  return fields;
};

const rawOf = (base: string, ticket: RtTicket, stamp: string, closed: boolean): RawTicket => {
  const contact = ticket.Requestor[0];
  const contactName = contact?.RealName || contact?.EmailAddress || contact?.id;
  const optional = {
    priority: ticket.Priority,
    due: orUnset(ticket.Due),
    start: orUnset(ticket.Starts),
    minutes: Number(ticket.TimeEstimated) === 0 ? undefined : ticket.TimeEstimated,
    contact: contactName,
    created: orUnset(ticket.Created),
    updated: ticket.LastUpdated,
  };
  return {
    ref: { psa: 'request-tracker', base, id: ticket.id },
    stamp,
    number: `#${ticket.id}`,
    title: ticket.Subject,
    status: ticket.Status,
    closed,
    ...(ticket.Owner.id !== NOBODY && {
      owner: {
        login: ticket.Owner.id,
        ...(ticket.Owner.RealName && { name: ticket.Owner.RealName }),
      },
    }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    fields: fieldsOf(ticket),
  };
};

/** Everything a paged list holds, or as much as the page limit lets through. */
export const readAll = async <T>(
  session: PsaSession,
  path: string,
  query: Readonly<Record<string, string>>,
  item: z.ZodMiniType<T>,
  maxPages = MAX_PAGES,
): Promise<Read<{ readonly items: readonly T[]; readonly complete: boolean }>> => {
  const Page = z.object({
    items: z.array(item),
    pages: z.optional(z.nullable(z.number())),
  });
  const items: T[] = [];
  for (let page = 1; page <= maxPages; page += 1) {
    const paged = { ...query, per_page: String(PER_PAGE), page: String(page) };
    const answer = await readJson(session, rest(path, paged), Page);
    if (!answer.ok) return failed(answer.fault);
    items.push(...answer.value.items);
    const { pages } = answer.value;
    // Without a total, rows the person may not see can make a page short: only an empty one is the end.
    const last = typeof pages === 'number' ? page >= pages : answer.value.items.length === 0;
    if (last) return done({ items, complete: true });
  }
  return done({ items, complete: false });
};

const isActive = async (id: string, session: PsaSession): Promise<Read<boolean>> => {
  const query = `id = ${id} AND Status = '__Active__'`;
  const answer = await readJson(
    session,
    rest('/tickets', { query, per_page: '1' }),
    z.object({ items: z.array(z.unknown()) }),
  );
  return answer.ok ? done(answer.value.items.length > 0) : failed(answer.fault);
};

/** The number in an ETag; a proxy may have made it weak. */
const numberOfTag = (tag: string | null | undefined): string | undefined =>
  /^(?:W\/)?"(\d+)"$/.exec(tag ?? '')?.[1];

const readOne = async (
  id: string,
  session: PsaSession,
): Promise<Read<{ readonly ticket: RtTicket; readonly tag: string }>> => {
  // RT answers a word in the place of a number with a look-up by name, or not at all.
  if (!/^[1-9]\d*$/.test(id)) return failed({ kind: 'not-found' });
  const path = rest(`/ticket/${id}`, { fields: 'Owner,Queue,Requestor', ...NAMES });
  const answer = await readJson(session, path, RtTicket);
  if (!answer.ok) return failed(answer.fault);
  const tag = numberOfTag(answer.response?.headers.get('ETag'));
  return tag === undefined
    ? failed({ kind: 'not-understood', words: 'ETag: missing or not a number' })
    : done({ ticket: answer.value, tag });
};

/**
 * One ticket; of a merged one the ticket that survives, under its own number. Where `known` has the same
 * status in the same queue, it is as closed as that was.
 */
export const readTicket = async (
  ref: TicketRef,
  session: PsaSession,
  known?: RawTicket,
): Promise<Read<RawTicket>> => {
  const one = await readOne(ref.id, session);
  if (!one.ok) return one;
  const { ticket, tag } = one.value;
  const same =
    known?.ref.id === ticket.id &&
    known.status === ticket.Status &&
    known.fields.queue?.[0] === ticket.Queue?.Name;
  if (known && same) return done(rawOf(session.base, ticket, tag, known.closed));
  // What counts as ended is the lifecycle's secret: only a query can ask for it. Asked second, so that a
  // ticket which ends in between is closed here, and one which comes back has another ETag.
  const active = await isActive(ticket.id, session);
  if (!active.ok) return active;
  return done(rawOf(session.base, ticket, tag, !active.value));
};

const list = (query: string, session: PsaSession) =>
  readAll(
    session,
    '/tickets',
    { query, fields: LIST_FIELDS, ...NAMES, orderby: 'id', order: 'ASC' },
    RtTicket,
  );

/** Every open ticket this person may see. Lists carry no ETag: the stamp is the instant of the last change. */
export const readBoard = async (session: PsaSession): Promise<Read<RawBoard>> => {
  const open = await list("Status = '__Active__'", session);
  if (!open.ok) return open;
  return done({
    tickets: open.value.items.map((t) => rawOf(session.base, t, t.LastUpdated, false)),
    bookings: [],
    complete: open.value.complete,
  });
};

/** A ticket with a start and no estimate may take up to a day. */
const mayTouch = (ticket: RawTicket, window: Window): boolean => {
  if (ticket.start === undefined) return false;
  const start = Date.parse(ticket.start);
  const length = ticket.minutes === undefined ? DAY : Number(ticket.minutes) * MINUTE;
  return start < window.end && start + length > window.start;
};

/** The form RT takes in a query and on a write. */
export const rtDate = (instant: Instant | number): string =>
  new Date(instant).toISOString().slice(0, 19).replace('T', ' ');

export const readDay = async (
  login: string,
  window: Window,
  session: PsaSession,
): Promise<Read<readonly RawTicket[]>> => {
  // Dates in a query mean the person's own zone: ask a day wider, cut here.
  const query = [
    `Owner = ${quote(login)}`,
    "Status = '__Active__'",
    "Starts > '1970-01-03'",
    `Starts < ${quote(rtDate(window.end + DAY))}`,
  ].join(' AND ');
  const owned = await list(query, session);
  if (!owned.ok) return owned;
  if (!owned.value.complete) {
    return failed({ kind: 'not-understood', words: `more tickets of ${login} than can be read` });
  }
  return done(
    owned.value.items
      .map((ticket) => rawOf(session.base, ticket, ticket.LastUpdated, false))
      .filter((ticket) => mayTouch(ticket, window)),
  );
};

/** Which links RT offers on this ticket; they follow the rights of the person. */
export const readLinks = async (
  ref: TicketRef,
  session: PsaSession,
): Promise<Read<readonly { readonly ref: string; readonly to?: string | undefined }[]>> => {
  const one = await readOne(ref.id, session);
  return one.ok ? done(one.value.ticket._hyperlinks) : one;
};
