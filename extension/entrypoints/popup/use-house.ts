import { useEffect, useState } from 'preact/hooks';
import type { Team } from '../../../core/model/team.ts';
import type { Settings } from '../../settings.ts';
import { useReach } from './reach.ts';

export type House =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly words: string }
  | { readonly kind: 'ready'; readonly team: Team | undefined; readonly settings: Settings };

/** Team and settings, read again whenever any tab saves them. */
export const useHouse = (): House => {
  const { store, settings } = useReach();
  const [house, setHouse] = useState<House>({ kind: 'loading' });
  useEffect(() => {
    let latest = 0;
    const read = async () => {
      latest += 1;
      const mine = latest;
      try {
        const [team, current] = await Promise.all([store.team.load(), settings.load()]);
        if (mine === latest) setHouse({ kind: 'ready', team: team?.value, settings: current });
      } catch (error) {
        setHouse({ kind: 'failed', words: error instanceof Error ? error.message : String(error) });
      }
    };
    void read();
    const stops = [store.team.watch(() => void read()), settings.watch(() => void read())];
    return () => {
      latest = Number.POSITIVE_INFINITY;
      for (const stop of stops) stop();
    };
  }, [store, settings]);
  return house;
};
