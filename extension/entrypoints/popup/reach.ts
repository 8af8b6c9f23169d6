import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Instant, Zone } from '../../../core/model/time.ts';
import type { Store } from '../../../core/store/ports.ts';
import type { ask } from '../../client.ts';
import type { Managed } from '../../managed.ts';
import type { Settings } from '../../settings.ts';

/** Everything the popup reaches outside itself; handed in once, so that its views run on any carrier. */
export interface Reach {
  readonly store: Pick<Store, 'team' | 'cache' | 'drafts'>;
  readonly settings: {
    load(): Promise<Settings>;
    change(change: (now: Settings) => Settings): Promise<Settings>;
    watch(changed: () => void): () => void;
  };
  /** What the organisation set for this browser. */
  managed(): Promise<Managed>;
  readonly ask: typeof ask;
  /** The tab the popup was opened over; its address is seen only on a granted host. */
  tab(): Promise<{ readonly url?: string }>;
  granted(origin: string): Promise<boolean>;
  /** Opens the options page at a place, for example `setup?url=…`. */
  openOptions(at: string): Promise<void>;
  now(): Instant;
  newId(): string;
  /** The zone of this machine: a first guess for a new team. */
  readonly zone: Zone;
}

export const ReachContext = createContext<Reach | undefined>(undefined);

export const useReach = (): Reach => {
  const reach = useContext(ReachContext);
  if (!reach) throw new Error('the popup was drawn without its reach');
  return reach;
};
