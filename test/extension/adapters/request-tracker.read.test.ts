import { describe, expect, it } from 'vitest';
import { instant } from '../../../core/calendar/instant.ts';
import type { PsaSession } from '../../../extension/adapters/adapter.ts';
import { requestTracker as adapter } from '../../../extension/adapters/request-tracker.ts';

const BASE = 'https://rt.example/rt';
const ref = { psa: 'request-tracker', base: BASE, id: '7' } as const;
const UNSET = '1970-01-01T00:00:00Z';

const whole = {
  id: '7',
  Subject: 'Printer',
  Status: 'open',
  Owner: { id: 'zoe.brandt', RealName: 'Zoë Brandt' },
  Starts: '2026-11-24T09:00:00Z',
  TimeEstimated: '45',
  LastUpdated: '2026-11-23T08:00:00Z',
  Created: '2026-11-22T08:00:00Z',
  Due: UNSET,
  Priority: 50,
  Queue: { id: '3', Name: 'Field Service' },
  Requestor: [{ id: 'carol', RealName: '', EmailAddress: 'carol@northwind.example' }],
  CustomFields: [
    { id: '2', name: 'Customer', values: ['Acme'] },
    { id: '3', name: 'Site', values: [] },
  ],
};

/** Answers by path; remembers what was asked. */
const sessionOf = (answers: (path: URL) => Response): PsaSession & { readonly asked: URL[] } => {
  const asked: URL[] = [];
  return {
    asked,
    base: BASE,
    fetch: async (path) => {
      const url = new URL(BASE + path);
      asked.push(url);
      return answers(url);
    },
  };
};

const ticketSession = (ticket: object, etag: string | undefined = '"12"') =>
  sessionOf((url) =>
    url.pathname.endsWith('/tickets')
      ? Response.json({ items: [{ id: '7' }], pages: 1 })
      : Response.json(ticket, { headers: etag ? { ETag: etag } : {} }),
  );

describe('one ticket', () => {
  it('is read with its fields in lower case; unset and empty ones are absent', async () => {
    expect(await adapter.read(ref, ticketSession(whole))).toEqual({
      ok: true,
      value: {
        ref,
        stamp: '12',
        number: '#7',
        title: 'Printer',
        status: 'open',
        closed: false,
        owner: { login: 'zoe.brandt', name: 'Zoë Brandt' },
        priority: '50',
        start: '2026-11-24T09:00:00Z',
        minutes: '45',
        contact: 'carol@northwind.example',
        created: '2026-11-22T08:00:00Z',
        updated: '2026-11-23T08:00:00Z',
        fields: {
          queue: ['Field Service'],
          requestor: ['carol@northwind.example'],
          'cf.customer': ['Acme'],
        },
      },
    });
  });

  it.each(['Subject', 'Status', 'Owner', 'Starts', 'TimeEstimated', 'LastUpdated'])(
    'without %s is not understood, and the field is named',
    async (field) => {
      const { [field]: _, ...rest } = { ...whole } as Record<string, unknown>;
      expect(await adapter.read(ref, ticketSession(rest))).toMatchObject({
        ok: false,
        fault: { kind: 'not-understood', words: expect.stringContaining(field) },
      });
    },
  );

  it.each([
    ['TimeEstimated', '1 hour'],
    ['TimeEstimated', '-5'],
    ['Starts', 'Tue Nov 24 09:00:00 2026'],
    ['Starts', '2026-11-24 09:00:00'],
  ])('with %s "%s" is not understood', async (field, value) => {
    expect(await adapter.read(ref, ticketSession({ ...whole, [field]: value }))).toMatchObject({
      fault: { kind: 'not-understood', words: expect.stringContaining(field) },
    });
  });

  it.each(['Created', 'Due', 'Priority', 'Queue', 'Requestor', 'CustomFields'])(
    'is still read when %s is missing or of another shape',
    async (field) => {
      for (const value of [undefined, null, { odd: true }]) {
        const read = await adapter.read(ref, ticketSession({ ...whole, [field]: value }));
        expect(read).toMatchObject({ ok: true, value: { title: 'Printer' } });
      }
    },
  );

  it.each([
    ['"12"', '12'],
    ['W/"12"', '12'],
    ['"abc"', undefined],
    ['', undefined],
  ])('with the ETag %s has the stamp %s', async (etag, stamp) => {
    const read = await adapter.read(ref, ticketSession(whole, etag));
    expect(read.ok ? read.value.stamp : undefined).toBe(stamp);
  });

  it.each(['abc', '0', '7 OR 1=1', "7'", ''])(
    'is not asked for under the number "%s"',
    async (id) => {
      const session = ticketSession(whole);
      expect(await adapter.read({ ...ref, id }, session)).toMatchObject({
        fault: { kind: 'not-found' },
      });
      expect(session.asked).toEqual([]);
    },
  );
});

