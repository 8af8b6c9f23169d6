import * as z from 'zod/mini';
import { type Desk, isRefusal } from './desk.ts';
import {
  type Account,
  Change,
  Comment,
  PRIORITIES,
  type SampleTicket,
  STATUSES,
  TYPES,
} from './model.ts';

export interface Ask {
  readonly method: string;
  /** Below `/api`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly match: string | undefined;
  readonly body: string;
  readonly by: string | undefined;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly etag?: string;
}

const say = (status: number, message: string): Reply => ({ status, body: { message } });

const view = (desk: Desk, ticket: SampleTicket): unknown => ({
  ...ticket,
  owner: ticket.owner === null ? null : { login: ticket.owner, name: desk.nameOf(ticket.owner) },
  closed: desk.isClosed(ticket),
});

const one = (desk: Desk, ticket: SampleTicket): Reply => ({
  status: 200,
  body: view(desk, ticket),
  etag: `"v${ticket.version}"`,
});

/** Open tickets, optionally of one owner, optionally only those whose time touches from–to. */
const list = (desk: Desk, query: URLSearchParams): Reply => {
  const owner = query.get('owner');
  const from = Date.parse(query.get('from') ?? '');
  const to = Date.parse(query.get('to') ?? '');
  const touches = (ticket: SampleTicket): boolean => {
    if (Number.isNaN(from) || Number.isNaN(to)) return true;
    if (ticket.start === null) return false;
    const start = Date.parse(ticket.start);
    return start < to && start + (ticket.minutes ?? 60) * 60_000 > from;
  };
  const tickets = [...desk.tickets.values()].filter(
    (ticket) =>
      !desk.isClosed(ticket) && (owner === null || ticket.owner === owner) && touches(ticket),
  );
  return { status: 200, body: { tickets: tickets.map((t) => view(desk, t)), complete: true } };
};

const people = (desk: Desk): Reply => ({
  status: 200,
  body: {
    technicians: [...desk.accounts.values()]
      .filter((account) => account.mayOwn)
      .map(({ login, name, email, city, skills }) => ({
        login,
        name,
        email,
        city,
        zone: desk.data.zone,
        skills,
      })),
  },
});

const words = (desk: Desk): Reply => ({
  status: 200,
  body: {
    statuses: STATUSES,
    priorities: PRIORITIES,
    types: TYPES,
    clients: Object.keys(desk.data.sites),
    sites: Object.values(desk.data.sites).flat(),
    skills: [...new Set([...desk.tickets.values()].flatMap((ticket) => ticket.skills))].sort(),
  },
});

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const versionIn = (match: string | undefined): number | undefined => {
  const found = /^"v(\d+)"$/.exec(match ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
};

const write = <T>(
  ask: Ask,
  schema: z.ZodMiniType<T>,
  act: (value: T) => ReturnType<Desk['change']>,
  desk: Desk,
): Reply => {
  const parsed = schema.safeParse(json(ask.body));
  if (!parsed.success) return say(400, z.prettifyError(parsed.error));
  const result = act(parsed.data);
  return isRefusal(result) ? say(result.status, result.words) : one(desk, result);
};

const ofTicket = (desk: Desk, ask: Ask, account: Account, id: string, rest: string): Reply => {
  const ticket = desk.tickets.get(id);
  if (!ticket) return say(404, `There is no ticket ${id}.`);
  const version = versionIn(ask.match);
  if (ask.method === 'GET' && rest === '') return one(desk, ticket);
  if (ask.method === 'PATCH' && rest === '') {
    return write(ask, Change, (v) => desk.change(id, version, v, account.login), desk);
  }
  if (ask.method === 'POST' && rest === '/comments') {
    return write(ask, Comment, (v) => desk.comment(id, version, v.text, account.login), desk);
  }
  return say(405, `${ask.method} is not possible here.`);
};

/** The Sample PSA's REST interface: JSON in and out, versions as ETags, refusals with words. */
export const api = (desk: Desk, ask: Ask): Reply => {
  const account = ask.by === undefined ? undefined : desk.accounts.get(ask.by);
  if (!account) return say(401, 'Sign in first.');
  const ticket = /^\/tickets\/(\d+)(\/.*)?$/.exec(ask.path);
  if (ticket) return ofTicket(desk, ask, account, ticket[1] ?? '', ticket[2] ?? '');
  if (ask.method !== 'GET') return say(405, `${ask.method} is not possible here.`);
  switch (ask.path) {
    case '/me': {
      const { login, name, mayAssign, mayReassign } = account;
      return { status: 200, body: { login, name, mayAssign, mayReassign } };
    }
    case '/tickets':
      return list(desk, ask.query);
    case '/diary':
      return { status: 200, body: { entries: desk.data.diary } };
    case '/technicians':
      return people(desk);
    case '/words':
      return words(desk);
    default:
      return say(404, `There is nothing at ${ask.path}.`);
  }
};
