import { isAllowed, type Managed, UNMANAGED } from '../../../managed.ts';
import type { Host } from '../../../settings.ts';

/** What can be said of the page under the popup. */
export type PageState =
  /** Without a grant the browser does not tell the address. */
  | { readonly kind: 'unseen' }
  /** A page of the browser itself, a file: Slotwright cannot work there. */
  | { readonly kind: 'not-web' }
  | { readonly kind: 'not-granted'; readonly origin: string; readonly url: string }
  /** Not to be used here: the organisation says so. */
  | { readonly kind: 'forbidden'; readonly origin: string }
  /** Allowed, but no PSA of this origin is set up. */
  | { readonly kind: 'not-set-up'; readonly origin: string; readonly url: string }
  | {
      readonly kind: 'watching';
      readonly origin: string;
      readonly url: string;
      readonly host: Host;
    }
  | {
      readonly kind: 'writing';
      readonly origin: string;
      readonly url: string;
      readonly host: Host;
    };

const parse = (text: string): URL | undefined => {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
};

const isWeb = (url: URL): boolean => url.protocol === 'https:' || url.protocol === 'http:';

/** The origin a grant would be asked for; undefined where the address is unseen or no web page. */
export const originOf = (address: string | undefined): string | undefined => {
  const url = address === undefined ? undefined : parse(address);
  return url && isWeb(url) ? url.origin : undefined;
};

/** The host this address lies in: the deepest mount path that contains it, else any on the same origin. */
export const hostOf = (url: URL, hosts: readonly Host[]): Host | undefined => {
  const here = hosts.filter((host) => parse(host.base)?.origin === url.origin);
  const inside = here.filter((host) => {
    const mount = parse(host.base)?.pathname.replace(/\/$/, '') ?? '';
    return url.pathname === mount || url.pathname.startsWith(`${mount}/`);
  });
  const deepest = [...inside].sort((a, b) => b.base.length - a.base.length)[0];
  return deepest ?? here[0];
};

export const pageState = (
  address: string | undefined,
  granted: boolean,
  hosts: readonly Host[],
  managed: Managed = UNMANAGED,
): PageState => {
  if (address === undefined || address === '') return { kind: 'unseen' };
  const url = parse(address);
  if (!url || !isWeb(url)) return { kind: 'not-web' };
  if (!isAllowed(managed, url.origin)) return { kind: 'forbidden', origin: url.origin };
  const at = { origin: url.origin, url: url.href };
  if (!granted) return { kind: 'not-granted', ...at };
  const host = hostOf(url, hosts);
  if (!host) return { kind: 'not-set-up', ...at };
  return { kind: host.writing ? 'writing' : 'watching', ...at, host };
};

/** Reads what a person pasted: a scheme may be missing, the rest must be a web address. */
export const pastedAddress = (text: string): string | undefined => {
  const trimmed = text.trim();
  if (trimmed === '' || /\s/.test(trimmed)) return undefined;
  const url = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  return url && isWeb(url) && url.hostname !== '' ? url.href : undefined;
};

/** Where the options page starts with this address. */
export const setupPlace = (address: string): string => `setup?url=${encodeURIComponent(address)}`;