describe('lists', () => {
  const rows = (count: number) => Array.from({ length: count }, () => whole);
  const page = (url: URL) => Number(url.searchParams.get('page'));

  it.each([
    ['a total', (url: URL) => ({ items: rows(page(url) < 3 ? 100 : 10), pages: 3 }), 210, 3],
    [
      'no total, a page shortened by rights',
      (url: URL) => ({ items: rows([99, 40, 0][page(url) - 1] ?? 0), pages: null }),
      139,
      3,
    ],
  ] as const)('are read to the end with %s', async (_, answers, count, requests) => {
    const session = sessionOf((url) => Response.json(answers(url)));
    const board = await adapter.board?.(session, instant(0));
    expect(board).toMatchObject({ ok: true, value: { complete: true } });
    expect(board?.ok && board.value.tickets.length).toBe(count);
    expect(session.asked).toHaveLength(requests);
  });

  it('say so when they were cut, and a day is then not given at all', async () => {
    const endless = () => sessionOf(() => Response.json({ items: rows(1), pages: 999 }));
    expect(await adapter.board?.(endless(), instant(0))).toMatchObject({
      value: { complete: false },
    });
    const window = { start: instant(0), end: instant(1) };
    expect(await adapter.day?.('zoe', window, endless())).toMatchObject({
      fault: { kind: 'not-understood' },
    });
  });

  it('ask for a login with its quotes escaped, a day wider than the window', async () => {
    const session = sessionOf(() => Response.json({ items: [], pages: 0 }));
    const start = Date.parse('2026-11-24T08:00:00Z');
    const window = { start: instant(start), end: instant(start + 3_600_000) };
    await adapter.day?.("sean.o'n\\eill", window, session);
    const query = session.asked[0]?.searchParams.get('query');
    expect(query).toContain("Owner = 'sean.o\\'n\\\\eill'");
    expect(query).toContain("Starts < '2026-11-25 09:00:00'");
  });

  it('keep a ticket without an estimate as taking up to a day', async () => {
    const starts = Date.parse('2026-11-24T09:00:00Z');
    const session = () =>
      sessionOf(() => Response.json({ items: [{ ...whole, TimeEstimated: '0' }], pages: 1 }));
    const touches = async (from: number) => {
      const window = { start: instant(from), end: instant(from + 60_000) };
      const day = await adapter.day?.('zoe.brandt', window, session());
      return day?.ok ? day.value.length : undefined;
    };
    expect(await touches(starts - 60_000)).toBe(0);
    expect(await touches(starts)).toBe(1);
    expect(await touches(starts + 86_400_000 - 60_000)).toBe(1);
    expect(await touches(starts + 86_400_000)).toBe(0);
  });
});

