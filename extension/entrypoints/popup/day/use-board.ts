import { useCallback, useEffect, useState } from 'preact/hooks';
import type { TechnicianId } from '../../../../core/model/ids.ts';
import type { BoardSnapshot } from '../../../../core/store/ports.ts';
import type { Fault } from '../../../adapters/fault.ts';
import { useReach } from '../reach.ts';

export interface Board {
  readonly snapshots: readonly BoardSnapshot[];
  readonly fault: Fault | undefined;
  readonly reading: boolean;
  /** What the background could not do, in words. */
  readonly words: string | undefined;
  readonly again: () => void;
}

/** The last read at once, then a fresh one; what cannot be read leaves the last one on show. */
export const useBoard = (technician: TechnicianId): Board => {
  const { store, ask } = useReach();
  const [snapshots, setSnapshots] = useState<readonly BoardSnapshot[]>([]);
  const [fault, setFault] = useState<Fault>();
  const [words, setWords] = useState<string>();
  const [reading, setReading] = useState(true);

  const fromCache = useCallback(async () => {
    const bases = await store.cache.bases();
    const all = await Promise.all(bases.map((base) => store.cache.get(base)));
    setSnapshots(all.filter((snapshot) => snapshot !== undefined));
  }, [store]);

  const read = useCallback(
    async (fresh: boolean) => {
      setReading(true);
      try {
        await fromCache();
        const view = await ask('day', { technician, fresh });
        setFault(view.fault);
        setWords(undefined);
        await fromCache();
      } catch (error) {
        setWords(error instanceof Error ? error.message : String(error));
      }
      setReading(false);
    },
    [ask, fromCache, technician],
  );

  useEffect(() => {
    void read(false);
  }, [read]);
  return { snapshots, fault, reading, words, again: () => void read(true) };
};
