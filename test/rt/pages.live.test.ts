import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PsaSession } from '../../extension/adapters/adapter.ts';
import { requestTracker as adapter } from '../../extension/adapters/request-tracker.ts';
import { describeRt } from './has-rt.ts';
import { got, readIn, refIn } from './live.ts';
import { NOW } from './rt.harness.ts';
import { type Rt, startRt } from './start-rt.ts';
import { CLIENT_LOGIN, TECHNICIANS } from './structure.ts';
import { NUMBER } from './tickets.ts';

const open = async (session: PsaSession, path: string) => {
  const response = await session.fetch(path);
  // The DOM of the tests knows no page address: pages are judged by the one they came from.
  return { page: parseHTML(await response.text()).document, url: new URL(session.base + path) };
};

describeRt('the pages of a real Request Tracker below /rt, in German', () => {
  let rt: Rt;
  let petra: PsaSession;
  beforeAll(async () => {
    rt = await startRt({ now: NOW, prefix: '/rt', language: 'de' });
    petra = await rt.session('petra.klein');
  });
  afterAll(() => rt?.stop());

  it.each([
    ['unassigned', NUMBER.unassigned, NUMBER.unassigned],
    ['booked', NUMBER.booked, NUMBER.booked],
    ['resolved', NUMBER.resolved, NUMBER.resolved],
    ['merged', NUMBER.merged, NUMBER.survivor],
    ['hostile', 24, 24],
  ])('a ticket page: %s', async (_, asked, shown) => {
    const { page, url } = await open(petra, `/Ticket/Display.html?id=${asked}`);
    expect(page.documentElement.getAttribute('lang')).toBe('de');
    expect(adapter.recognise(page, url)).toBe(true);
    expect(adapter.ticketRef(page, url)).toEqual(refIn(petra, shown));
    expect(adapter.anchor?.(page)?.classList.contains('ticket-info-people')).toBe(true);
    expect(adapter.pageStamp?.(page)).toBe((await readIn(petra, shown)).stamp);
  });

  it('lists: home and search', async () => {
    const query = encodeURIComponent("Status = '__Active__'");
    for (const path of ['/', `/Search/Results.html?Query=${query}&Rows=10`]) {
      const { page, url } = await open(
        {
          ...petra,
          fetch: (at) => petra.fetch(at, { headers: { Referer: `${rt.base}/` } }),
        },
        path,
      );
      expect(adapter.recognise(page, url)).toBe(true);
      expect(adapter.ticketRef(page, url)).toBeUndefined();
      const rows = adapter.listRefs?.(page, url) ?? [];
      expect(rows.length).toBeGreaterThanOrEqual(10);
      for (const { ref, row } of rows) expect(row.textContent).toContain(ref.id);
    }
  });

  it('nothing to see for a client, for a stranger, or on the warning page', async () => {
    const carol = await rt.session(CLIENT_LOGIN);
    const mine = await open(carol, '/SelfService/Display.html?id=1');
    expect(mine.page.body.id).toBe('comp-SelfService-Display');
    expect(adapter.recognise(mine.page, mine.url)).toBe(false);
    const login = await open(rt.stranger(), '/NoAuth/Login.html');
    expect(adapter.recognise(login.page, login.url)).toBe(false);
    const warning = await open(petra, '/Ticket/Display.html?id=1&Owner=6');
    expect(warning.page.body.id).toBe('comp-Ticket-Display');
    expect(adapter.ticketRef(warning.page, warning.url)).toBeUndefined();
  });

  it('who may own a ticket, asked from its page', async () => {
    const inPage: PsaSession = {
      base: petra.base,
      fetch: (path, init) =>
        petra.fetch(path, {
          ...init,
          headers: {
            ...Object.fromEntries(new Headers(init?.headers)),
            Referer: `${rt.base}/Ticket/Display.html?id=1`,
          },
        }),
    };
    const logins = got(await adapter.mayOwn?.(refIn(petra, 1), inPage));
    expect([...logins].sort()).toEqual(TECHNICIANS.map((person) => person.login).sort());
  });

  it('is as it was after a reset, and the session still holds', async () => {
    await rt.root.put(`/ticket/${NUMBER.unassigned}`, { Subject: 'Changed' });
    await rt.reset();
    expect((await readIn(petra, NUMBER.unassigned)).title).toContain('Till printer offline');
  });
});
