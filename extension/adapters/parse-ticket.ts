import { instant, windowOf } from '../../core/calendar/instant.ts';
import type { Booking } from '../../core/model/booking.ts';
import type { Client } from '../../core/model/client.ts';
import { BookingId, type TechnicianId, TicketId } from '../../core/model/ids.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { Team, TicketFix } from '../../core/model/team.ts';
import type { Ticket, TicketSources } from '../../core/model/ticket.ts';
import type { Instant, Window } from '../../core/model/time.ts';
import type { RawTicket, TicketRef } from './raw.ts';
import { wordsAt } from './words-at.ts';
import { meantBy, priorityOf, stateOf } from './words-table.ts';

/** The same ticket has the same id in every tab: base address and the system's own id. */
export const ticketId = (ref: Pick<TicketRef, 'base' | 'id'>): TicketId =>
  TicketId.parse(`${ref.base}#${ref.id}`);

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

/** ISO 8601 in UTC, or undefined: a time without a zone is not an instant. */
export const instantOf = (text: string | undefined): Instant | undefined => {
  if (text === undefined || !ISO.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : instant(milliseconds);
};

const MOST_MINUTES = 60 * 24 * 14;
/** Whole minutes above 0, or undefined: 0 is what PSAs show for "nobody said". */
export const minutesOfText = (text: string | undefined): number | undefined => {
  if (text === undefined || !/^\d{1,6}$/.test(text.trim())) return undefined;
  const minutes = Number(text);
  return minutes > 0 && minutes <= MOST_MINUTES ? minutes : undefined;
};

const fold = (text: string): string => text.trim().toLowerCase();

/** Whose login it is at that PSA; logins are compared without regard to case. */
export const technicianOf = (login: string, base: string, team: Team): TechnicianId | undefined =>
  team.technicians.find((t) => t.logins[base] !== undefined && fold(t.logins[base]) === fold(login))
    ?.id;

const clientNamed = (name: string, team: Team): Client | undefined =>
  team.clients.find((c) => [c.name, ...c.aliases].some((known) => fold(known) === fold(name)));

const siteNamed = (name: string, client: Client | undefined, team: Team) => {
  const among = client ? client.sites : team.clients.flatMap((c) => c.sites);
  const found = among.filter((site) => fold(site.name) === fold(name));
  return found.length === 1 ? found[0] : undefined;
};

const first = (raw: RawTicket, field: string): string | undefined => raw.fields[fold(field)]?.[0];

const standardBoard = (raw: RawTicket) => first(raw, 'queue') ?? first(raw, 'board');
const standardType = (raw: RawTicket) => first(raw, 'type') ?? first(raw, 'queue');

const whoseOf = (raw: RawTicket, team: Team) => {
  if (!raw.owner) return {};
  const owner = technicianOf(raw.owner.login, raw.ref.base, team);
  return owner ? { owner } : { ownerName: raw.owner.name ?? raw.owner.login };
};

/** What the PSA and the tenant's words say, without corrections. */
const asRead = (raw: RawTicket, team: Team, url: string | undefined): Ticket => {
  const words = wordsAt(team, raw.ref.base);
  const clientName = first(raw, words.clientField ?? 'client');
  const client = clientName === undefined ? undefined : clientNamed(clientName, team);
  const siteName = first(raw, words.siteField ?? 'site');
  const site = siteName === undefined ? undefined : siteNamed(siteName, client, team);
  const priority = priorityOf(raw, words);
  const meant = meantBy(raw, team, words);
  const read = minutesOfText(raw.minutes);
  const minutes = read ?? meant.minutes;
  const due = instantOf(raw.due);
  const sources: TicketSources = {
    ...(client && { client: 'read' }),
    ...(site && { site: 'read' }),
    ...(meant.where && { where: 'word' }),
    ...(meant.tier && { tier: 'word' }),
    ...(priority && { priority: priority.source }),
    ...(minutes !== undefined && { minutes: read === undefined ? 'word' : 'read' }),
    ...(meant.skills && { skills: meant.skills }),
    ...(due !== undefined && { due: 'read' }),
  };
  return {
    id: ticketId(raw.ref),
    number: raw.number,
    title: raw.title,
    state: stateOf(raw, words),
    status: raw.status,
    url,
    client: client?.id,
    clientName: client?.name ?? clientName,
    site: site?.id,
    contact: raw.contact,
    priority: priority?.value,
    tier: meant.tier,
    where: meant.where,
    minutes,
    needs: meant.skills ? [...meant.needs] : undefined,
    due,
    start: instantOf(raw.start),
    board: words.boardField ? first(raw, words.boardField) : standardBoard(raw),
    type: words.typeField ? first(raw, words.typeField) : standardType(raw),
    ...whoseOf(raw, team),
    created: instantOf(raw.created),
    updated: instantOf(raw.updated),
    sources,
  };
};

const corrected = (ticket: Ticket, fix: TicketFix, team: Team): Ticket => {
  const client = team.clients.find((c) => c.id === fix.client);
  const changedClient = client !== undefined && client.id !== ticket.client;
  // The site that was read belongs to the client that was read.
  const left = changedClient ? { ...ticket, site: undefined } : ticket;
  const site = team.clients.flatMap((c) => c.sites).find((s) => s.id === fix.site);
  return {
    ...left,
    ...(client && { client: client.id, clientName: client.name }),
    ...(site && { site: site.id }),
    ...(fix.where && { where: fix.where }),
    ...(fix.tier && { tier: fix.tier }),
    ...(fix.priority && { priority: fix.priority }),
    ...(fix.minutes && { minutes: fix.minutes }),
    ...(fix.needs && { needs: fix.needs }),
    ...(fix.due !== undefined && { due: fix.due ?? undefined }),
    sources: {
      ...left.sources,
      ...(changedClient && { site: undefined }),
      ...(client && { client: 'fixed' }),
      ...(site && { site: 'fixed' }),
      ...(fix.where && { where: 'fixed' }),
      ...(fix.tier && { tier: 'fixed' }),
      ...(fix.priority && { priority: 'fixed' }),
      ...(fix.minutes && { minutes: 'fixed' }),
      ...(fix.needs && { skills: 'fixed' }),
      ...(fix.due !== undefined && { due: 'fixed' }),
    },
  };
};

/** The ticket as the model knows it; what no word and no correction explains stays absent. */
export const parseTicket = (raw: RawTicket, team: Team, now: Instant, url?: string): Ticket => {
  const ticket = asRead(raw, team, url);
  const fix = team.fixes.findLast((f) => f.ticket === ticket.id && f.until > now);
  return fix ? corrected(ticket, fix, team) : ticket;
};

/** A length that nobody told, as the policy has it. */
const usualMinutes = ({ where }: Ticket, policy: Policy): number =>
  where === 'site' ? policy.siteMinutes : policy.remoteMinutes;

/** The booking that a ticket is while somebody has it at that time. */
export const bookedAs = (ticket: Ticket, technician: TechnicianId, window: Window): Booking => ({
  id: BookingId.parse(ticket.id),
  technician,
  window,
  hold: 'tentative',
  source: 'psa',
  title: `${ticket.number} ${ticket.title}`.trim(),
  ticket: ticket.id,
  url: ticket.url,
  client: ticket.client,
  clientName: ticket.clientName,
  site: ticket.site,
  where: ticket.where,
  tier: ticket.tier,
  priority: ticket.priority,
});

/**
 * The time the PSA says is taken, by owner and start; a correction of ours takes none. Without minutes it is taken for
 * the usual length and marked, rather than left free; once that has passed, the ticket is work to be done again.
 */
export const bookingOf = (
  raw: RawTicket,
  ticket: Ticket,
  { policy }: Team,
  now: Instant,
): Booking | undefined => {
  if (ticket.state === 'done' || !ticket.owner || ticket.start === undefined) return undefined;
  const told = minutesOfText(raw.minutes) ?? ticket.minutes;
  const window = windowOf(ticket.start, told ?? usualMinutes(ticket, policy));
  if (told === undefined && window.end <= now) return undefined;
  const booked = bookedAs(ticket, ticket.owner, window);
  return told === undefined ? { ...booked, assumed: true } : booked;
};
