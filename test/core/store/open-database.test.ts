import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { idbStore, storeOver } from '../../../core/store/idb.ts';
import { MIGRATIONS, type Migration, TABLES } from '../../../core/store/migrations.ts';
import {
  type Database,
  type DatabaseOptions,
  NewerDatabase,
  openDatabase,
} from '../../../core/store/open-database.ts';
import { memoryArea } from '../../../core/store/secrets.ts';
import { at, intent, note, outcome } from './entries.ts';

let count = 0;
const opened: Database[] = [];
const freshName = () => {
  count += 1;
  return `open-${count}`;
};
const connect = (options: DatabaseOptions): Database => {
  const database = openDatabase(options);
  opened.push(database);
  return database;
};
const storeOf = (database: Database, name: string) => storeOver(database, name, memoryArea());

const next: readonly Migration[] = [
  ...MIGRATIONS,
  {
    create: { later: {} },
    change: { [TABLES.drafts]: (stored) => ({ ...Object(stored), body: 'moved on' }) },
  },
];

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

describe('upgrade', () => {
  it('goes through while an older connection is open, carries values over, loses nothing', async () => {
    const name = freshName();
    const old = storeOf(connect({ name }), name);
    await old.journal.append(note('before'), at(0));
    await old.drafts.put({ key: 'd', at: at(0), body: 'old' });
    const blocked = vi.fn();
    const young = storeOf(connect({ name, blocked, migrations: next }), name);
    await young.journal.append(note('after'), at(1));
    expect(blocked).not.toHaveBeenCalled();
    expect(await young.journal.list()).toHaveLength(2);
    expect(await young.drafts.get('d')).toEqual({ key: 'd', at: at(0), body: 'moved on' });
    expect(await young.journal.verify()).toBeUndefined();
  });

  it('tells the older page that it is the older one, and does not write there', async () => {
    const name = freshName();
    const old = storeOf(connect({ name }), name);
    await old.journal.append(note('before'), at(0));
    const young = storeOf(connect({ name, migrations: next }), name);
    await young.journal.list();
    await expect(old.journal.append(note('lost?'), at(1))).rejects.toBeInstanceOf(NewerDatabase);
    expect(await young.journal.list()).toHaveLength(1);
  });

  it('says that it is blocked by a page that does not let go, and goes on once it does', async () => {
    const name = freshName();
    await storeOf(connect({ name }), name).journal.append(note('before'), at(0));
    const stubborn = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const blocked = vi.fn(() => stubborn.close());
    const young = storeOf(connect({ name, blocked, migrations: next }), name);
    expect(await young.journal.list()).toHaveLength(1);
    expect(blocked).toHaveBeenCalledTimes(1);
  });

  it('is undone as a whole when a step fails, and can be tried again', async () => {
    const name = freshName();
    const old = storeOf(connect({ name }), name);
    await old.drafts.put({ key: 'd', at: at(0), body: 'old' });
    const failing: readonly Migration[] = [
      ...MIGRATIONS,
      {
        create: { later: {} },
        change: {
          [TABLES.drafts]: () => {
            throw new Error('a step that fails');
          },
        },
      },
    ];
    const broken = connect({ name, migrations: failing });
    await expect(broken.use(async (db) => db.version)).rejects.toThrow('a step that fails');
    expect(await old.drafts.get('d')).toMatchObject({ body: 'old' });
    const mended = storeOf(connect({ name, migrations: next }), name);
    expect(await mended.drafts.get('d')).toMatchObject({ body: 'moved on' });
  });
});

describe('connection', () => {
  it('opens again after the browser ended it', async () => {
    const name = freshName();
    const database = connect({ name });
    const store = storeOf(database, name);
    await store.journal.append(note('one'), at(0));
    const raw = await database.use(async (db) => unwrap(db));
    // Its declared parameter is the class and not an instance.
    Reflect.apply(forceCloseDatabase, undefined, [raw]);
    await store.journal.append(note('two'), at(1));
    expect(await store.journal.list()).toHaveLength(2);
  });

  it('opens again where it was closed between two calls', async () => {
    const name = freshName();
    const database = connect({ name });
    const store = storeOf(database, name);
    await store.journal.append(note('one'), at(0));
    await database.close();
    expect(await store.journal.list()).toHaveLength(1);
  });

  it('finds an approval open that a worker left behind when it was stopped', async () => {
    const name = freshName();
    const worker = connect({ name });
    await storeOf(worker, name).journal.append(intent('a1'), at(0));
    await worker.close();
    const { journal } = storeOf(connect({ name }), name);
    expect((await journal.open()).map((entry) => entry.body)).toEqual([intent('a1')]);
    await journal.append(outcome('a1'), at(1));
    expect(await journal.open()).toEqual([]);
  });
});

describe('idbStore', () => {
  it('shares one database by name and takes secrets of the session where it is told', async () => {
    const session = memoryArea();
    const name = freshName();
    const one = idbStore({ name, session });
    await one.secrets.set('rt', 'value', 'session');
    await one.journal.append(note('one'), at(0));
    expect(await session.list()).toEqual(['rt']);
    expect(await idbStore({ name, session }).journal.list()).toHaveLength(1);
    expect(await idbStore({ name: freshName(), session }).journal.list()).toEqual([]);
  });
});
