import type { PsaSession } from '../../extension/adapters/adapter.ts';

/** One change in the fake's history. */
interface Row {
  readonly id: string;
  readonly Type: string;
  readonly Field: string;
  readonly Creator: { readonly id: string };
  readonly Created: string;
}

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

export interface FakeTicket {
  Owner: string;
  Starts: string;
  TimeEstimated: string;
  Status: string;
}

export interface FakeRt {
  readonly session: PsaSession;
  readonly ticket: FakeTicket;
  readonly comments: readonly unknown[];
  /** Every request that is not a GET. */
  readonly writes: readonly Sent[];
  /** Called after the owner was set by the session under test. */
  onOwner: () => void;
  /** Somebody changes the ticket in RT itself. */
  edit(by: string, change: Partial<FakeTicket>): void;
  /** A change of no weight. */
  commentBy(by: string): void;
}

const BASE = 'https://rt.example';
const UNSET = '1970-01-01T00:00:00Z';
const JSON_TYPE = { 'Content-Type': 'application/json; charset="utf-8"' };

const iso = (date: string): string => `${date.replace(' ', 'T')}Z`;

const parsed = (body: unknown): Record<string, unknown> => {
  const value: unknown = typeof body === 'string' ? JSON.parse(body) : {};
  return typeof value === 'object' && value !== null ? { ...value } : {};
};

/** One ticket of an RT in memory: it keeps a history, checks If-Match, and says its sentences whatever it did. */
export const fakeRt = (start: Partial<FakeTicket> = {}): FakeRt => {
  const ticket: FakeTicket = {
    Owner: 'Nobody',
    Starts: UNSET,
    TimeEstimated: '0',
    Status: 'open',
    ...start,
  };
  const history: Row[] = [];
  const comments: unknown[] = [];
  const writes: Sent[] = [];
  let last = 100;
  const log = (by: string, Type: string, Field: string) => {
    last += 1;
    const Created = '2026-11-23T09:00:00Z';
    history.push({ id: String(last), Type, Field, Creator: { id: by }, Created });
  };
  log('root', 'Create', '');

  const set = (by: string, change: Partial<FakeTicket>) => {
    for (const [Field, value] of Object.entries(change)) {
      if (ticket[Field as keyof FakeTicket] === value) continue;
      Object.assign(ticket, { [Field]: value });
      log(by, Field === 'Status' ? 'Status' : 'Set', Field);
      // RT writes an owner change down a second time.
      if (Field === 'Owner') log(by, 'SetWatcher', 'Owner');
    }
  };

  const json = (value: unknown, headers = {}) =>
    new Response(JSON.stringify(value), { headers: { ...JSON_TYPE, ...headers } });

  const read = () =>
    json(
      {
        id: 7,
        Subject: 'Till printer offline',
        ...ticket,
        Owner: { id: ticket.Owner, type: 'user' },
        Queue: { id: '3', Name: 'Field Service' },
        LastUpdated: '2026-11-23T09:00:00Z',
        CustomFields: [],
        Requestor: [],
      },
      { ETag: `"${last}"` },
    );

  const fake: FakeRt = {
    ticket,
    comments,
    writes,
    onOwner: () => undefined,
    edit: set,
    commentBy: (by) => log(by, 'Comment', ''),
    session: {
      base: BASE,
      fetch: async (path, init = {}) => {
        const method = init.method ?? 'GET';
        const { pathname, searchParams } = new URL(BASE + path);
        const body = parsed(init.body);
        if (method !== 'GET') writes.push({ method, path: pathname, body });
        if (method === 'PUT') {
          if (new Headers(init.headers).get('If-Match') !== `"${last}"`) {
            return new Response('{"message":"Precondition Failed"}', {
              status: 412,
              headers: JSON_TYPE,
            });
          }
          const { Owner, Starts, TimeEstimated } = body;
          if (typeof Owner === 'string') {
            set('dana.reyes', { Owner });
            fake.onOwner();
          }
          if (typeof Starts === 'string') set('dana.reyes', { Starts: iso(Starts) });
          if (typeof TimeEstimated === 'string') set('dana.reyes', { TimeEstimated });
          return json(['Ticket 7: changed']);
        }
        if (method === 'POST') {
          comments.push(body.Content);
          log('dana.reyes', 'Comment', '');
          return new Response('["Comments added"]', { status: 201, headers: JSON_TYPE });
        }
        if (pathname === '/REST/2.0/tickets') {
          const isActive = ticket.Status !== 'resolved';
          const asked = searchParams.get('query')?.includes("'__Active__'");
          return json({ items: isActive && asked ? [{ id: '7' }] : [], pages: 1 });
        }
        if (pathname.endsWith('/history')) return json({ items: [...history].reverse() });
        return read();
      },
    },
  };
  return fake;
};
