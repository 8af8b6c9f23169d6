import { sha256 } from '../../core/store/sha256.ts';
import type { PsaSession } from './adapter.ts';
import { done, failed, type Read } from './fault.ts';
import {
  attribute,
  type Element,
  hasClass,
  isInside,
  ownText,
  partsOf,
  textOf,
} from './itflow-html.ts';
import { idIn, refOf } from './itflow-page.ts';
import { readRows } from './itflow-rows.ts';
import { startOf } from './itflow-time.ts';
import {
  type Agent,
  fieldOf,
  type Page,
  readAgents,
  readDialog,
  readPage,
  whyNot,
} from './itflow-web.ts';
import type { RawTicket, TicketRef } from './raw.ts';

/** What a ticket's page tells, as it stands there. */
export interface Facts {
  readonly subject: string;
  readonly number: string;
  readonly status: string;
  readonly ended: boolean;
  readonly priority: string | undefined;
  /** A name; undefined = nobody. */
  readonly owner: string | undefined;
  readonly scheduled: string | undefined;
  readonly client: string | undefined;
  readonly contact: string | undefined;
  readonly site: string | undefined;
  readonly category: string | undefined;
  /** The role may change this ticket: the page offers it. */
  readonly mayWrite: boolean;
  readonly user: string | undefined;
  /** Drawn by a version before 26.08. */
  readonly older: boolean;
}

type Elements = readonly Element[];

const opens = (dialog: string) => (element: Element) =>
  attribute(element, 'data-modal-url')?.startsWith(`modals/${dialog}`) ?? false;

const textAt = (elements: Elements, is: (element: Element) => boolean): string | undefined => {
  const found = elements.find(is);
  return (found && textOf(found)) || undefined;
};

/** `<strong>Category:</strong>Network`, as the page's summary writes it. */
const summary = (elements: Elements, label: string): string | undefined => {
  const strong = elements.find((one) => one.tag.name === 'strong' && textOf(one) === label);
  return strong?.parent && ownText(strong.parent);
};

/** 26.08 and later: each value of the state under its label. */
const fieldsOf = (elements: Elements): ReadonlyMap<string, string> =>
  new Map(
    elements
      .filter((one) => hasClass(one, 'ticket-field'))
      .map((field) => {
        const part = (name: string) =>
          textAt(elements, (one) => one.parent === field && hasClass(one, name)) ?? '';
        return [part('ticket-field-label').toLowerCase(), part('ticket-field-value')] as const;
      }),
  );

const isNumber = (one: Element): boolean => hasClass(one, 'badge-dark');
const isStatus = (one: Element): boolean =>
  hasClass(one, 'badge') && hasClass(one, 'text-light') && attribute(one, 'style') !== undefined;

const newer = (elements: Elements, meta: Element) => {
  const within = elements.filter((one) => isInside(one, meta));
  const fields = fieldsOf(elements);
  const parts = partsOf(meta, (one) => one.tag.name === 'span' && hasClass(one, 'mx-1'));
  // The category has no element of its own, and is left out where there is none.
  const category = parts[2]?.startsWith('Opened ') ? parts[1] : undefined;
  const client = within.find((one) => attribute(one, 'href')?.startsWith('client_overview.php?'));
  return {
    subject: textAt(elements, (one) => hasClass(one, 'ticket-subject')),
    number: textAt(within, isNumber),
    status: fields.get('status'),
    priority: fields.get('priority'),
    owner: fields.get('assigned to'),
    scheduled: fields.get('scheduled'),
    client: client && textOf(client),
    category,
  };
};

/** 26.3 to 26.07: labels are bare text, and the client is not named. */
const older = (elements: Elements, details: Element) => {
  const before = elements.slice(0, elements.indexOf(details));
  const heading = before.findLast((one) => one.tag.name === 'h5' && hasClass(one, 'card-title'));
  const crumb = before.find((one) => hasClass(one, 'breadcrumb-item') && hasClass(one, 'active'));
  const agent = before.findLast((one) => ownText(one).startsWith('Agent:'));
  return {
    subject: heading && textOf(heading),
    number: crumb && textOf(crumb),
    status: textAt(before, isStatus),
    priority: textAt(before, (one) => attribute(one, 'title') === 'Priority'),
    owner: agent && textOf(agent).replace(/^Agent:\s*/, ''),
    scheduled: unless(textAt(before, opens('ticket/ticket_edit_schedule.php')), 'Add'),
    client: undefined,
    category: summary(elements, 'Category:'),
  };
};

const unless = (text: string | undefined, none: string): string | undefined =>
  text === none ? undefined : text || undefined;

