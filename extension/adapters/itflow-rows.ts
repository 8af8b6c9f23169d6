import type { PsaSession } from './adapter.ts';
import { done, failed, type Read } from './fault.ts';
import { attribute, type Element, hasClass, isInside, textOf } from './itflow-html.ts';
import { idIn } from './itflow-page.ts';
import { optionsOf, type Page, readPage, whyNot } from './itflow-web.ts';

/** Ten rows a page where nobody chose more: four hundred tickets. */
const MOST_PAGES = 40;

/** What of a row can be told apart from the rest of the page. */
export interface Row {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly client: string | undefined;
  readonly contact: string | undefined;
  readonly priority: string | undefined;
  readonly status: string;
  readonly scheduled: string | undefined;
  /** A name; undefined = nobody. */
  readonly owner: string | undefined;
}

const startsWith = (name: string, begin: string) => (element: Element) =>
  attribute(element, name)?.startsWith(begin) ?? false;

const isTicketLink = startsWith('href', 'ticket.php?ticket_id=');
const isContactLink = (one: Element): boolean =>
  /^contact(_details)?\.php\?/.test(attribute(one, 'href') ?? '');
const isStatus = (one: Element): boolean => hasClass(one, 'text-light') && hasClass(one, 'badge');

/** Where a column is: billing and SLA come and go, and a role that may only read gets no links. */
const columnOf = (elements: readonly Element[], table: Element, title: string): number => {
  const head = elements.find((one) => one.tag.name === 'thead' && isInside(one, table));
  const row = elements.find((one) => one.tag.name === 'tr' && one.parent === head);
  const cells = elements.filter((one) => row && one.parent === row);
  return cells.findIndex((cell) => textOf(cell) === title);
};

export const rowsOf = ({ elements }: Page): readonly Row[] => {
  const form = elements.find((one) => attribute(one, 'id') === 'bulkActions');
  const table = form && elements.find((one) => one.tag.name === 'table' && isInside(one, form));
  if (!table) return [];
  const [priority, assigned] = ['Priority', 'Assigned'].map((title) =>
    columnOf(elements, table, title),
  );
  return elements
    .filter((one) => one.tag.name === 'tr' && one.parent?.tag.name === 'tbody')
    .filter((one) => isInside(one, table))
    .flatMap((row) => {
      const within = elements.filter((one) => isInside(one, row));
      const cells = within.filter((one) => one.parent === row);
      const text = (is: (one: Element) => boolean) => {
        const found = within.find(is);
        return (found && textOf(found)) || undefined;
      };
      const cell = (at: number | undefined) => {
        const found = at === undefined ? undefined : cells[at];
        return (found && textOf(found)) || undefined;
      };
      const [number, title] = within.filter(isTicketLink);
      const id = idIn(/=(\d+)/.exec((number && attribute(number, 'href')) ?? '')?.[1]);
      const status = within.find(isStatus);
      if (id === undefined || !number || !title || !status) return [];
      const owner = cell(assigned);
      return [
        {
          id,
          number: textOf(number),
          title: textOf(title),
          client: text(startsWith('href', 'tickets.php?client_id=')),
          contact: text(isContactLink),
          priority: cell(priority),
          status: textOf(status),
          scheduled: text(
            (one) => one.tag.name === 'small' && !!status.parent && isInside(one, status.parent),
          ),
          owner: owner === 'Unassigned' ? undefined : owner,
        },
      ];
    });
};

/** How many rows there are in all; undefined where they fit on one page and the foot is left out. */
const totalOf = ({ elements }: Page): { readonly to: number; readonly of: number } | undefined => {
  for (const one of elements) {
    if (one.tag.name !== 'p') continue;
    const [, to, of] = /^Showing \d+ to (\d+) of (\d+) records$/.exec(textOf(one)) ?? [];
    if (to && of) return { to: Number(to), of: Number(of) };
  }
  return undefined;
};

const isList = ({ elements }: Page): boolean =>
  optionsOf(elements, 'status[]').length > 0 ||
  elements.some((one) => attribute(one, 'id') === 'bulkActions');

/** `state` since 26.08, `status` before; each is blind to the other's. */
const listPath = (query: Readonly<Record<string, string>>): string =>
  `/agent/tickets.php?${new URLSearchParams({ state: 'open', status: 'Open', view: 'list', ...query })}`;

export const readListPage = async (
  session: PsaSession,
  query: Readonly<Record<string, string>> = {},
): Promise<Read<Page>> => {
  const page = await readPage(session, listPath(query));
  if (!page.ok) return page;
  return isList(page.value) ? page : failed(whyNot(page.value, 'the list of tickets'));
};

interface Rows {
  readonly rows: readonly Row[];
  /** False when there were too many pages, or the list changed while it was read. */
  readonly complete: boolean;
}

export const readRows = async (
  session: PsaSession,
  query: Readonly<Record<string, string>> = {},
): Promise<Read<Rows>> => {
  const byId = new Map<string, Row>();
  let first: number | undefined;
  for (let at = 1; at <= MOST_PAGES; at += 1) {
    const page = await readListPage(session, { ...query, page: String(at) });
    if (!page.ok) return page;
    for (const row of rowsOf(page.value)) byId.set(row.id, row);
    const total = totalOf(page.value);
    first ??= total?.of;
    if (!total || total.to >= total.of) {
      const complete = total?.of === first && byId.size >= (total?.of ?? 0);
      return done({ rows: [...byId.values()], complete });
    }
  }
  return done({ rows: [...byId.values()], complete: false });
};
