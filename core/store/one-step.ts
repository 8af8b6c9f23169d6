import type { IDBPDatabase, IDBPTransaction } from 'idb';

export type Step = IDBPTransaction<unknown, string[], 'readwrite'>;

/**
 * All of `work` or nothing of it. Strict, because an intent that is not on the disk when the browser dies would be
 * a write nobody remembers. `work` awaits nothing but this transaction.
 */
export const inOneStep = async <T>(
  db: IDBPDatabase,
  tables: readonly string[],
  work: (step: Step) => Promise<T>,
): Promise<T> => {
  const step = db.transaction([...tables], 'readwrite', { durability: 'strict' });
  // Its failure is told by `work` or by the await below; alone it would be an unhandled rejection as well.
  step.done.catch(() => undefined);
  try {
    const result = await work(step);
    await step.done;
    return result;
  } catch (fault) {
    // Without this, what was put before the fault would be committed. It throws where the step is over already.
    try {
      step.abort();
    } catch {}
    throw fault;
  }
};
