import { useEffect, useState } from 'preact/hooks';
import { type Managed, UNMANAGED } from '../../../managed.ts';
import type { Host } from '../../../settings.ts';
import { useTools } from './tools.ts';

export interface Locked {
  readonly managed: Managed;
  /** Set up here, and not allowed: shown so that nobody wonders where they went. */
  readonly blocked: readonly Host[];
}

/** What the organisation set; the background keeps to it whatever is drawn here. */
export const useManaged = (): Locked => {
  const { managed } = useTools();
  const [locked, setLocked] = useState<Locked>({ managed: UNMANAGED, blocked: [] });
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      const next = await managed.load();
      if (current) setLocked(next);
    };
    void read();
    const stop = managed.watch(() => void read());
    return () => {
      current = false;
      stop();
    };
  }, [managed]);
  return locked;
};
