import { beforeEach, describe, expect, it } from 'vitest';
import { addMinutes, instant, windowOf } from '../../../core/calendar/instant.ts';
import { triage } from '../../../core/dispatch/triage.ts';
import { BookingId, TicketId } from '../../../core/model/ids.ts';
import { askAnywhere } from '../../../extension/entrypoints/background/ask.ts';
import { QUICK_AGE } from '../../../extension/entrypoints/background/boards.ts';
import { dayView } from '../../../extension/entrypoints/background/day-view.ts';
import { look } from '../../../extension/entrypoints/background/look.ts';
import { chipState, rows } from '../../../extension/entrypoints/background/rows.ts';
import { askHost, clock } from '../../../extension/entrypoints/background/setup.ts';
import type { World } from '../../../extension/entrypoints/background/world.ts';
import { Question } from '../../../extension/protocol.ts';
import { START } from './fake-psa.ts';
import {
  BASE,
  host,
  type Machine,
  makeMachine,
  NOW,
  simpleSuggest,
  startWorker,
  team,
} from './fake-world.ts';
import { idOf, refTo } from './flow.ts';

let machine: Machine;
let world: World;
beforeEach(async () => {
  machine = await makeMachine();
  machine.psa.add('1', { title: 'Printer' });
  machine.psa.add('2', { owner: 'amber', start: START, minutes: 60 });
  world = startWorker(machine);
});
const see = (id = '1', more: { fresh?: boolean; quick?: boolean; mayOwn?: string[] } = {}) =>
  look(world, { ref: refTo(id), fresh: false, ...more });
const saveTeam = async (more: object) => {
  const stored = await machine.store.team.load();
  await machine.store.team.save(team(more), stored?.version ?? 'new');
};
const sources = () =>
  (machine.problems.at(-1)?.sources ?? []).map(({ name, state, words }) =>
    [name, state, words].filter(Boolean).join(': '),
  );

