import { addMinutes, instant, windowOf } from '../../../core/calendar/instant.ts';
import type { Answer } from '../../../core/dispatch/answer.ts';
import type { Problem } from '../../../core/dispatch/problem.ts';
import { triage } from '../../../core/dispatch/triage.ts';
import { defaultHours, Team } from '../../../core/model/team.ts';
import { Zone } from '../../../core/model/time.ts';
import { memoryStore } from '../../../core/store/memory.ts';
import type { Store } from '../../../core/store/ports.ts';
import type { Frame, Kept, World } from '../../../extension/entrypoints/background/world.ts';
import { type Managed, UNMANAGED, underManaged } from '../../../extension/managed.ts';
import { managedSecrets } from '../../../extension/managed-secrets.ts';
import type { Host, Settings } from '../../../extension/settings.ts';
import { FakePsa } from './fake-psa.ts';

export const BASE = 'https://psa.example/desk';
export const ZONE = Zone.parse('Europe/Lisbon');
export const NOW = instant(Date.UTC(2026, 10, 23, 9));

/** Locks of one browser; a new browser (or a killed worker) has new ones, as the real ones end with their holder. */
export const makeLocks = () => {
  const tails = new Map<string, Promise<unknown>>();
  const busy = new Map<string, number>();
  const lock = <T>(name: string, run: () => Promise<T>): Promise<T> => {
    busy.set(name, (busy.get(name) ?? 0) + 1);
    const turn = (tails.get(name) ?? Promise.resolve()).then(run, run);
    tails.set(
      name,
      turn.catch(() => undefined),
    );
    return turn.finally(() => busy.set(name, (busy.get(name) ?? 1) - 1));
  };
  const tryLock = async <T>(name: string, run: () => Promise<T>): Promise<T | undefined> =>
    (busy.get(name) ?? 0) > 0 ? undefined : lock(name, run);
  return { lock, tryLock };
};

export const makeKept = (): Kept & { readonly held: Map<string, string> } => {
  const held = new Map<string, string>();
  return {
    held,
    // As the browser does: what lies there is a copy, and fields that are undefined are gone.
    get: async (key) => {
      const text = held.get(key);
      return text === undefined ? undefined : JSON.parse(text);
    },
    set: async (key, value) => void held.set(key, JSON.stringify(value)),
    remove: async (key) => void held.delete(key),
    keys: async () => [...held.keys()],
  };
};

const technician = (id: string, name: string) => ({ id, name, logins: { [BASE]: id } });
export const team = (more: object = {}): Team =>
  Team.parse({
    schema: 1,
    zone: ZONE,
    hours: defaultHours(),
    technicians: [
      technician('amber', 'Amber Cho'),
      technician('bo', 'Bo Lind'),
      { id: 'cy', name: 'Cy Roe' },
    ],
    ...more,
  });

export const host = (more: Partial<Host> = {}): Host => ({
  base: BASE,
  psa: 'sample-psa',
  writing: true,
  zone: ZONE,
  panel: { folded: false, corner: 'anchor' },
  ...more,
});

/** Everybody at the same hour, in the team's order, but for those who have a booking in it. */
export const simpleSuggest = (problem: Problem): Answer => {
  const window = windowOf(addMinutes(problem.now, 60), 60);
  const busy = (id: string) =>
    problem.bookings.some(
      (b) => b.technician === id && b.window.start < window.end && window.start < b.window.end,
    );
  const free = problem.team.technicians.filter(
    ({ id }) => !busy(id) && (problem.mayOwn?.has(id) ?? true),
  );
  return {
    need: triage(problem.ticket, problem.team, problem.now),
    ranked: free.map(({ id }) => ({
      technician: id,
      window,
      blocks: [window],
      cost: 0,
      uncertaintyMinutes: 5,
      findings: [],
      others: [],
      relaxed: [],
      equal: true,
    })),
    excluded: [],
    grounds: { sources: problem.sources, technicians: [], unset: [] },
  };
};

/** What outlives a worker: disk, session storage, settings, and the PSA. */
export interface Machine {
  readonly store: Store;
  readonly kept: ReturnType<typeof makeKept>;
  readonly psa: FakePsa;
  settings: Settings;
  managed: Managed;
  browserLanguage: string;
  now: number;
  online: boolean;
  ids: number;
  readonly problems: Problem[];
  readonly opened: string[];
  /** Addresses in tabs, the one looked at last first. */
  readonly tabs: string[];
  /** Frames that were given the overlay's second script. */
  readonly detailed: Frame[];
}

export const makeMachine = async (psa = new FakePsa(BASE), known = team()): Promise<Machine> => {
  const store = memoryStore();
  await store.team.save(known, 'new');
  const settings: Settings = { schema: 1, hosts: [host()], journalDays: 400 };
  return {
    store,
    kept: makeKept(),
    psa,
    settings,
    managed: UNMANAGED,
    browserLanguage: 'en-GB',
    now: NOW,
    online: true,
    ids: 0,
    problems: [],
    opened: [],
    tabs: [],
    detailed: [],
  };
};

/** A worker just started on that machine; starting another one is what a kill leaves behind. */
export const startWorker = (machine: Machine): World => ({
  store: {
    ...machine.store,
    secrets: managedSecrets(machine.store.secrets, async () => machine.managed.rememberedKeys),
  },
  adapters: [machine.psa.adapter()],
  kept: machine.kept,
  suggest: (problem) => {
    machine.problems.push(problem);
    return simpleSuggest(problem);
  },
  settings: async () => underManaged(machine.settings, machine.managed),
  managed: async () => machine.managed,
  changeSettings: async (change) => {
    machine.settings = change(machine.settings);
    return machine.settings;
  },
  session: async ({ base }) => ({
    base,
    fetch: () => Promise.reject(new Error('the fake needs no network')),
  }),
  now: () => instant(machine.now),
  newId: () => {
    machine.ids += 1;
    return `id-${machine.ids}`;
  },
  online: () => machine.online,
  ...makeLocks(),
  zone: ZONE,
  browserLanguage: machine.browserLanguage,
  openOptions: async (at) => void machine.opened.push(at),
  inject: async () => undefined,
  openTabs: async (origin) => machine.tabs.filter((tab) => new URL(tab).origin === origin),
  injectDetails: async (frame) => void machine.detailed.push(frame),
});
