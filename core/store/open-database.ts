import { type IDBPDatabase, openDB } from 'idb';
import { MIGRATIONS, type Migration, migrate } from './migrations.ts';

/** A newer version of the product has changed the database while this page or worker was running: reload it. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

export interface DatabaseOptions {
  readonly name: string;
  /** Another page holds an older version open and does not let go; opening waits until it does. */
  readonly blocked?: () => void;
  readonly migrations?: readonly Migration[];
}

/** Hands out the open database; opens it at the first use and again after it was closed from outside. */
export interface Database {
  /** `work` uses one transaction and awaits nothing but the database. It may be run again if the connection was lost. */
  use<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const isNamed = (fault: unknown, name: string): boolean =>
  fault instanceof Error || fault instanceof DOMException ? fault.name === name : false;

export const openDatabase = (options: DatabaseOptions): Database => {
  const { name, blocked, migrations = MIGRATIONS } = options;
  let current: Promise<IDBPDatabase> | undefined;

  const open = (): Promise<IDBPDatabase> => {
    const forget = () => {
      if (current === opening) current = undefined;
    };
    let failed: unknown;
    const opening: Promise<IDBPDatabase> = openDB(name, migrations.length, {
      upgrade: async (database, from, _to, upgrade) => {
        upgrade.done.catch(() => undefined);
        try {
          await migrate(database, upgrade, migrations.slice(from));
        } catch (fault) {
          // A step that fails undoes the whole upgrade; opening then rejects, and says only that it was aborted.
          failed = fault;
          upgrade.abort();
        }
      },
      blocked: () => blocked?.(),
      // Somebody wants a newer version: let go at once, or their page hangs.
      blocking: () => {
        forget();
        void opening.then((database) => database.close());
      },
      terminated: forget,
    }).catch((fault: unknown) => {
      forget();
      if (failed !== undefined) throw failed;
      if (isNamed(fault, 'VersionError'))
        throw new NewerDatabase(`${name} was made by a newer version; reload this page`);
      throw fault;
    });
    return opening;
  };

  const connection = (): Promise<IDBPDatabase> => {
    current ??= open();
    return current;
  };

  return {
    use: async (work) => {
      const opening = connection();
      try {
        return await work(await opening);
      } catch (fault) {
        // Closed between being handed out and its first transaction, so nothing has begun yet.
        if (current === opening || !isNamed(fault, 'InvalidStateError')) throw fault;
        return work(await connection());
      }
    },
    close: async () => {
      const opening = current;
      current = undefined;
      (await opening?.catch(() => undefined))?.close();
    },
  };
};
