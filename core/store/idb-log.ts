import type { IDBPDatabase } from 'idb';
import type { Ends, EntryLog } from './entry-log.ts';
import { sameEnds } from './entry-log.ts';
import { TABLES } from './migrations.ts';
import { inOneStep, type Step } from './one-step.ts';
import type { Database } from './open-database.ts';

type Reader = Pick<Step, 'objectStore'> | ReturnType<IDBPDatabase['transaction']>;

const readEnds = async (reader: Reader): Promise<Ends> => {
  const table = reader.objectStore(TABLES.journal);
  const [first, last] = await Promise.all([
    table.openCursor(null, 'next'),
    table.openCursor(null, 'prev'),
  ]);
  return { first: first?.value, last: last?.value };
};

export const idbLog = (database: Database): EntryLog => ({
  ends: () => database.use((db) => readEnds(db.transaction([TABLES.journal]))),

  all: () => database.use((db) => db.getAll(TABLES.journal)),

  change: (expected, { dropTo, put }) =>
    database.use((db) =>
      inOneStep(db, [TABLES.journal], async (step) => {
        if (!sameEnds(await readEnds(step), expected)) return false;
        const table = step.objectStore(TABLES.journal);
        if (dropTo !== undefined) await table.delete(IDBKeyRange.upperBound(dropTo));
        for (const entry of put) await table.put(entry);
        return true;
      }),
    ),

  clear: () => database.use((db) => db.clear(TABLES.journal)),
});
