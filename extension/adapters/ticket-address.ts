import type { Adapter } from './adapter.ts';
import { TicketRef } from './raw.ts';

const MARK = '0';

const parse = (address: string): URL | undefined => {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
};

/** Where in an address the id stands, seen in the address that the adapter itself makes of one. */
const idIn = (url: URL, made: URL): string | undefined => {
  for (const [name, value] of made.searchParams) {
    if (value !== MARK) continue;
    return url.pathname === made.pathname ? (url.searchParams.get(name) ?? undefined) : undefined;
  }
  const at = made.pathname.lastIndexOf(MARK);
  const [before, after] = [made.pathname.slice(0, at), made.pathname.slice(at + MARK.length)];
  if (!url.pathname.startsWith(before) || !url.pathname.endsWith(after)) return undefined;
  const id = url.pathname.slice(before.length, url.pathname.length - after.length);
  return id.includes('/') ? undefined : decodeURIComponent(id);
};

/** The ticket that an address is of, where nobody but the address can be asked; undefined where it is of none. */
export const refOfAddress = (
  { psa, ticketUrl }: Pick<Adapter, 'psa' | 'ticketUrl'>,
  base: string,
  address: string,
): TicketRef | undefined => {
  const url = parse(address.trim());
  const made = parse(ticketUrl({ psa, base, id: MARK }));
  if (!url || !made || url.origin !== made.origin) return undefined;
  const ref = TicketRef.safeParse({ psa, base, id: idIn(url, made) });
  return ref.success ? ref.data : undefined;
};
