import type { EntryLog } from '../../../core/store/entry-log.ts';
import type { Store } from '../../../core/store/ports.ts';

/** One fresh place to store in, and any number of stores over it, as tabs and workers have them. */
export interface Place {
  open(): Store;
  /** The same journal underneath, for a test that tampers or dies half-way. */
  log(): EntryLog;
}

export type MakePlace = () => Place;
