import { describe } from 'vitest';
import { memoryLog, memoryStore } from '../../../core/store/memory.ts';
import { memoryArea } from '../../../core/store/secrets.ts';
import { storeContract } from './store.contract.ts';

// One object is one place, so every store of a place is the same one.
describe('in memory', () =>
  storeContract(() => {
    const log = memoryLog();
    const store = memoryStore(memoryArea(), log);
    return { open: () => store, log: () => log };
  }));
