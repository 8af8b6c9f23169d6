import type { Answer } from '../../../core/dispatch/answer.ts';
import type { Problem } from '../../../core/dispatch/problem.ts';
import type { Instant, Zone } from '../../../core/model/time.ts';
import type { Store } from '../../../core/store/ports.ts';
import type { Adapter, PsaSession } from '../../adapters/adapter.ts';
import type { Managed } from '../../managed.ts';
import type { Host, Settings } from '../../settings.ts';

/** A small store that ends with the browser (`storage.session`); content scripts cannot read it. */
export interface Kept {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

/** Everything the background reaches outside itself; nothing of it is remembered between two messages. */
export interface World {
  readonly store: Store;
  readonly adapters: readonly Adapter[];
  readonly kept: Kept;
  suggest(problem: Problem): Answer;
  /** As they count: what an organisation forbids is not in them. */
  settings(): Promise<Settings>;
  managed(): Promise<Managed>;
  changeSettings(change: (now: Settings) => Settings): Promise<Settings>;
  session(host: Host): Promise<PsaSession>;
  now(): Instant;
  newId(): string;
  online(): boolean;
  /** Runs alone among all tabs and workers of this browser; waits for its turn. */
  lock<T>(name: string, run: () => Promise<T>): Promise<T>;
  /** The same, but does nothing and answers undefined where somebody is at it. */
  tryLock<T>(name: string, run: () => Promise<T>): Promise<T | undefined>;
  /** The zone of this machine: only for an answer that no team's zone is known for. */
  readonly zone: Zone;
  /** What the browser itself speaks, `de-AT`. */
  readonly browserLanguage: string;
  openOptions(at: string): Promise<void>;
  inject(origin: string): Promise<void>;
  /** Addresses open in tabs of this origin, the one looked at last first. */
  openTabs(origin: string): Promise<readonly string[]>;
  /** The second script of the overlay, beside the first one. */
  injectDetails(frame: Frame): Promise<void>;
}

/** All writes to all PSAs stand in one row. */
export const WRITE = 'write';

/** One frame of one tab, as the browser numbers them. */
export interface Frame {
  readonly tab: number;
  readonly frame: number;
}

/** Who sent a message: a page is believed only about the hosts of its own origin. */
export type Caller =
  | { readonly kind: 'ui' }
  | {
      readonly kind: 'page';
      readonly origin: string;
      readonly hosts: readonly Host[];
      readonly frame: Frame;
    };

export const hostOf = (settings: Settings, base: string): Host | undefined =>
  settings.hosts.find((host) => host.base === base);

export const adapterOf = (world: World, host: Host): Adapter => {
  const found = world.adapters.find((adapter) => adapter.psa === host.psa);
  if (!found) throw new Error(`there is no adapter for ${host.psa}`);
  return found;
};
