import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../../../core/store/journal-entry.ts';
import { useTools } from './tools.ts';

export type Chain = 'checking' | 'whole' | { readonly brokenAt: number };

/** All entries and what recomputing the chain says; read again after an undo. */
export const useJournal = () => {
  const { store } = useTools();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [chain, setChain] = useState<Chain>('checking');
  const reload = useCallback(async () => {
    setEntries(await store.journal.list());
    setChain((await store.journal.verify()) ?? 'whole');
  }, [store]);
  useEffect(() => void reload(), [reload]);
  return { entries, chain, reload };
};
