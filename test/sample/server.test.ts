import { afterEach, describe, expect, it } from 'vitest';
import { sampleData } from './data.ts';
import { type SampleOptions, type SamplePsa, startSamplePsa } from './server.ts';
import type { ControlBody } from './trouble.ts';

const NOW = Date.parse('2026-11-23T09:10:00Z');
const running: SamplePsa[] = [];
const start = async (options: Partial<SampleOptions> = {}): Promise<SamplePsa> => {
  const psa = await startSamplePsa({
    now: () => NOW,
    data: sampleData(NOW, 'Europe/Lisbon'),
    ...options,
  });
  running.push(psa);
  return psa;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((psa) => psa.stop()));
});

const as =
  (psa: SamplePsa, login: string) =>
  (path: string, init: RequestInit = {}) =>
    fetch(psa.base + path, {
      ...init,
      redirect: 'manual',
      headers: { Cookie: psa.control.signIn(login).split(';')[0] ?? '', ...init.headers },
    });

const patch = (value: unknown, version?: string): RequestInit => ({
  method: 'PATCH',
  body: JSON.stringify(value),
  headers: version === undefined ? {} : { 'If-Match': version },
});

describe('Sample PSA', () => {
  it('changes a ticket on the version it was shown in, once', async () => {
    const psa = await start();
    const dana = as(psa, 'dana');
    const etag = (await dana('/api/tickets/1042')).headers.get('ETag') ?? '';
    const first = await dana('/api/tickets/1042', patch({ owner: 'amelia' }, etag));
    const second = await dana('/api/tickets/1042', patch({ owner: 'gita' }, etag));
    expect([first.status, second.status]).toEqual([200, 412]);
    expect(await second.json()).toEqual({ message: 'T-1042 was changed by somebody else.' });
    expect(psa.state.tickets.get('1042')).toMatchObject({ owner: 'amelia', version: 2 });
    expect(psa.state.tickets.get('1042')?.history.at(-1)).toMatchObject({
      by: 'dana',
      what: 'changed owner',
    });
  });

  it.each([
    ['without a version', 'dana', '1042', { owner: 'amelia' }, undefined, 428],
    ['an unknown ticket', 'dana', '7', { owner: 'amelia' }, '"v1"', 404],
    ['a closed ticket', 'dana', '1029', { owner: 'gita' }, '"v1"', 409],
    ['without the right', 'tiago', '1042', { owner: 'amelia' }, '"v1"', 403],
    ['taking an owner away without the right', 'omar', '1031', { owner: null }, '"v1"', 403],
    ['an owner who may not own', 'dana', '1042', { owner: 'omar' }, '"v1"', 422],
    ['a field it does not know', 'dana', '1042', { colour: 'red' }, '"v1"', 400],
    ['a time without a zone', 'dana', '1042', { start: '2026-11-23 10:00' }, '"v1"', 400],
  ])('refuses %s with words', async (_name, login, id, value, version, status) => {
    const psa = await start();
    const before = structuredClone(psa.state.tickets.get(id));
    const response = await as(psa, login)(`/api/tickets/${id}`, patch(value, version));
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ message: expect.stringMatching(/./) });
    expect(psa.state.tickets.get(id)).toEqual(before);
  });

  it('lets Omar give a free ticket to somebody', async () => {
    const psa = await start();
    const response = await as(psa, 'omar')('/api/tickets/1042', patch({ owner: 'gita' }, '"v1"'));
    expect(response.status).toBe(200);
  });

  it('lists open tickets, of one owner, touching a window', async () => {
    const psa = await start();
    const ids = async (query: string): Promise<string> => {
      const answer = await (await as(psa, 'dana')(`/api/tickets${query}`)).text();
      return [...answer.matchAll(/"id":"(\d+)"/g)].map((found) => found[1]).join();
    };
    // Gita's ticket 1035 runs from 09:15 to 10:15.
    const gita = (from: string, to: string): Promise<string> =>
      ids(`?owner=gita&from=2026-11-23T${from}Z&to=2026-11-23T${to}Z`);
    expect(await ids('')).not.toContain('1029');
    expect(await ids('?owner=gita')).toBe('1035,1036,1037');
    expect(await gita('10:14:00', '11:00:00')).toBe('1035');
    expect(await gita('10:15:00', '11:00:00')).toBe('');
    expect(await gita('09:00:00', '09:15:00')).toBe('');
  });

  it('signs a visitor in, but nobody who signed out', async () => {
    const psa = await start();
    const first = await fetch(`${psa.base}/`);
    expect(await first.text()).toContain('Dana Dispatch');
    const cookie = (first.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
    const out = await fetch(`${psa.base}/signout`, {
      headers: { Cookie: cookie },
      redirect: 'manual',
    });
    const left = (out.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
    for (const stale of [cookie, left]) {
      const again = await fetch(`${psa.base}/`, { headers: { Cookie: stale } });
      expect(again.url).toBe(`${psa.base}/signin`);
      const api = await fetch(`${psa.base}/api/me`, { headers: { Cookie: stale } });
      expect(api.status).toBe(401);
    }
  });

  it('signs in who is chosen, and nobody it does not know', async () => {
    const psa = await start();
    const signIn = (login: string) =>
      fetch(`${psa.base}/signin`, {
        method: 'POST',
        body: new URLSearchParams({ login }),
        redirect: 'manual',
      });
    const response = await signIn('omar');
    const cookie = (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
    const me = await fetch(`${psa.base}/api/me`, { headers: { Cookie: cookie } });
    expect(await me.json()).toMatchObject({ login: 'omar' });
    expect((await signIn('nobody')).headers.get('Set-Cookie')).toBeNull();
  });

  it('lies below its mount path and nowhere else', async () => {
    const psa = await start({ mount: '/desk' });
    expect(psa.base).toMatch(/\/desk$/);
    expect((await fetch(`${psa.base}/tickets/1042`)).status).toBe(200);
    expect((await fetch(`${new URL(psa.base).origin}/tickets/1042`)).status).toBe(404);
    expect((await fetch(`${psa.base}top/`)).status).toBe(404);
  });

  it('sends the strictest policy, unless told not to', async () => {
    const psa = await start();
    const policy = async () => (await fetch(psa.base)).headers.get('Content-Security-Policy');
    expect(await policy()).toContain("default-src 'none'");
    psa.control.modes.csp = false;
    expect(await policy()).toBeNull();
  });

  it('never lets text of a ticket become markup', async () => {
    const psa = await start();
    const title = `<img src=x onerror="alert(1)">'"&`;
    psa.control.edit('1042', { title });
    for (const path of ['/', '/tickets/1042']) {
      const html = await (await fetch(psa.base + path)).text();
      expect(html).not.toContain('<img');
      expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&quot;&amp;');
    }
  });

  it('holds content back until it is released', async () => {
    const psa = await start({ modes: { hold: true } });
    let come = false;
    const part = fetch(`${psa.base}/tickets/1042?part=1`).then((response) => {
      come = true;
      return response.text();
    });
    // The whole page is not held, so its answer proves the server had time for both.
    await fetch(`${psa.base}/tickets/1042`);
    expect(come).toBe(false);
    psa.control.release();
    expect(await part).toContain('data-ticket="1042"');
  });

  it('runs into ordered trouble as often as ordered, before or after the write', async () => {
    const psa = await start();
    const dana = as(psa, 'dana');
    psa.control.trouble({
      method: 'GET',
      kind: 'status',
      status: 429,
      retryAfterSeconds: 9,
      times: 2,
    });
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await dana('/api/me')).status);
    expect(statuses).toEqual([429, 429, 200]);
    psa.control.trouble({ method: 'PATCH', kind: 'drop', when: 'before' });
    const write = () => dana('/api/tickets/1042', patch({ owner: 'gita' }, '"v1"'));
    await expect(write()).rejects.toThrow();
    expect(psa.state.tickets.get('1042')?.owner).toBeNull();
    psa.control.trouble({ method: 'PATCH', kind: 'drop', when: 'after' });
    await expect(write()).rejects.toThrow();
    expect(psa.state.tickets.get('1042')?.owner).toBe('gita');
  });

  it('is steered over the wire only by who sends its header', async () => {
    const psa = await start({ mount: '/desk' });
    const steer = (body: ControlBody, headers: Record<string, string>) =>
      fetch(`${new URL(psa.base).origin}/__control`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
    const edit = { id: '1042', by: 'omar', change: { owner: 'gita' } };
    expect((await steer({ edit }, {})).status).toBe(403);
    expect(psa.state.tickets.get('1042')?.owner).toBeNull();
    expect((await steer({ edit }, { 'X-Sample-Control': '1' })).status).toBe(200);
    expect(psa.state.tickets.get('1042')?.owner).toBe('gita');
  });

  it('says when a port is taken', async () => {
    const psa = await start();
    const port = Number(new URL(psa.base).port);
    await expect(start({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
