import 'fake-indexeddb/auto';
import { afterEach, describe } from 'vitest';
import { storeOver } from '../../../core/store/idb.ts';
import { idbLog } from '../../../core/store/idb-log.ts';
import { type Database, openDatabase } from '../../../core/store/open-database.ts';
import { memoryArea } from '../../../core/store/secrets.ts';
import { storeContract } from './store.contract.ts';

let places = 0;
const opened: Database[] = [];

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

// Each store has a connection of its own, as a tab and a worker have.
describe('in IndexedDB', () =>
  storeContract(() => {
    places += 1;
    const name = `contract-${places}`;
    const session = memoryArea();
    const connect = () => {
      const database = openDatabase({ name });
      opened.push(database);
      return database;
    };
    return {
      open: () => storeOver(connect(), name, session),
      log: () => idbLog(connect()),
    };
  }));
