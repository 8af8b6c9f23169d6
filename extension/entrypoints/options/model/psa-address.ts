import type { PsaId } from '../../../adapters/raw.ts';
import { bad, good, type Parsed } from './parsed.ts';

/** What a pasted address says: the origin to ask for, the base to read from, and which system it looks like. */
export interface PsaAddress {
  readonly origin: string;
  /** Origin plus mount path, no slash at the end. */
  readonly base: string;
  readonly guess: PsaId;
  /** False when nothing in the path names the system, so `guess` and the mount path are to be looked at. */
  readonly sure: boolean;
}

// Pages below the mount path, by which a pasted address shows where the system begins.
const RT_PAGE =
  /^(.*?)\/(?:Ticket|Search|Dashboards|NoAuth|Admin|User|Prefs|SelfService|Tools|Articles|REST\/2\.0|m|index\.html)(?:[/?]|$)/;
/** Always at the root of its host. */
const ITFLOW_PAGE = /^\/(?:agent|admin|client|guest)(?:\/|$)|^\/login\.php$/;
const SAMPLE_PAGE = /^(.*?)\/(?:tickets?|board)(?:\/|$)/;

const trimmed = (path: string): string => path.replace(/\/+$/, '');

const notAnAddress = (typed: string): string =>
  `“${typed.slice(0, 80)}” is not an address. Copy it from the browser’s address bar on a ticket.`;

/** Takes any address of the PSA, with or without `https://`. */
export const readAddress = (text: string): Parsed<PsaAddress> => {
  const typed = text.trim();
  if (!typed)
    return bad(
      'Paste the address of any ticket, for example https://rt.example.com/Ticket/Display.html?id=1.',
    );
  // Browsers take a space as part of a name, and would ask for leave to read it.
  if (/\s/.test(typed)) return bad(notAnAddress(typed));
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  let url: URL;
  try {
    url = new URL(full);
  } catch {
    return bad(notAnAddress(typed));
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return bad(`An address starts with https:// or http://, this one with ${url.protocol}//.`);
  }
  if (ITFLOW_PAGE.test(url.pathname)) {
    return good({ origin: url.origin, base: url.origin, guess: 'itflow', sure: true });
  }
  const rt = RT_PAGE.exec(url.pathname);
  if (rt) {
    return good({
      origin: url.origin,
      base: url.origin + trimmed(rt[1] ?? ''),
      guess: 'request-tracker',
      sure: true,
    });
  }
  const sample = SAMPLE_PAGE.exec(url.pathname);
  if (sample) {
    return good({
      origin: url.origin,
      base: url.origin + trimmed(sample[1] ?? ''),
      guess: 'sample-psa',
      sure: true,
    });
  }
  const base = url.origin + trimmed(url.pathname);
  return good({ origin: url.origin, base, guess: 'request-tracker', sure: false });
};

/** The pattern to ask the browser for; Firefox knows no ports in patterns. */
export const permissionFor = (base: string, ports: boolean): string => {
  const url = new URL(base);
  return `${url.protocol}//${ports ? url.host : url.hostname}/*`;
};

export const PSA_NAMES: Readonly<Record<PsaId, string>> = {
  itflow: 'ITFlow',
  'request-tracker': 'Request Tracker',
  'sample-psa': 'Sample PSA',
};
export const PSA_IDS: readonly PsaId[] = ['itflow', 'request-tracker', 'sample-psa'];
