import { beforeEach, describe, expect, it } from 'vitest';
import { approve } from '../../../extension/entrypoints/background/approve.ts';
import { HANDLERS } from '../../../extension/entrypoints/background/handlers.ts';
import { makeRouter, type SenderFacts } from '../../../extension/entrypoints/background/router.ts';
import type { World } from '../../../extension/entrypoints/background/world.ts';
import { MESSAGES } from '../../../extension/protocol.ts';
import { BASE, host, type Machine, makeMachine, startWorker } from './fake-world.ts';
import { assign, book, choose, ready, refTo } from './flow.ts';

const OTHER = 'https://other.example';
const SELF = 'chrome-extension://abc';
const page: SenderFacts = {
  id: 'abc',
  url: `${BASE}/tickets/1`,
  origin: 'https://psa.example',
  tab: { id: 1 },
};
const otherPage: SenderFacts = { ...page, url: `${OTHER}/tickets/1`, origin: OTHER };
const ui: SenderFacts = { id: 'abc', url: `${SELF}/options.html#people`, origin: SELF };

let machine: Machine;
let world: World;
let granted: string[];
let send: (message: unknown, sender: SenderFacts) => Promise<unknown> | undefined;
beforeEach(async () => {
  machine = await makeMachine();
  machine.psa.add('1');
  machine.settings = {
    ...machine.settings,
    hosts: [host(), host({ base: OTHER })],
  };
  world = startWorker(machine);
  granted = ['https://psa.example', OTHER];
  const self = { id: 'abc', origin: SELF, granted: async (o: string) => granted.includes(o) };
  send = makeRouter(HANDLERS, self, world);
});
const look = (base = BASE) => ({ kind: 'look', body: { ref: { ...refTo('1'), base } } });
const refused = { ok: false, error: 'not-allowed' };

describe('who may ask', () => {
  it('answers a page on its own host and an own page', async () => {
    expect(await send(look(), page)).toMatchObject({ ok: true, value: { kind: 'card' } });
    const people = { kind: 'whoami', body: { base: BASE } };
    expect(await send(people, ui)).toMatchObject({ ok: true });
    expect(await send(people, { ...ui, tab: { id: 3 } })).toMatchObject({ ok: true });
  });

  it('leaves what is not ours to others', () => {
    for (const message of ['x', null, 7, {}, { kind: 'toString', body: {} }, { kind: 'other' }]) {
      expect(send(message, page)).toBeUndefined();
    }
  });

  it.each([
    ['another extension', { ...page, id: 'xyz' }],
    ['no extension', { ...page, id: undefined }],
    ['a page without a tab', { ...page, tab: undefined }],
    ['a page whose origin the browser does not tell', { ...page, origin: undefined }],
    ['a page that was never set up', { ...page, origin: 'https://evil.example' }],
    ['the same host by another scheme', { ...page, origin: 'http://psa.example' }],
    ['the same host at another port', { ...page, origin: 'https://psa.example:8443' }],
    ['an own page, for what only a PSA page asks', ui],
  ])('refuses %s', async (_, sender) => {
    expect(await send(look(), sender)).toMatchObject(refused);
    expect(machine.psa.reads).toBe(0);
  });

  it('refuses a page whose permission was taken back', async () => {
    granted = [OTHER];
    expect(await send(look(), page)).toMatchObject(refused);
  });

  it.each(
    Object.values(MESSAGES)
      .filter(({ from }) => !from.some((sender) => sender === 'page'))
      .map(({ kind }) => [kind]),
  )('refuses a page posing as an own page for %s', async (kind) => {
    const body = { base: BASE, technician: 'amber', fresh: true, question: {}, origin: OTHER };
    for (const pose of [
      page,
      { ...page, url: `${SELF}/options.html` },
      { ...page, url: `${SELF}.evil.example/options.html`, origin: undefined },
      { ...page, url: `${SELF}/options.html/../x.html`, origin: SELF },
      { ...page, url: `https://psa.example/?${SELF}/options.html` },
    ]) {
      expect(await send({ kind, body, sender: ui, origin: SELF }, pose)).toMatchObject(refused);
    }
  });

  it('refuses a page that asks about a ticket elsewhere', async () => {
    const there = look(OTHER);
    expect(await send(there, page)).toMatchObject(refused);
    expect(await send({ kind: 'look', body: { ref: refTo('1') } }, otherPage)).toMatchObject(
      refused,
    );
    expect(await send(look('https://psa.example'), page)).toMatchObject(refused);
    const psa = { kind: 'look', body: { ref: { ...refTo('1'), psa: 'request-tracker' } } };
    expect(await send(psa, page)).toMatchObject(refused);
    const choice = { technician: 'bo', start: 0, minutes: 60 };
    for (const kind of ['weigh', 'ripple', 'flip', 'now'] as const) {
      const body = { ref: refTo('1'), choice, technician: 'bo' };
      expect(await send({ kind, body }, page)).toMatchObject({ ok: true });
      expect(await send({ kind, body }, otherPage)).toMatchObject(refused);
      machine.psa.reads = 0;
    }
    const rows = { kind: 'rows', body: { refs: [refTo('1'), { ...refTo('1'), base: OTHER }] } };
    expect(await send(rows, page)).toMatchObject(refused);
    expect(machine.psa.reads).toBe(0);
  });

  it('refuses a page the prepared writes and approvals of another host', async () => {
    const { id } = ready(await choose(world, '1'));
    const message = { kind: 'approve', body: { prepared: id } };
    expect(await send(message, otherPage)).toMatchObject(refused);
    const { approval } = await book(world, '1');
    for (const body of [
      { kind: 'settle', body: { approval } },
      { kind: 'prepare', body: { action: 'undo', approval } },
    ]) {
      expect(await send(body, otherPage)).toMatchObject(refused);
      expect(await send(body, page)).toMatchObject({ ok: true });
    }
  });
});

