import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../../../core/calendar/instant.ts';
import type { PsaSession } from '../../../extension/adapters/adapter.ts';
import { itflow } from '../../../extension/adapters/itflow.ts';
import { type FakeItflow, startFakeItflow } from '../../itflow/fake-itflow.ts';
import { around } from './harness.ts';
import { fresh, sessionWith } from './itflow.harness.ts';

const FAR = { start: instant(0), end: instant(Date.parse('2027-06-01T00:00:00Z')) };

describe.each(['newer', 'older'] as const)('itflow, %s pages: reading', (generation) => {
  let psa: FakeItflow;
  let session: PsaSession;
  beforeAll(async () => {
    psa = await startFakeItflow({ generation });
    session = sessionWith(psa.base, psa.signIn('1'));
  });
  afterAll(() => psa.stop());

  const read = async (id: string, by = session) => {
    const result = await itflow.read({ psa: 'itflow', base: psa.base, id }, by);
    if (!result.ok) throw new Error(result.fault.kind);
    return result.value;
  };
  const board = async (by = session) => {
    const result = await itflow.board?.(by, instant(0));
    if (!result?.ok) throw new Error(result?.fault.kind);
    return result.value;
  };

  it('reads every field of a ticket, and leaves out what is not there', async () => {
    const { stamp: _, ref: __, ...ticket } = await read('11');
    expect(ticket).toEqual({
      number: 'TCK-8',
      title: 'Switch "core" & uplink down',
      status: 'New',
      closed: false,
      priority: 'High',
      contact: "José O'Hara",
      fields: { client: ['Acme & Sons'], site: ['Plant 2'], category: ['Network'] },
    });
    expect((await read('13')).fields).toEqual({});
  });

  it('reads owner and start, in the zone that was confirmed', async () => {
    expect(await read('12')).toMatchObject({
      owner: { login: '2', name: 'Sam Lee' },
      start: '2026-12-22T15:23:00.000Z',
      fields: { site: ['Plant 1'] },
    });
    const elsewhere = { ...session, zone: undefined };
    expect(Object.keys(await read('12', elsewhere))).not.toContain('start');
    const rows = (await board(elsewhere)).tickets;
    expect(rows.filter((row) => row.start !== undefined)).toEqual([]);
  });

  it('knows a closed and a resolved ticket by more than the word', async () => {
    expect(await read('14')).toMatchObject({ closed: true, number: 'OLD-3', status: 'Closed' });
    expect(await read('15')).toMatchObject({ closed: true, status: 'Resolved' });
  });

  it('takes nothing from what a client wrote', async () => {
    const ticket = await read('18');
    expect(ticket).toMatchObject({
      title: 'Q4 <b>bid</b>',
      number: 'TCK-15',
      status: 'New',
      closed: false,
      fields: { client: ['Acme & Sons'] },
    });
    expect(Object.keys(ticket.fields)).toEqual(['client']);
    const onlooker = sessionWith(psa.base, psa.signIn('4'));
    const rights = await itflow.rights?.({ psa: 'itflow', base: psa.base, id: '18' }, onlooker);
    expect(rights).toMatchObject({ value: { mayWrite: false } });
  });

  it('has another stamp when anything changes that a decision rests on, and the same after a note', async () => {
    const id = fresh(psa);
    const stamps = [(await read(id)).stamp];
    for (const change of [
      { owner: '3' },
      { schedule: '2026-12-01 09:00:00' },
      { status: 3 },
      { priority: 'Low' },
      { subject: 'Another' },
      { client: { id: '2', name: 'Bluff "Quarry" Co' } },
    ]) {
      psa.edit(id, change);
      stamps.push((await read(id)).stamp);
    }
    expect(new Set(stamps).size).toBe(stamps.length);
    psa.edit(id, { notes: ['Called back.'] });
    expect((await read(id)).stamp).toBe(stamps.at(-1));
  });

  it('tells two agents of one name apart by the form, and names without a number where that is not shown', async () => {
    expect((await read('16')).owner).toEqual({ login: '7', name: 'Kim Park' });
    expect((await read('17')).owner).toEqual({ login: '5', name: 'Dora Gone' });
    const asked: string[] = [];
    const onlooker = around(sessionWith(psa.base, psa.signIn('4')), {
      fits: (path) => asked.push(path) < 0,
      instead: (send) => send(),
    });
    expect((await read('16', onlooker)).owner).toEqual({ login: 'Kim Park', name: 'Kim Park' });
    // ITFlow would show such a person a message on the next page.
    expect(asked.filter((path) => path.includes('/modals/'))).toEqual([]);
  });

  it('reads the board: whose each ticket is, also of two of one name, and only open ones', async () => {
    const { tickets, complete } = await board();
    expect(complete).toBe(true);
    const byId = new Map(tickets.map((ticket) => [ticket.ref.id, ticket]));
    expect(byId.get('12')).toMatchObject({
      number: 'TCK-9',
      owner: { login: '2' },
      start: '2026-12-22T15:23:00.000Z',
      priority: 'Low',
      contact: "José O'Hara",
      fields: { client: ['Acme & Sons'] },
    });
    expect(byId.get('16')?.owner).toEqual({ login: '7', name: 'Kim Park' });
    expect(byId.get('17')?.owner).toEqual({ login: 'Dora Gone', name: 'Dora Gone' });
    expect(byId.get('13')).toMatchObject({ fields: {} });
    expect(byId.has('14') || byId.has('15')).toBe(false);
  });

  it('reads rows by their columns where a role gets no links', async () => {
    const rows = (await board(sessionWith(psa.base, psa.signIn('4')))).tickets;
    expect(rows.find((row) => row.ref.id === '12')).toMatchObject({
      owner: { login: '2', name: 'Sam Lee' },
      priority: 'Low',
      start: '2026-12-22T15:23:00.000Z',
    });
  });

  it('gives the day of one person: what starts before its end', async () => {
    const ids = async (login: string) => {
      const day = await itflow.day?.(login, FAR, session);
      return day?.ok ? day.value.map((ticket) => ticket.ref.id) : day?.fault.kind;
    };
    expect(await ids('2')).toEqual(['12']);
    expect(await ids('7')).toEqual([]);
    expect(await ids('Kim Park')).toBe('not-found');
  });

  it('shows the clock of the company to who may schedule, and to nobody else', async () => {
    const clock = await itflow.clock?.(session);
    const shown = clock?.ok ? clock.value : undefined;
    const minutes = (Date.parse(`${shown?.wall}Z`) - (shown?.at ?? 0)) / 60_000;
    // Chicago is five or six hours behind; the wall shows whole minutes.
    expect(Math.min(...[-360, -300].map((offset) => Math.abs(minutes - offset)))).toBeLessThan(2);
    const onlooker = sessionWith(psa.base, psa.signIn('4'));
    expect(await itflow.clock?.(onlooker)).toEqual({ ok: true, value: undefined });
  });

  it('knows the words of the tenant, the people, and who may write', async () => {
    expect(await itflow.words?.(session)).toMatchObject({
      value: {
        statuses: ['New', 'Open', 'On Hold', 'Resolved', 'Closed'],
        fields: { category: ['Network'], client: ['Acme & Sons', 'Bluff "Quarry" Co'] },
      },
    });
    const people = await itflow.people?.(session);
    expect(people).toMatchObject({ ok: true });
    expect(JSON.stringify(people)).not.toContain('Dora Gone');
    const ref = { psa: 'itflow' as const, base: psa.base, id: '12' };
    expect(await itflow.rights?.(ref, session)).toEqual({
      ok: true,
      value: { user: 'Dana Dispatch', mayWrite: true, mayUndo: true },
    });
  });

  it('says who hears of what', () => {
    const ref = { psa: 'itflow' as const, base: psa.base, id: '12' };
    const heard = (from: object, to: object) =>
      itflow.sideEffects({ ref, stamp: '', from, to }).map(({ who, how }) => `${who} ${how}`);
    const start = instant(0);
    expect(heard({}, { owner: '2' })).toEqual(['technician page', 'technician mail-if-on']);
    expect(heard({ owner: '2' }, { owner: '2', start })).toEqual([
      'technician mail-if-on',
      'client mail-if-on',
      'watchers mail-if-on',
    ]);
    expect(heard({ owner: '2' }, {})).toEqual([]);
  });
});

describe('itflow: long lists', () => {
  it('reads page after page, and says when it stopped or the list moved', async () => {
    const psa = await startFakeItflow({ perPage: 2 });
    const session = sessionWith(psa.base, psa.signIn('1'));
    const count = async (by: PsaSession) => {
      const read = await itflow.board?.(by, instant(0));
      return read?.ok ? [read.value.tickets.length, read.value.complete] : read?.fault.kind;
    };
    expect(await count(session)).toEqual([6, true]);
    let pages = 0;
    const moving = around(session, {
      fits: (path) => path.includes('tickets.php'),
      instead: (send) => {
        pages += 1;
        if (pages === 2) psa.edit('18', { status: 5 });
        return send();
      },
    });
    expect((await count(moving))?.[1]).toBe(false);
    for (let at = 0; at < 90; at += 1) fresh(psa);
    expect(await count(session)).toEqual([80, false]);
    await psa.stop();
  });
});
