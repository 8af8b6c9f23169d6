import * as z from 'zod/mini';
import type { Settings } from './settings.ts';

/** What an administrator may set, under these names, in the browser's managed storage. */
export const MANAGED_NAMES = [
  'allowedHosts',
  'allowWriting',
  'allowRememberedKeys',
  'journalDays',
] as const;
type ManagedName = (typeof MANAGED_NAMES)[number];

/** An origin: of one host, or of every host below one. */
export interface AllowedHost {
  readonly protocol: 'https:' | 'http:';
  readonly hostname: string;
  /** Empty = the usual one of the protocol. */
  readonly port: string;
  readonly below: boolean;
}

/** A value that cannot be read, and what is taken in its place. */
export interface WrongValue {
  readonly name: string;
  readonly expected: string;
  readonly taken: string;
}

export interface Managed {
  /** Undefined = any host may be granted. */
  readonly hosts: readonly AllowedHost[] | undefined;
  readonly writing: boolean;
  readonly rememberedKeys: boolean;
  /** Undefined = the dispatcher says how long. */
  readonly journalDays: number | 'at-most-default' | undefined;
  readonly wrong: readonly WrongValue[];
}

/** No organisation has set anything. */
export const UNMANAGED: Managed = {
  hosts: undefined,
  writing: true,
  rememberedKeys: true,
  journalDays: undefined,
  wrong: [],
};

export const LEAST_DAYS = 7;
const DEFAULT_DAYS = 400;

const Fields = z.record(z.string(), z.unknown());
const HOST =
  /^(?:(https?):\/\/)?(\*\.)?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::(\d{1,5}))?\/?$/;
const USUAL: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' };

/** `tickets.example.org`, `*.example.org` or `http://10.0.0.7:8080`; without a scheme, https. */
export const readAllowedHost = (text: string): AllowedHost | undefined => {
  const [, scheme = 'https', below, hostname, port = ''] =
    HOST.exec(text.trim().toLowerCase()) ?? [];
  if (hostname === undefined) return undefined;
  const protocol = scheme === 'http' ? 'http:' : 'https:';
  return {
    protocol,
    hostname,
    port: port === USUAL[protocol] ? '' : port,
    below: below !== undefined,
  };
};

const hostsOf = (value: unknown, wrong: WrongValue[]): readonly AllowedHost[] | undefined => {
  if (value === undefined) return undefined;
  const list = z.array(z.unknown()).safeParse(value);
  if (!list.success) {
    const expected = 'a list of addresses like “tickets.example.org”';
    wrong.push({ name: 'allowedHosts', expected, taken: 'no address is allowed' });
    return [];
  }
  return list.data.flatMap((one, index) => {
    const host = typeof one === 'string' ? readAllowedHost(one) : undefined;
    if (!host) {
      const expected = 'an address like “tickets.example.org”';
      wrong.push({
        name: `allowedHosts, entry ${index + 1}`,
        expected,
        taken: 'it allows nothing',
      });
    }
    return host ?? [];
  });
};

const switchOf = (
  fields: Readonly<Record<string, unknown>>,
  name: ManagedName,
  taken: string,
  wrong: WrongValue[],
): boolean => {
  const value = fields[name];
  if (value === undefined) return true;
  if (typeof value !== 'boolean') wrong.push({ name, expected: 'true or false', taken });
  return value === true;
};

const daysOf = (value: unknown, wrong: WrongValue[]): Managed['journalDays'] => {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value)) {
    if (value >= LEAST_DAYS) return value;
    const expected = `a whole number of at least ${LEAST_DAYS}`;
    wrong.push({ name: 'journalDays', expected, taken: `${LEAST_DAYS} days` });
    return LEAST_DAYS;
  }
  // A journal that was thrown away for a slip of the pen does not come back: no shorter than without the slip.
  const taken = `what is set here, at most ${DEFAULT_DAYS} days`;
  wrong.push({ name: 'journalDays', expected: 'a whole number of days', taken });
  return 'at-most-default';
};

/** What an organisation set. A value that cannot be read is named, and the stricter choice stands in its place. */
export const readManaged = (raw: unknown): Managed => {
  const { data: fields = {} } = Fields.safeParse(raw ?? {});
  const wrong: WrongValue[] = [];
  const managed = {
    hosts: hostsOf(fields.allowedHosts, wrong),
    writing: switchOf(fields, 'allowWriting', 'nothing is written', wrong),
    rememberedKeys: switchOf(fields, 'allowRememberedKeys', 'no key is remembered', wrong),
    journalDays: daysOf(fields.journalDays, wrong),
  };
  for (const name of Object.keys(fields)) {
    if (MANAGED_NAMES.some((known) => known === name)) continue;
    wrong.push({ name, expected: `one of ${MANAGED_NAMES.join(', ')}`, taken: 'it sets nothing' });
  }
  return { ...managed, wrong };
};

const isOf = (allowed: AllowedHost, { protocol, hostname, port }: URL, ports: boolean): boolean =>
  allowed.protocol === protocol &&
  (!ports || allowed.port === port) &&
  (allowed.below ? hostname.endsWith(`.${allowed.hostname}`) : allowed.hostname === hostname);

const parse = (address: string): URL | undefined => {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
};

/** Whether this address may be granted, read and written. */
export const isAllowed = ({ hosts }: Managed, address: string): boolean => {
  const url = parse(address);
  return hosts === undefined || (url !== undefined && hosts.some((one) => isOf(one, url, true)));
};

/** The same for a permission as the browser names it, `https://tickets.example.org/*`; Firefox leaves ports out. */
export const isAllowedPattern = ({ hosts }: Managed, pattern: string, ports: boolean): boolean => {
  const url = pattern.includes('://*') ? undefined : parse(pattern.replace(/\*$/, ''));
  return hosts === undefined || (url !== undefined && hosts.some((one) => isOf(one, url, ports)));
};

const daysUnder = ({ journalDays }: Managed, own: number): number => {
  if (journalDays === undefined) return own;
  return journalDays === 'at-most-default' ? Math.min(own, DEFAULT_DAYS) : journalDays;
};

/** The settings as they count: what an organisation forbids is not there, whatever was switched on before. */
export const underManaged = (settings: Settings, managed: Managed): Settings => ({
  ...settings,
  hosts: settings.hosts
    .filter((host) => isAllowed(managed, host.base))
    .map((host) => ({ ...host, writing: host.writing && managed.writing })),
  journalDays: daysUnder(managed, settings.journalDays),
});