describe('the second script of the overlay', () => {
  const details = { kind: 'details', body: {} };

  it('goes to the frame that asks, as the browser names it, and nowhere else', async () => {
    const posed = { kind: 'details', body: { frame: { tab: 9, frame: 9 } }, frameId: 9 };
    expect(await send(posed, { ...page, tab: { id: 7 }, frameId: 2 })).toEqual({
      ok: true,
      value: true,
    });
    expect(machine.detailed).toEqual([{ tab: 7, frame: 2 }]);
  });

  it.each([
    ['an address that was never set up', { ...page, origin: 'https://evil.example' }],
    ['a page without a tab', { ...page, tab: undefined }],
    ['another extension', { ...page, id: 'xyz' }],
    ['an own page, which carries it', ui],
  ])('is refused to %s', async (_, sender) => {
    expect(await send(details, sender)).toMatchObject(refused);
    expect(machine.detailed).toEqual([]);
  });

  it('is refused to a page whose permission was taken back', async () => {
    granted = [OTHER];
    expect(await send(details, page)).toMatchObject(refused);
    expect(machine.detailed).toEqual([]);
  });

  it('that the browser does not let in is a failure with words', async () => {
    world = { ...world, injectDetails: () => Promise.reject(new Error('no access to the tab')) };
    const self = { id: 'abc', origin: SELF, granted: async () => true };
    expect(await makeRouter(HANDLERS, self, world)(details, page)).toMatchObject({
      ok: false,
      error: 'failed',
      words: expect.stringContaining('no access to the tab'),
    });
  });
});

describe('what is asked', () => {
  it('is parsed, and the field that does not fit is named', async () => {
    const body = { ...assign('1'), stamp: '"1"', choice: { technician: 'amber', start: 1.5 } };
    expect(await send({ kind: 'prepare', body }, page)).toMatchObject({
      ok: false,
      error: 'not-understood',
      words: expect.stringContaining('choice.start'),
    });
  });

  it('cannot change a prepared write: only its name is taken', async () => {
    const { id } = ready(await choose(world, '1'));
    const body = { prepared: id, to: { owner: 'eve' }, technician: 'bo', comment: 'x' };
    expect(await send({ kind: 'approve', body }, page)).toMatchObject({ ok: true });
    expect(machine.psa.must('1').owner).toBe('amber');
    expect(await approve(world, id)).toMatchObject({ why: 'expired' });
  });

  it('is answered with words where it failed, and other messages go on', async () => {
    machine.psa.at = () => {
      throw new Error('disk full');
    };
    expect(await send(look(), page)).toMatchObject({ ok: false, error: 'failed' });
    machine.psa.at = () => undefined;
    expect(await send(look(), page)).toMatchObject({ ok: true });
  });

  it('keeps the place of the overlay for the page\u2019s own host only', async () => {
    const set = { folded: true, corner: 'top-left' };
    await send({ kind: 'panel', body: { set } }, page);
    expect(machine.settings.hosts.map(({ panel }) => panel.folded)).toEqual([true, false]);
    expect(await send({ kind: 'panel', body: {} }, page)).toEqual({ ok: true, value: set });
  });

  it('opens the options at the place a page names', async () => {
    await send({ kind: 'options', body: { at: 'words' } }, page);
    expect(machine.opened).toEqual(['words']);
  });
});
