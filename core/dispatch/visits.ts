import type { Booking } from '../model/booking.ts';
import type { ClientId, SiteId, TicketId } from '../model/ids.ts';
import type { Where } from '../model/ticket.ts';
import type { Window } from '../model/time.ts';

/** Tickets of one client in one place, done one after the other. */
export interface Visit {
  readonly where: Where;
  readonly client: ClientId | undefined;
  readonly site: SiteId | undefined;
  readonly tickets: readonly TicketId[];
  readonly window: Window;
}

interface Item {
  readonly ticket: TicketId;
  readonly booking: Booking;
}

/** What makes two pieces of work one visit: the site, else the client; what has neither stands alone. */
const keyOf = ({ ticket, booking }: Item): string => {
  const { where, site, client } = booking;
  if (where === 'site' && site !== undefined) return `site ${site}`;
  return client === undefined ? `ticket ${ticket}` : `${where ?? 'site'} ${client}`;
};

const byTime = <T extends Item>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => a.booking.window.start - b.booking.window.start);

export const visitsOf = (items: readonly Item[]): readonly Visit[] => {
  const visits: { key: string; items: Item[] }[] = [];
  for (const item of byTime(items)) {
    const key = keyOf(item);
    const last = visits.at(-1);
    if (last?.key === key) last.items.push(item);
    else visits.push({ key, items: [item] });
  }
  return visits.flatMap(({ items: [first, ...rest] }) => {
    if (!first) return [];
    const { where = 'site', client, site, window } = first.booking;
    const { end } = (rest.at(-1) ?? first).booking.window;
    const tickets = [first, ...rest].map((i) => i.ticket);
    return [{ where, client, site, tickets, window: { start: window.start, end } }];
  });
};

/** The tickets in an order in which each visit is made once; undefined where that is so already. */
export const joined = (items: readonly Item[]): readonly TicketId[] | undefined => {
  const groups = new Map<string, TicketId[]>();
  for (const item of byTime(items)) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item.ticket]);
  }
  return groups.size < visitsOf(items).length ? [...groups.values()].flat() : undefined;
};