describe('a look', () => {
  it('reads the ticket and the board, and says so', async () => {
    const card = await see();
    expect(card).toMatchObject({
      kind: 'card',
      stamp: '"1"',
      writing: true,
      zoneConfirmed: true,
      ticket: { title: 'Printer', url: `${BASE}/tickets/1` },
      names: { technicians: { amber: { name: 'Amber Cho' } } },
    });
    expect(machine.problems.at(-1)?.bookings).toMatchObject([{ technician: 'amber' }]);
    expect(sources()).toEqual([
      'Fake PSA ticket: read',
      'tickets and bookings of psa.example: read',
    ]);
  });

  it('tells reasons as the browser speaks, or as the dispatcher chose', async () => {
    const languageOf = async () => {
      const card = await see();
      return card.kind === 'card' ? card.language : undefined;
    };
    expect(await languageOf()).toBe('en');
    machine.browserLanguage = 'de-AT';
    world = startWorker(machine);
    expect(await languageOf()).toBe('de');
    expect((await askAnywhere(world, Question.parse({}))).language).toBe('de');
    machine.settings = { ...machine.settings, language: 'en' };
    expect(await languageOf()).toBe('en');
    machine.browserLanguage = 'fr';
    machine.settings = { ...machine.settings, language: 'de' };
    expect(await languageOf()).toBe('de');
  });

  it('says at a glance which limit of others the first pick crosses', async () => {
    const window = windowOf(addMinutes(START, 30), 60);
    world = {
      ...world,
      suggest(problem) {
        const answer = simpleSuggest({ ...problem, bookings: [] });
        const blocks = [window];
        return { ...answer, ranked: answer.ranked.map((one) => ({ ...one, window, blocks })) };
      },
    };
    expect(await see()).toMatchObject({ first: { crosses: { text: 'overlaps “#2 Ticket…”' } } });
    machine.psa.edit('2', { owner: 'bo' });
    expect(await see('1', { fresh: true })).toMatchObject({ first: { crosses: undefined } });
  });

  it('takes a board younger than a minute from the cache, and reads the ticket all the same', async () => {
    await see();
    machine.psa.edit('1', { title: 'Scanner' });
    machine.now = NOW + 59_999;
    expect(await see()).toMatchObject({ ticket: { title: 'Scanner' } });
    expect(machine.psa.boardReads).toBe(1);
    expect(sources()[1]).toBe('tickets and bookings of psa.example: cached');
    machine.now = NOW + 60_000;
    await see();
    expect(machine.psa.boardReads).toBe(2);
    await see('1', { fresh: true });
    expect(machine.psa.boardReads).toBe(3);
  });

  it('says for fourteen days who changed the rules', async () => {
    const policyChange = { at: NOW, by: 'Dana Sand', what: 'load weight' };
    await saveTeam({ policyChange });
    expect(await see()).toMatchObject({ policyChange: { ...policyChange, day: 'today' } });
    machine.now = addMinutes(NOW, 14 * 24 * 60 - 1);
    expect(await see()).toMatchObject({ policyChange });
    machine.now = addMinutes(NOW, 14 * 24 * 60);
    expect(await see()).not.toHaveProperty('policyChange');
  });

  it('for a first paint takes a board of some hours ago, and says that it is old', async () => {
    expect(await see('1', { quick: true })).not.toHaveProperty('old');
    machine.now = NOW + QUICK_AGE - 1;
    expect(await see('1', { quick: true })).toMatchObject({ old: true });
    expect(machine.psa.boardReads).toBe(1);
    machine.now = NOW + QUICK_AGE;
    expect(await see('1', { quick: true })).not.toHaveProperty('old');
    expect(machine.psa.boardReads).toBe(2);
  });

  it('reads the board again with other words, without waiting a minute', async () => {
    await see();
    await saveTeam({ words: { states: { open: 'waiting' } } });
    await see();
    expect(machine.psa.boardReads).toBe(2);
    expect(machine.problems.at(-1)?.tickets[0]?.state).toBe('waiting');
  });

  it('serves an old board with its age where reading it fails', async () => {
    await see();
    machine.now = NOW + 600_000;
    const adapter = world.adapters[0];
    if (adapter) {
      adapter.board = async () => ({ ok: false, fault: { kind: 'broken', status: 500 } });
    }
    expect(await see()).toMatchObject({ kind: 'card' });
    expect(sources().slice(1)).toEqual([
      'tickets and bookings of psa.example: failed: the server had an error',
      'tickets and bookings of psa.example: cached',
    ]);
    expect(machine.problems.at(-1)?.sources[2]?.at).toBe(NOW);
    expect(machine.problems.at(-1)?.bookings).toHaveLength(1);
  });

  it('says that nothing is known of the board where there is no old one', async () => {
    const adapter = world.adapters[0];
    if (adapter) adapter.board = async () => ({ ok: false, fault: { kind: 'forbidden' } });
    await see();
    expect(sources()[1]).toBe('tickets and bookings of psa.example: failed: no right to see it');
    expect(machine.problems.at(-1)?.bookings).toEqual([]);
  });

  it('knows the time taken in other systems and by hand', async () => {
    const local = { id: 'l', technician: 'bo', window: windowOf(START, 30), source: 'local' };
    await saveTeam({ bookings: [local] });
    const elsewhere = { ...local, id: 'e', technician: idOf('amber'), source: 'psa' } as const;
    await machine.store.cache.put({
      base: 'https://other.example',
      at: NOW,
      complete: true,
      bookings: [{ ...elsewhere, id: BookingId.parse('e'), hold: 'firm', title: '' }],
      tickets: [],
    });
    await see();
    expect(machine.problems.at(-1)?.bookings.map(({ id }) => id)).toEqual([`${BASE}#2`, 'e', 'l']);
    expect(sources()[2]).toBe('tickets and bookings of other.example: cached');
  });

  it('turns logins that may own into technicians; nobody is left out where the page was not told', async () => {
    await see('1', { mayOwn: ['BO', 'zed'] });
    // Cy has no login here, so the PSA cannot have spoken of Cy.
    expect(machine.problems.at(-1)?.mayOwn).toEqual(new Set(['bo', 'cy']));
    await see();
    expect(machine.problems.at(-1)).not.toHaveProperty('mayOwn');
  });

  it('says what is in the way of a card', async () => {
    machine.psa.edit('1', { status: 'closed' });
    expect(await see()).toEqual({ kind: 'closed', status: 'closed', number: '#1' });
    machine.psa.fault = { kind: 'signed-out', status: 401 };
    expect(await see()).toMatchObject({ kind: 'fault', fault: { kind: 'signed-out' } });
    const bare = await makeMachine();
    Object.assign(bare.store.team, { load: async () => undefined });
    const none = startWorker(bare);
    bare.psa.add('1');
    expect(await look(none, { ref: refTo('1'), fresh: false })).toEqual({
      kind: 'no-team',
      host: 'psa.example',
    });
  });

  it('is watch-only and unconfirmed until the host says otherwise', async () => {
    machine.settings = {
      ...machine.settings,
      hosts: [host({ writing: false, zone: undefined })],
    };
    expect(await see()).toMatchObject({ writing: false, zoneConfirmed: false });
  });

  it('does not fail because the cache does', async () => {
    const broken = () => Promise.reject(new Error('disk full'));
    Object.assign(machine.store.cache, { get: broken, put: broken, bases: broken });
    expect((await see()).kind).toBe('card');
  });
});

