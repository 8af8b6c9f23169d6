import { beforeEach, describe, expect, it } from 'vitest';
import { addMinutes, instant } from '../../../core/calendar/instant.ts';
import { EntryBody } from '../../../core/store/journal-entry.ts';
import { approve } from '../../../extension/entrypoints/background/approve.ts';
import { enforce, type Permissions } from '../../../extension/entrypoints/background/enforce.ts';
import { HANDLERS } from '../../../extension/entrypoints/background/handlers.ts';
import { look } from '../../../extension/entrypoints/background/look.ts';
import { makeRouter, type SenderFacts } from '../../../extension/entrypoints/background/router.ts';
import type { World } from '../../../extension/entrypoints/background/world.ts';
import { readManaged } from '../../../extension/managed.ts';
import { BASE, host, type Machine, makeMachine, NOW, startWorker } from './fake-world.ts';
import { assign, book, choose, ready, refTo } from './flow.ts';

const SELF = 'chrome-extension://abc';
const page: SenderFacts = {
  id: 'abc',
  url: `${BASE}/tickets/1`,
  origin: 'https://psa.example',
  tab: { id: 1 },
};
const ui: SenderFacts = { id: 'abc', url: `${SELF}/options.html`, origin: SELF };

let machine: Machine;
let world: World;
let send: (kind: string, body: object, sender?: SenderFacts) => Promise<unknown> | undefined;
beforeEach(async () => {
  machine = await makeMachine();
  machine.psa.add('1');
  world = startWorker(machine);
  const route = makeRouter(HANDLERS, { id: 'abc', origin: SELF, granted: async () => true }, world);
  send = (kind, body, sender = page) => route({ kind, body }, sender);
});
const set = (raw: object): void => {
  machine.managed = readManaged(raw);
};
const declined = (words: string) => ({
  ok: true,
  value: { kind: 'declined', why: 'watch-only', words: expect.stringContaining(words) },
});

describe('writing switched off by an organisation', () => {
  const off = (): void => set({ allowWriting: false });

  it('refuses every way to a write, although the host has writing on', async () => {
    const { approval } = await book(world, '1');
    machine.psa.add('2');
    const prepared = ready(await choose(world, '2', { technician: 'bo' }));
    const writes = machine.psa.assigned.length;
    off();
    const { ref, choice } = assign('1');
    const stamp = 'any';
    const words = 'Set by your organisation';
    for (const sender of [page, ui]) {
      const assigned = { action: 'assign', ref, stamp, choice };
      expect(await send('prepare', assigned, sender)).toMatchObject(declined(words));
      expect(await send('prepare', { action: 'undo', approval }, sender)).toMatchObject(
        declined(words),
      );
      const moved = { action: 'move', approval, choice };
      expect(await send('prepare', moved, sender)).toMatchObject(declined(words));
    }
    // What was made ready before it was switched off is not sent either.
    expect(await send('approve', { prepared: prepared.id })).toMatchObject(declined(words));
    expect(machine.psa.assigned.length).toBe(writes);
    expect(machine.settings.hosts[0]?.writing).toBe(true);
  });

  it('shows suggestions all the same, as watch-only', async () => {
    off();
    const card = await look(world, { ref: refTo('1'), fresh: true });
    expect(card).toMatchObject({ kind: 'card', writing: false });
  });

  it('is off where the value cannot be read', async () => {
    const prepared = ready(await choose(world, '1'));
    set({ allowWriting: 'perhaps' });
    expect(await approve(world, prepared.id)).toMatchObject({ kind: 'declined' });
    expect(machine.psa.assigned.length).toBe(0);
  });
});

describe('addresses an organisation has not allowed', () => {
  beforeEach(() => set({ allowedHosts: ['other.example'] }));

  it('are not read, for a page or for the options', async () => {
    const look = { ref: refTo('1') };
    expect(await send('look', look)).toMatchObject({ ok: false, error: 'not-allowed' });
    expect(await send('rows', { refs: [refTo('1')] })).toMatchObject({ ok: false });
    for (const kind of ['people', 'words', 'whoami', 'clock'])
      expect(await send(kind, { base: BASE }, ui)).toMatchObject({
        value: { ok: false, fault: { kind: 'not-found' } },
      });
    await send('day', { technician: 'amber', fresh: true }, ui);
    expect(machine.psa.reads).toBe(0);
  });

  it('are not written, and no panel is drawn there', async () => {
    const assigned = { ...assign('1'), stamp: 'any' };
    expect(await send('prepare', assigned, ui)).toMatchObject({ value: { kind: 'declined' } });
    expect(await send('inject', { origin: 'https://psa.example' }, ui)).toMatchObject({
      ok: false,
      words: expect.stringContaining('Your organisation has not allowed this address'),
    });
    expect(await send('inject', { origin: 'https://other.example' }, ui)).toMatchObject({
      ok: true,
    });
  });
});

describe('what was allowed before', () => {
  const fakePermissions = (...granted: readonly string[]) => {
    const held = new Set(granted);
    const permissions: Permissions = {
      ports: true,
      origins: async () => [...held],
      async remove(pattern) {
        if (pattern === 'http://127.0.0.1/*') throw new Error('required');
        held.delete(pattern);
      },
    };
    return { held, permissions };
  };

  it('is given back: grants and what was read there', async () => {
    await look(world, { ref: refTo('1'), fresh: true });
    expect(await world.store.cache.bases()).toEqual([BASE]);
    const { held, permissions } = fakePermissions(
      'https://psa.example/*',
      'http://127.0.0.1/*',
      'https://*/*',
      'https://other.example/*',
    );
    await enforce(world, permissions);
    expect(held.size).toBe(4);
    set({ allowedHosts: ['other.example'] });
    await enforce(world, permissions);
    expect([...held]).toEqual(['http://127.0.0.1/*', 'https://other.example/*']);
    expect(await world.store.cache.bases()).toEqual([]);
    // The person’s own settings stay, for the day the policy is lifted.
    expect(machine.settings.hosts).toEqual([host()]);
  });

  it('is forgotten: remembered keys at once, and none is remembered again', async () => {
    const { permissions } = fakePermissions();
    await world.store.secrets.set('kept', 'k', 'kept');
    await world.store.secrets.set('session', 's', 'session');
    set({ allowRememberedKeys: false });
    expect(await world.store.secrets.get('kept')).toBeUndefined();
    await machine.store.secrets.set('kept', 'k', 'kept');
    await enforce(world, permissions);
    expect(await machine.store.secrets.names()).toEqual([{ name: 'session', keep: 'session' }]);
    await world.store.secrets.set('new', 'n', 'kept');
    expect(await machine.store.secrets.names()).toContainEqual({ name: 'new', keep: 'session' });
    expect(await world.store.secrets.get('session')).toBe('s');
  });

  it('is pruned: the journal is as short as it was set, at once', async () => {
    const { permissions } = fakePermissions();
    const note = (days: number) =>
      machine.store.journal.append(
        EntryBody.parse({ kind: 'note', words: `${days} days ago` }),
        instant(addMinutes(NOW, -days * 24 * 60)),
      );
    for (const days of [40, 20]) await note(days);
    const words = async () =>
      (await machine.store.journal.list()).flatMap(({ body }) =>
        body.kind === 'note' ? [body.words] : [],
      );
    await enforce(world, permissions);
    expect(await words()).toHaveLength(2);
    set({ journalDays: 30 });
    await enforce(world, permissions);
    expect(await words()).toEqual(['20 days ago']);
  });
});
