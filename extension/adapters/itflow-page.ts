import type { ListRow, PageSide } from './adapter.ts';
import type { TicketRef } from './raw.ts';

export const refOf = (base: string, id: string): TicketRef => ({ psa: 'itflow', base, id });

/** A number as ITFlow writes it into addresses and fields; 0 stands for none. */
export const idIn = (text: string | null | undefined): string | undefined =>
  /^[1-9]\d{0,9}$/.exec(text ?? '')?.[0];

/** The only thing on a page that names the product; there since 26.3. */
const OWN_STYLE = 'link[rel="stylesheet"][href^="/css/itflow_custom.css"]';

/** Agents' pages only: clients have a portal on the same host. It lies always at the root. */
const recognise = (page: Document, url: URL): boolean =>
  url.pathname.startsWith('/agent/') && page.querySelector(OWN_STYLE) !== null;

/** What clients and agents wrote is on the page too, and may look like anything. */
const isPagesOwn = (element: Element): boolean =>
  element.parentElement?.closest('.prettyContent') === null;

const details = (page: Document): Element | undefined =>
  [...page.querySelectorAll('#ticketDetails')].find(isPagesOwn);

const ticketRef = (page: Document, url: URL): TicketRef | undefined => {
  if (url.pathname !== '/agent/ticket.php' || !recognise(page, url) || !details(page)) {
    return undefined;
  }
  const id = idIn(url.searchParams.get('ticket_id'));
  // Before 26.08 a ticket that cannot be answered has no such field.
  const shown = [...page.querySelectorAll('input#ticket_id')].find(isPagesOwn);
  const agrees = !shown || shown.getAttribute('value') === id;
  return id !== undefined && agrees ? refOf(url.origin, id) : undefined;
};

const TICKET_LINK = 'ticket.php?ticket_id=';

const rowOf = (row: Element, base: string): readonly ListRow[] => {
  const [number, title] = row.querySelectorAll(`a[href^="${TICKET_LINK}"]`);
  const href = number?.getAttribute('href') ?? '';
  const id = idIn(/^\d+/.exec(href.slice(TICKET_LINK.length))?.[0]);
  const cell = title?.closest('td');
  return id === undefined ? [] : [{ ref: refOf(base, id), row, ...(cell && { cell }) }];
};

/** What of ITFlow runs in its pages. */
export const itflowPage: PageSide = {
  psa: 'itflow',
  name: 'ITFlow',
  hosts: [],
  recognise,
  base: (page, url) => (recognise(page, url) ? url.origin : undefined),
  ticketRef,

  listRefs(page, url) {
    if (url.pathname !== '/agent/tickets.php' || !recognise(page, url)) return [];
    const rows = page.querySelectorAll('form#bulkActions tbody > tr');
    return [...rows].flatMap((row) => rowOf(row, url.origin));
  },

  anchor: (page) => details(page),
};