describe('an SLA clock', () => {
  const gold = {
    slas: [
      {
        id: 'gold',
        name: 'Gold',
        targets: { P2: { responseMinutes: 30, resolutionMinutes: 120, clock: 'always' } },
      },
    ],
    boards: [{ board: 'Field', sla: 'gold' }],
  };
  const minutesAgo = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();
  beforeEach(async () => {
    await saveTeam(gold);
    machine.psa.add('5', {
      ...{ created: minutesAgo(100), priority: 'P2', minutes: 30, fields: { queue: ['Field'] } },
    });
  });
  const needOf = async () => {
    const card = await see('5');
    return card.kind === 'card' ? card.answer.need : undefined;
  };

  it('counts with the pauses and answers of the ticket that is looked at', async () => {
    const by = 'zed';
    machine.psa.history = {
      statuses: [
        { at: minutesAgo(90), by, from: 'open', to: 'stalled' },
        { at: minutesAgo(50), by, from: 'stalled', to: 'open' },
      ],
      answers: [{ at: minutesAgo(80), by: [by] }],
    };
    expect(await needOf()).toMatchObject({
      due: NOW + 60 * 60_000,
      dueHolds: true,
      sla: { response: 'given', mark: 'warn', policy: { by: 'board' } },
    });
  });

  it('runs through where the history cannot be read, and excludes nobody then', async () => {
    expect(await needOf()).toMatchObject({
      due: NOW + 20 * 60_000,
      dueHolds: false,
      sla: { response: 'unknown', mark: 'breaching', assumed: ['pauses'] },
    });
  });

  it('tells a row the same state, in the words a row has', async () => {
    const chips = await rows(world, [refTo('5')]);
    expect(chips.ok && chips.value).toMatchObject([{ sla: 'at-risk', due: NOW + 20 * 60_000 }]);
  });
});