/** The ticket's own place, of its contact's card; the client's head office stands above with the same sign. */
const siteOf = (elements: Elements, details: Element): string | undefined => {
  const after = elements.slice(elements.indexOf(details));
  const sign = after.find((one) => hasClass(one, 'fa-map-marker-alt'));
  return (sign?.parent && ownText(sign.parent)) || undefined;
};

/** Undefined where the page is not a ticket's. */
export const factsOf = ({ elements }: Page): Facts | undefined => {
  const details = elements.find((one) => attribute(one, 'id') === 'ticketDetails');
  if (!details) return undefined;
  const meta = elements.find((one) => hasClass(one, 'ticket-meta'));
  const { subject, number, status, ...found } = meta
    ? newer(elements, meta)
    : older(elements, details);
  if (subject === undefined || !number || !status) return undefined;
  const contact = elements.find(
    (one) => opens('contact/contact.php?id=')(one) || opens('contact/contact_details.php?id=')(one),
  );
  return {
    ...found,
    older: !meta,
    subject,
    number,
    status,
    ended: ['Resolved:', 'Closed:'].some((label) => summary(elements, label) !== undefined),
    priority: found.priority || undefined,
    owner: unless(found.owner, 'Unassigned'),
    scheduled: unless(found.scheduled, 'Not scheduled'),
    contact: contact && textOf(contact),
    site: siteOf(elements, details),
    // The only one of the links that both generations keep from a role that may only read.
    mayWrite: elements.some(opens('ticket/ticket_priority.php')),
    user: textAt(elements, (one) => hasClass(one, 'dropdown-toggle') && inUserMenu(one)),
  };
};

const inUserMenu = (one: Element): boolean =>
  [one.parent, one.parent?.parent].some((up) => up && hasClass(up, 'user-menu'));

/** The stamp of a system without versions: everything a decision rests on. */
const stampOf = async (facts: Facts): Promise<string> => {
  const { mayWrite: _, user: __, ...weighty } = facts;
  return (await sha256(JSON.stringify(Object.entries(weighty).sort()))).slice(0, 32);
};

/** The older page does not name the client; the ticket's row in the list does. */
const withClient = async (facts: Facts, id: string, session: PsaSession): Promise<Read<Facts>> => {
  const list = await readRows(session, { q: facts.number });
  if (!list.ok) return list;
  return done({ ...facts, client: list.value.rows.find((row) => row.id === id)?.client });
};

export const readFacts = async (ref: TicketRef, session: PsaSession): Promise<Read<Facts>> => {
  const id = idIn(ref.id);
  if (id === undefined) return failed({ kind: 'not-found' });
  const page = await readPage(session, `/agent/ticket.php?ticket_id=${id}`);
  if (!page.ok) return page;
  const facts = factsOf(page.value);
  if (!facts) return failed(whyNot(page.value, 'the ticket'));
  return facts.older && !facts.ended ? withClient(facts, id, session) : done(facts);
};

/** Two agents of one name, or one who left: only the dialog knows whom the page means. */
const loginOf = async (
  id: string,
  name: string,
  mayAsk: boolean,
  known: readonly Agent[] | undefined,
  session: PsaSession,
): Promise<string> => {
  const read = known ? done(known) : await readAgents(session);
  const [one, ...more] = (read.ok ? read.value : []).filter((agent) => agent.name === name);
  if (one && more.length === 0) return one.id;
  // ITFlow tells a role without the right off, on the next page it sees.
  const dialog = mayAsk ? await readDialog(session, `ticket_assign.php?id=${id}`) : undefined;
  // Without an answer it stays a name, which is nobody's login: told, and never guessed.
  return (dialog?.ok && idIn(fieldOf(dialog.value.elements, 'assigned_to'))) || name;
};

export const readTicket = async (ref: TicketRef, session: PsaSession): Promise<Read<RawTicket>> => {
  const read = await readFacts(ref, session);
  if (!read.ok) return read;
  return done(await rawOf(read.value, ref.id, session));
};

/** `agents` where they have been read already. */
export const rawOf = async (
  facts: Facts,
  id: string,
  session: PsaSession,
  agents?: readonly Agent[],
): Promise<RawTicket> => {
  const { owner } = facts;
  const login =
    owner === undefined ? undefined : await loginOf(id, owner, facts.mayWrite, agents, session);
  return {
    ref: refOf(session.base, id),
    stamp: await stampOf(facts),
    number: facts.number,
    title: facts.subject,
    status: facts.status,
    closed: facts.ended,
    ...(login !== undefined && { owner: { login, ...(owner && { name: owner }) } }),
    ...(facts.priority && { priority: facts.priority }),
    ...startOf(facts.scheduled, session.zone),
    ...(facts.contact && { contact: facts.contact }),
    fields: {
      ...(facts.client && { client: [facts.client] }),
      ...(facts.site && { site: [facts.site] }),
      ...(facts.category && { category: [facts.category] }),
    },
  };
};
