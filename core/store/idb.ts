import * as z from 'zod/mini';
import { idbLog } from './idb-log.ts';
import { idbTeam } from './idb-team.ts';
import { chainedJournal } from './journal.ts';
import { TABLES } from './migrations.ts';
import { inOneStep } from './one-step.ts';
import { type Database, openDatabase } from './open-database.ts';
import type { BookingCache, Drafts, Store } from './ports.ts';
import { clearSecrets, type SessionArea, secretsOver } from './secrets.ts';
import { sha256 } from './sha256.ts';
import { inDraftOrder, readDraft, readSnapshot } from './snapshot.ts';

const idbCache = (database: Database): BookingCache => ({
  get: (base) => database.use(async (db) => readSnapshot(await db.get(TABLES.boards, base))),
  put: (snapshot) =>
    database.use(async (db) => {
      await db.put(TABLES.boards, snapshot);
    }),
  bases: () => database.use(async (db) => (await db.getAllKeys(TABLES.boards)).map(String)),
  remove: (base) => database.use((db) => db.delete(TABLES.boards, base)),
});

const idbDrafts = (database: Database): Drafts => ({
  get: (key) => database.use(async (db) => readDraft(await db.get(TABLES.drafts, key))),
  put: (draft) =>
    database.use(async (db) => {
      await db.put(TABLES.drafts, draft);
    }),
  list: () =>
    database.use(async (db) => {
      const stored: unknown[] = await db.getAll(TABLES.drafts);
      return inDraftOrder(stored.flatMap((one) => readDraft(one) ?? []));
    }),
  remove: (key) => database.use((db) => db.delete(TABLES.drafts, key)),
});

const Secret = z.optional(z.string());

/** Secrets a person asked to be remembered: readable by this origin only, and not encrypted, as the key would lie beside. */
const keptArea = (database: Database): SessionArea => ({
  get: (name) => database.use(async (db) => Secret.parse(await db.get(TABLES.secrets, name))),
  set: (name, value) =>
    database.use(async (db) => {
      await db.put(TABLES.secrets, value, name);
    }),
  remove: (name) => database.use((db) => db.delete(TABLES.secrets, name)),
  list: () => database.use(async (db) => (await db.getAllKeys(TABLES.secrets)).map(String)),
});

export interface IdbOptions {
  readonly name?: string;
  /** Where secrets of this session lie; in the extension `browser.storage.session`. */
  readonly session: SessionArea;
  /** The database waits for another page that still holds an older version open. */
  readonly blocked?: () => void;
}

/** The ports over an open database: what `idbStore` is made of, for a caller that must close it. */
export const storeOver = (database: Database, name: string, session: SessionArea): Store => {
  const team = idbTeam(database, `${name}:team`);
  const secrets = secretsOver(session, keptArea(database));
  return {
    team,
    journal: chainedJournal(idbLog(database), sha256),
    cache: idbCache(database),
    drafts: idbDrafts(database),
    secrets,
    clear: async () => {
      await clearSecrets(secrets);
      const tables = Object.values(TABLES);
      await database.use((db) =>
        inOneStep(db, tables, (step) =>
          Promise.all(tables.map((table) => step.objectStore(table).clear())),
        ),
      );
      team.tell();
    },
  };
};

/** One database of the extension's own origin, shared by its pages and its worker. Opened at the first use. */
export const idbStore = ({ name = 'slotwright', session, blocked }: IdbOptions): Store =>
  storeOver(openDatabase({ name, ...(blocked && { blocked }) }), name, session);
