import { browser } from 'wxt/browser';
import { instant } from '../../../core/calendar/instant.ts';
import { suggest } from '../../../core/dispatch/suggest.ts';
import { Zone } from '../../../core/model/time.ts';
import { idbStore } from '../../../core/store/idb.ts';
import { ADAPTERS } from '../../adapters/index.ts';
import { makeSession } from '../../adapters/session.ts';
import { loadEffective, loadManaged } from '../../managed-area.ts';
import { managedSecrets } from '../../managed-secrets.ts';
import { sessionArea } from '../../session-area.ts';
import { changeSettings, type Host } from '../../settings.ts';
import type { Permissions } from './enforce.ts';
import { OVERLAY, patternOf, type Scripts } from './hosts.ts';
import { adapterOf, type Frame, type Kept, type World } from './world.ts';

const OVERLAY_FILE = '/content-scripts/overlay.js';
const DETAILS_FILE = '/overlay-details.js';

const kept: Kept = {
  get: async (key) => (await browser.storage.session.get(key))[key],
  set: (key, value) => browser.storage.session.set({ [key]: value }),
  remove: (key) => browser.storage.session.remove(key),
  keys: async () => Object.keys(await browser.storage.session.get(null)),
};

const lockName = (name: string): string => `slotwright:${name}`;

export const scripts: Scripts = {
  ports: !import.meta.env.FIREFOX,
  granted: (pattern) => browser.permissions.contains({ origins: [pattern] }),
  async registered() {
    const all = await browser.scripting.getRegisteredContentScripts();
    return all
      .filter(({ id }) => id.startsWith(OVERLAY))
      .map(({ id, matches }) => ({ id, matches: matches ?? [] }));
  },
  register: (wanted) =>
    browser.scripting.registerContentScripts(
      wanted.map(({ id, matches }) => ({
        id,
        matches: [...matches],
        js: [OVERLAY_FILE.slice(1)],
        runAt: 'document_idle',
        persistAcrossSessions: true,
      })),
    ),
  unregister: (ids) => browser.scripting.unregisterContentScripts({ ids: [...ids] }),
};

export const permissions: Permissions = {
  ports: scripts.ports,
  origins: async () => (await browser.permissions.getAll()).origins ?? [],
  remove: (pattern) => browser.permissions.remove({ origins: [pattern] }),
};

/** A tab that cannot be reached (asleep, an error page) gets the overlay with its next load. */
const inject = async (origin: string): Promise<void> => {
  const tabs = await browser.tabs.query({ url: patternOf(origin, scripts.ports) });
  const injected = tabs.map(({ id: tabId }) =>
    tabId === undefined
      ? undefined
      : browser.scripting.executeScript({ target: { tabId }, files: [OVERLAY_FILE] }),
  );
  await Promise.allSettled(injected);
};

const injectDetails = async ({ tab, frame }: Frame): Promise<void> => {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files: [DETAILS_FILE],
  });
};

const openTabs = async (origin: string): Promise<readonly string[]> => {
  const tabs = await browser.tabs.query({ url: patternOf(origin, scripts.ports) });
  return tabs
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap(({ url }) => url ?? []);
};

const openOptions = async (at: string): Promise<void> => {
  const url = new URL('/options.html', browser.runtime.getURL('/'));
  url.hash = at;
  await browser.tabs.create({ url: url.href });
};

/** The world as it is in a browser. Nothing is opened or read before somebody asks. */
export const browserWorld = (): World => {
  const held = idbStore({ session: sessionArea });
  const mayKeep = async () => (await loadManaged()).rememberedKeys;
  const store = { ...held, secrets: managedSecrets(held.secrets, mayKeep) };
  const world: World = {
    store,
    adapters: ADAPTERS,
    kept,
    suggest,
    settings: loadEffective,
    managed: loadManaged,
    changeSettings,
    async session(host: Host) {
      const key = host.key === undefined ? undefined : await store.secrets.get(host.key);
      const authorization = key && (adapterOf(world, host).authorization?.(key) ?? key);
      return makeSession(host.base, {
        fetch: (input, init) => fetch(input, init),
        ...(authorization && { authorization }),
        zone: host.zone,
      });
    },
    now: () => instant(Date.now()),
    newId: () => crypto.randomUUID(),
    online: () => navigator.onLine,
    lock: (name, run) => navigator.locks.request(lockName(name), run),
    tryLock: (name, run) =>
      navigator.locks.request(lockName(name), { ifAvailable: true }, async (lock) =>
        lock ? run() : undefined,
      ),
    zone: Zone.parse(Intl.DateTimeFormat().resolvedOptions().timeZone),
    browserLanguage: browser.i18n.getUILanguage(),
    openOptions,
    inject,
    openTabs,
    injectDetails,
  };
  return world;
};