describe('rows of a list', () => {
  it('are read at once: first pick for open ones nobody has, the owner for others', async () => {
    machine.psa.add('3', { owner: 'zed', status: 'waiting' });
    machine.psa.add('4', { status: 'waiting' });
    const chips = await rows(world, ['1', '2', '3', '4', '99'].map(refTo));
    expect(machine.psa.boardReads).toBe(1);
    expect(machine.psa.reads).toBe(0);
    expect(chips.ok && chips.value).toMatchObject([
      { first: { name: 'Amber Cho', time: 'today 10:00', equal: 2 }, sla: 'none' },
      { owned: 'Amber Cho' },
      { owned: 'zed' },
      { ref: { id: '4' } },
      { ref: { id: '99' }, sla: 'none' },
    ]);
    expect(machine.problems).toHaveLength(1);
  });

  it('are suggested for as far as the work goes, and never fewer than ten', async () => {
    const many = Array.from({ length: 400 }, (_, i) => ({ id: `t${i}`, name: `T ${i}` }));
    await saveTeam({ technicians: many });
    const ids = Array.from({ length: 30 }, (_, i) => `x${i}`);
    for (const id of ids) machine.psa.add(id);
    const chips = await rows(world, ids.map(refTo));
    expect(chips.ok && chips.value).toHaveLength(30);
    expect(machine.problems).toHaveLength(10);
  });

  it('tell the fault where nothing could be read', async () => {
    machine.psa.fault = { kind: 'signed-out' };
    expect(await rows(world, [refTo('1')])).toMatchObject({ ok: false });
  });
});

describe('an SLA state', () => {
  const due = instant(Date.UTC(2026, 10, 23, 12));
  const at = (minutesBefore: number, more: object = {}) =>
    chipState(
      triage(
        {
          id: TicketId.parse('x'),
          number: '',
          title: '',
          state: 'open',
          status: '',
          minutes: 60,
          due,
          ...more,
        },
        team(),
        addMinutes(due, -minutesBefore),
      ).sla.mark,
    );
  it('counts the work before the deadline and 30 minutes of slack', () => {
    expect([at(90), at(89), at(1), at(0), at(-1)]).toEqual([
      'ok',
      'at-risk',
      'at-risk',
      'late',
      'late',
    ]);
    expect(at(600, { start: addMinutes(due, -60) })).toBe('at-risk');
    expect(at(600, { start: addMinutes(due, -90) })).toBe('ok');
    expect(at(-5, { state: 'done' })).toBe('none');
    expect(at(5, { due: undefined })).toBe('none');
  });
});

describe('without a ticket page', () => {
  it('a form gets the same card from what is remembered', async () => {
    await see();
    machine.problems.length = 0;
    await saveTeam({ clients: [{ id: 'c', name: 'Mill', aliases: ['The Mill'] }] });
    const card = await askAnywhere(world, { title: 'New desk', client: 'the mill', minutes: 30 });
    expect(card).toMatchObject({
      writing: false,
      ticket: { title: 'New desk', client: 'c', clientName: 'Mill', minutes: 30 },
    });
    expect(card).not.toHaveProperty('ref');
    expect(machine.problems[0]?.bookings).toHaveLength(1);
    expect(machine.psa.boardReads).toBe(1);
  });

  it('a form is answered before there is a team', async () => {
    const bare = await makeMachine();
    Object.assign(bare.store.team, { load: async () => undefined });
    const card = await askAnywhere(startWorker(bare), { title: 'x' });
    expect(card.answer.grounds.sources).toMatchObject([{ name: 'team', state: 'absent' }]);
  });

  it('a day says how old its board is, and what went wrong', async () => {
    const amber = idOf('amber');
    expect(await dayView(world, amber, true)).toEqual({
      technician: 'amber',
      at: NOW,
      stale: false,
    });
    machine.now = NOW + 3_600_000;
    machine.psa.fault = { kind: 'offline' };
    expect(await dayView(world, amber, false)).toEqual({
      technician: 'amber',
      at: NOW,
      stale: true,
      fault: { kind: 'offline' },
    });
  });

  it('set-up asks a host that is set up, and says what its PSA does not tell', async () => {
    const nothing = await askHost(world, BASE, (adapter, session) => adapter.people?.(session));
    expect(nothing).toMatchObject({ ok: false, fault: { words: 'Fake PSA does not tell this' } });
    const unknown = await clock(world, 'https://nowhere.example');
    expect(unknown).toMatchObject({ ok: false, fault: { kind: 'not-found' } });
  });
});
