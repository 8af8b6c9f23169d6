import type { PageSide, PsaSession } from './adapter.ts';
import { done, failed, type Read } from './fault.ts';
import type { TicketRef } from './raw.ts';
import type { Parser } from './session.ts';

/** What an unowned ticket has for an owner. */
export const NOBODY = 'Nobody';

const MOST_OWNERS = 1000;

/** The text of the inline script that tells RT's own scripts where they are; `window.RT` is the page's, not ours. */
const ownScript = (page: Document): string | undefined =>
  [...page.querySelectorAll('script:not([src])')]
    .map((script) => script.textContent ?? '')
    .find((text) => /\bRT\.Config\s*=/.test(text));

/** What that script assigns to `RT.<name>`: one JSON object up to the end of a line. */
export const assigned = <T>(script: string, name: string, schema: Parser<T>): T | undefined => {
  const literal = new RegExp(`\\bRT\\.${name}\\s*=\\s*(\\{[\\s\\S]*?\\});?[ \\t]*$`, 'm').exec(
    script,
  )?.[1];
  if (literal === undefined) return undefined;
  try {
    const parsed = schema.safeParse(JSON.parse(literal));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};

/** By hand, because the overlay carries no schema library. */
const shaped = <T>(is: (value: unknown) => value is T, expected: string): Parser<T> => ({
  safeParse: (value) =>
    is(value)
      ? { success: true, data: value }
      : { success: false, error: { issues: [{ path: [], message: `expected ${expected}` }] } },
});
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const Mount = shaped(
  (value): value is { WebPath: string } =>
    isObject(value) && 'WebPath' in value && typeof value.WebPath === 'string',
  'a WebPath',
);
const isOwners = (value: unknown): value is readonly { value: string }[] =>
  Array.isArray(value) &&
  value.every((one) => isObject(one) && 'value' in one && typeof one.value === 'string');

const baseOf = (page: Document, url: URL): string | undefined => {
  const script = ownScript(page);
  const prefix = script === undefined ? undefined : assigned(script, 'Config', Mount)?.WebPath;
  if (prefix === undefined) return undefined;
  // A page that was saved or is shown elsewhere names a mount this address does not have.
  const isBelow =
    prefix === '' || (/^\/.*[^/]$/.test(prefix) && url.pathname.startsWith(`${prefix}/`));
  return isBelow ? url.origin + prefix : undefined;
};

const number = (text: string | null | undefined): string | undefined =>
  /^\s*([1-9]\d*)\s*$/.exec(text ?? '')?.[1];

const isForStaff = (page: Document): boolean =>
  /^comp-(?!SelfService|NoAuth)/.test(page.body?.id ?? '');

const isTicketPage = (page: Document): boolean => page.body?.id === 'comp-Ticket-Display';

/** The number stands on the page: the address of a merged ticket still names the old one. */
const ticketRef = (page: Document, url: URL): TicketRef | undefined => {
  const base = baseOf(page, url);
  if (base === undefined || !isTicketPage(page)) return undefined;
  if (url.href.split(/[?#]/)[0] !== `${base}/Ticket/Display.html`) return undefined;
  const id = number(page.querySelector('.ticket-info-basics .id .value')?.textContent);
  return id === undefined ? undefined : { psa: 'request-tracker', base, id };
};

const listRefs = (page: Document, url: URL) => {
  const base = baseOf(page, url);
  if (base === undefined || !isForStaff(page)) return [];
  const rows = page.querySelectorAll(
    'table.ticket-list[data-class="RT::Ticket"] > tbody.list-item[data-record-id]',
  );
  return [...rows].flatMap((row) => {
    const id = number(row.getAttribute('data-record-id'));
    return id === undefined ? [] : [{ ref: { psa: 'request-tracker' as const, base, id }, row }];
  });
};

const anchor = (page: Document): Element | undefined =>
  (isTicketPage(page) &&
    (page.querySelector('.ticket-info-people') ?? page.querySelector('#body'))) ||
  undefined;

/** RT links the last change to its place in the history: the same number as the ETag. */
const pageStamp = (page: Document): string | undefined => {
  const link = page.querySelector('.ticket-info-dates .updated a[href^="#txn-"]');
  return number(link?.getAttribute('href')?.slice('#txn-'.length));
};

/** Undefined for whatever is no such list: the page needs no reason, because it then goes without. */
const readOwners = async (session: PsaSession, path: string) => {
  try {
    const response = await session.fetch(path, { headers: { Accept: 'application/json' } });
    const body: unknown = response.ok ? await response.json() : undefined;
    return isOwners(body) ? body : undefined;
  } catch {
    return undefined;
  }
};

const mayOwn = async (ref: TicketRef, session: PsaSession): Promise<Read<readonly string[]>> => {
  const query = new URLSearchParams({
    term: '',
    limit: `RT::Ticket-${ref.id}`,
    max: String(MOST_OWNERS),
  });
  const owners = await readOwners(session, `/Helpers/Autocomplete/Owners?${query}`);
  if (!owners) return failed({ kind: 'not-understood', words: 'no list of owners' });
  if (owners.length >= MOST_OWNERS) {
    return failed({ kind: 'not-understood', words: 'more possible owners than can be read' });
  }
  return done(owners.map((one) => one.value).filter((login) => login !== NOBODY));
};

/** What of Request Tracker runs in its pages. */
export const requestTrackerPage: PageSide = {
  psa: 'request-tracker',
  name: 'Request Tracker',
  hosts: [],
  recognise: (page, url) => baseOf(page, url) !== undefined && isForStaff(page),
  base: baseOf,
  ticketRef,
  listRefs,
  anchor,
  pageStamp,
  mayOwn,
};
