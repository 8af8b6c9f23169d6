import { canonical } from './canonical.ts';

/** The first and the last entry as they are stored; undefined = the log is empty. */
export interface Ends {
  readonly first: unknown;
  readonly last: unknown;
}

export interface Edit {
  /** Everything up to and with this sequence number goes. */
  readonly dropTo?: number;
  /** Written after the drop; an entry with a number already there is replaced. */
  readonly put: readonly { readonly seq: number }[];
}

/**
 * Where a journal's entries lie, without any of its meaning. Hashing takes time and a transaction does not wait, so a
 * writer reads, hashes, and then asks for a change that happens only if nobody else changed either end meanwhile.
 */
export interface EntryLog {
  ends(): Promise<Ends>;
  /** Everything stored, by sequence number. */
  all(): Promise<readonly unknown[]>;
  /** All or nothing, in one step; false = an end is not what it was, and nothing was done. */
  change(expected: Ends, edit: Edit): Promise<boolean>;
  clear(): Promise<void>;
}

export const endsOf = (stored: readonly unknown[]): Ends => ({
  first: stored[0],
  last: stored.at(-1),
});

// An append moves the last entry, a prune the first, an erasure appends its note: one of the two always tells.
export const sameEnds = (a: Ends, b: Ends): boolean => canonical(a) === canonical(b);
