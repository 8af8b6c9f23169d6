import type { Booking } from '../model/booking.ts';
import type { Team } from '../model/team.ts';
import type { Ticket } from '../model/ticket.ts';
import type { Instant } from '../model/time.ts';
import type { ApprovalId, Entry, EntryBody } from './journal-entry.ts';

/** Counts up by one with each save; a save names the version it was made from. */
export type Version = number;
export interface Versioned<T> {
  readonly value: T;
  readonly version: Version;
}

export interface TeamStore {
  /** Rejects with `UnreadableTeam`, which carries what is stored, where that no longer parses. */
  load(): Promise<Versioned<Team> | undefined>;
  /** `conflict`: somebody saved since `expected` was loaded; nothing was written. */
  save(team: Team, expected: Version | 'new'): Promise<'saved' | 'conflict'>;
  /** Called after every save by anybody, in any tab; returns the way to stop. */
  watch(changed: () => void): () => void;
}

export interface JournalFilter {
  readonly approval?: ApprovalId;
  readonly ticket?: string;
  readonly technician?: string;
  readonly from?: Instant;
  readonly to?: Instant;
  /** Newest first, at most this many. */
  readonly limit?: number;
}

/** Append-only and hash-chained; pruned from the front only, behind a checkpoint that keeps the chain checkable. */
export interface Journal {
  append(body: EntryBody, at: Instant): Promise<Entry>;
  list(filter?: JournalFilter): Promise<readonly Entry[]>;
  /** Intents without an outcome, oldest first. */
  open(): Promise<readonly Entry[]>;
  /** Drops whole approvals that ended before `before`; open intents and all after them stay. */
  prune(before: Instant, at: Instant): Promise<number>;
  /** Recomputes the chain: the first sequence number that does not fit, or undefined. */
  verify(): Promise<{ readonly brokenAt: number } | undefined>;
  /** Replaces a person's names by a mark and re-chains, saying so in an entry of its own. */
  erase(names: readonly string[], at: Instant): Promise<number>;
  clear(): Promise<void>;
}

/** What was last read from one PSA base address. */
export interface BoardSnapshot {
  readonly base: string;
  readonly at: Instant;
  readonly complete: boolean;
  readonly bookings: readonly Booking[];
  readonly tickets: readonly Ticket[];
  /** Stands for the people and words it was read with: other ones mean another reading. */
  readonly reading?: string | undefined;
}

export interface BookingCache {
  get(base: string): Promise<BoardSnapshot | undefined>;
  put(snapshot: BoardSnapshot): Promise<void>;
  bases(): Promise<readonly string[]>;
  remove(base: string): Promise<void>;
}

/** Something a person made that is not written anywhere yet: an approval refused offline, a half-typed table. */
export interface Draft {
  readonly key: string;
  readonly at: Instant;
  readonly body: string;
}

export interface Drafts {
  put(draft: Draft): Promise<void>;
  get(key: string): Promise<Draft | undefined>;
  list(): Promise<readonly Draft[]>;
  remove(key: string): Promise<void>;
}

/** Keys to a PSA. `session` is gone with the browser; `kept` lies in IndexedDB until removed. */
export interface Secrets {
  get(name: string): Promise<string | undefined>;
  set(name: string, value: string, keep: 'session' | 'kept'): Promise<void>;
  remove(name: string): Promise<void>;
  names(): Promise<readonly { readonly name: string; readonly keep: 'session' | 'kept' }[]>;
}

/** The ports of one carrier, as a front end is handed them. */
export interface Store {
  readonly team: TeamStore;
  readonly journal: Journal;
  readonly cache: BookingCache;
  readonly drafts: Drafts;
  readonly secrets: Secrets;
  /** Forgets everything behind every port, secrets of both kinds too; watchers of the team are told. */
  clear(): Promise<void>;
}
