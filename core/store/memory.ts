import { Team } from '../model/team.ts';
import { type EntryLog, endsOf, sameEnds } from './entry-log.ts';
import { chainedJournal } from './journal.ts';
import { makeListeners } from './listeners.ts';
import type { BookingCache, Drafts, Store, TeamStore, Versioned } from './ports.ts';
import { clearSecrets, memoryArea, type SessionArea, secretsOver } from './secrets.ts';
import { sha256 } from './sha256.ts';
import { inDraftOrder, readDraft, readSnapshot } from './snapshot.ts';
import { readTeam } from './unreadable-team.ts';

export const memoryLog = (): EntryLog => {
  const entries = new Map<number, unknown>();
  const inOrder = () => [...entries].sort(([a], [b]) => a - b).map(([, entry]) => entry);
  return {
    ends: async () => structuredClone(endsOf(inOrder())),
    all: async () => structuredClone(inOrder()),
    change: async (expected, { dropTo, put }) => {
      if (!sameEnds(endsOf(inOrder()), expected)) return false;
      for (const seq of [...entries.keys()])
        if (dropTo !== undefined && seq <= dropTo) entries.delete(seq);
      for (const entry of put) entries.set(entry.seq, structuredClone(entry));
      return true;
    },
    clear: async () => entries.clear(),
  };
};

const memoryTeam = (): TeamStore & { clear(): void } => {
  let held: Versioned<Team> | undefined;
  const listeners = makeListeners();
  return {
    load: async () => held && readTeam(held),
    save: async (team, expected) => {
      const value = Team.parse(structuredClone(team));
      if ((held?.version ?? 'new') !== expected) return 'conflict';
      held = { value, version: (held?.version ?? 0) + 1 };
      listeners.tell();
      return 'saved';
    },
    watch: (changed) => listeners.add(changed),
    clear: () => {
      held = undefined;
      listeners.tell();
    },
  };
};

const memoryCache = (): BookingCache & { clear(): void } => {
  const held = new Map<string, unknown>();
  return {
    get: async (base) => readSnapshot(structuredClone(held.get(base))),
    put: async (snapshot) => {
      held.set(snapshot.base, structuredClone(snapshot));
    },
    bases: async () => [...held.keys()].sort(),
    remove: async (base) => {
      held.delete(base);
    },
    clear: () => held.clear(),
  };
};

const memoryDrafts = (): Drafts & { clear(): void } => {
  const held = new Map<string, unknown>();
  return {
    get: async (key) => readDraft(structuredClone(held.get(key))),
    put: async (draft) => {
      held.set(draft.key, structuredClone(draft));
    },
    list: async () => inDraftOrder([...held.values()].flatMap((one) => readDraft(one) ?? [])),
    remove: async (key) => {
      held.delete(key);
    },
    clear: () => held.clear(),
  };
};

/** Everything in this object and gone with it: for tests, and where there is no disk. */
export const memoryStore = (
  session: SessionArea = memoryArea(),
  log: EntryLog = memoryLog(),
): Store => {
  const team = memoryTeam();
  const cache = memoryCache();
  const drafts = memoryDrafts();
  const secrets = secretsOver(session, memoryArea());
  const journal = chainedJournal(log, sha256);
  return {
    team,
    journal,
    cache,
    drafts,
    secrets,
    clear: async () => {
      await clearSecrets(secrets);
      await journal.clear();
      cache.clear();
      drafts.clear();
      team.clear();
    },
  };
};
