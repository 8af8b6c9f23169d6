import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** One step from a database's version to the next, as data and pure functions, so that it can be tested without one. */
export interface Migration {
  readonly create?: Readonly<Record<string, { readonly keyPath?: string }>>;
  /** By table: what becomes of each stored value. Undefined would lose it, so it must give a value. */
  readonly change?: Readonly<Record<string, (stored: unknown) => NonNullable<unknown>>>;
}

export const TABLES = {
  team: 'team',
  journal: 'journal',
  boards: 'boards',
  drafts: 'drafts',
  secrets: 'secrets',
} as const;

/** In order; the database's version is their number. A step that was released is never edited. */
export const MIGRATIONS: readonly Migration[] = [
  {
    create: {
      [TABLES.team]: {},
      [TABLES.journal]: { keyPath: 'seq' },
      [TABLES.boards]: { keyPath: 'base' },
      [TABLES.drafts]: { keyPath: 'key' },
      [TABLES.secrets]: {},
    },
  },
];

type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

/** Runs inside the upgrade's own transaction: it is done as a whole or not at all. */
export const migrate = async (
  database: IDBPDatabase,
  upgrade: Upgrade,
  steps: readonly Migration[],
): Promise<void> => {
  for (const { create = {}, change = {} } of steps) {
    for (const [table, options] of Object.entries(create))
      database.createObjectStore(table, options);
    for (const [table, changed] of Object.entries(change)) {
      let cursor = await upgrade.objectStore(table).openCursor();
      while (cursor) {
        await cursor.update(changed(cursor.value));
        cursor = await cursor.continue();
      }
    }
  }
};