describe('a history', () => {
  const Created = '2026-11-23T09:00:00Z';
  const row = (Type: string, more: object = {}) => ({
    ...{ Type, OldValue: null, NewValue: null, Created },
    ...{ Creator: { id: 'amber', EmailAddress: 'amber@msp.example' } },
    ...more,
  });
  const read = (pages: readonly (readonly object[])[], total?: number) => {
    const session = sessionOf((url) =>
      Response.json({
        items: pages[Number(url.searchParams.get('page')) - 1] ?? [],
        ...(total !== undefined && { pages: total }),
      }),
    );
    return { session, answer: adapter.history?.(ref, session) };
  };

  it('is the changes of status and what people wrote to the client', async () => {
    const changed = row('Status', { OldValue: 'new', NewValue: 'open' });
    const odd = row('Correspond', { Creator: { id: 'carol', EmailAddress: { odd: true } } });
    const own = row('Correspond', { Creator: { id: 'RT_System' } });
    const unset = row('Status', { OldValue: 'new' });
    const rows = [row('Create'), changed, unset, row('Comment'), own, row('Correspond'), odd];
    expect(await read([rows], 1).answer).toEqual({
      ok: true,
      value: {
        statuses: [{ at: Created, by: 'amber', from: 'new', to: 'open' }],
        answers: [
          { at: Created, by: ['amber', 'amber@msp.example'] },
          { at: Created, by: ['carol'] },
        ],
      },
    });
  });

  it('is read over its pages, and not at all where it is longer than three', async () => {
    const change = row('Status', { OldValue: 'a', NewValue: 'b' });
    const three = read([[change], [change], [change]], 3);
    expect(await three.answer).toMatchObject({ value: { statuses: [{}, {}, {}] } });
    const untold = read([[change], [change]]);
    expect(await untold.answer).toMatchObject({ value: { statuses: [{}, {}] } });
    expect(untold.session.asked).toHaveLength(3);
    const long = read([[change], [change], [change], [change]], 4);
    expect(await long.answer).toMatchObject({ ok: false, fault: { kind: 'not-understood' } });
  });

  it('is asked for of a number only', async () => {
    const session = sessionOf(() => Response.json({ items: [], pages: 1 }));
    expect(await adapter.history?.({ ...ref, id: 'abc' }, session)).toMatchObject({
      fault: { kind: 'not-found' },
    });
    expect(session.asked).toEqual([]);
  });
});

describe('people', () => {
  const everybody = ['amber', 'bo', 'carol@client.example', 'desk', 'root', 'Nobody'];
  const site = (groups: Record<string, readonly string[]>, owners: readonly string[]) =>
    sessionOf((url) => {
      const path = url.pathname.replace('/rt/REST/2.0', '');
      const names = Object.keys(groups);
      if (path === '/users')
        return Response.json({ items: everybody.map((id) => ({ id })), pages: 1 });
      if (path === '/tickets') {
        const items = owners.map((id) => ({ Owner: { id } }));
        return Response.json({ items, pages: 1 });
      }
      if (path === '/groups') {
        const system = url.searchParams.get('query')?.includes('SystemInternal');
        const items = names
          .map((Name, at) => ({ id: String(at), Name }))
          .filter(({ Name }) => (Name === 'Privileged') === system);
        return Response.json({ items, pages: 1 });
      }
      const members = groups[names[Number(path.replace('/group/', ''))] ?? ''] ?? [];
      return Response.json({ Members: members.map((id) => ({ id, type: 'user' })) });
    });
  const logins = async (...of: Parameters<typeof site>) => {
    const people = await adapter.people?.(site(...of));
    return people?.ok ? people.value.map((one) => one.login) : undefined;
  };

  it('are the owners seen and the groups that hold one', async () => {
    const groups = { Field: ['amber', 'bo'], Desk: ['desk'] };
    expect(await logins(groups, ['amber'])).toEqual(['amber', 'bo']);
  });

  it('are the owners alone where no group may be seen', async () => {
    expect(await logins({}, ['amber'])).toEqual(['amber']);
  });

  it('are members of any group in a site without owners, never somebody from outside the staff', async () => {
    const groups = {
      Privileged: ['amber', 'bo', 'desk'],
      Field: ['amber', 'carol@client.example'],
      Desk: ['desk'],
    };
    expect(await logins(groups, [])).toEqual(['amber', 'desk']);
  });

  it('are nobody rather than every client when nothing tells', async () => {
    expect(await logins({}, [])).toEqual([]);
  });

  it('leave out who is disabled', async () => {
    expect(await logins({ Field: ['amber', 'gone'] }, ['amber', 'gone'])).toEqual(['amber']);
  });
});

it('a key is sent by its own scheme, not as a bearer', () => {
  expect(adapter.authorization?.('1-46-abc')).toBe('token 1-46-abc');
});
