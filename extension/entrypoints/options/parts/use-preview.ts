import { useEffect, useState } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import { type PreviewRow, previewPolicy } from '../../../../core/report/policy-preview.ts';
import type { Store } from '../../../../core/store/ports.ts';
import { type KnownTickets, knownTickets } from '../model/preview-tickets.ts';
import { runInSlices } from '../model/slices.ts';
import { useTools } from './tools.ts';

export type Preview =
  | { readonly state: 'reading' }
  /** No ticket is known on this machine. */
  | { readonly state: 'nothing' }
  | {
      readonly state: 'asking' | 'stopped' | 'done';
      readonly known: KnownTickets;
      readonly rows: readonly PreviewRow[];
    };

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const readKnown = async ({ cache }: Store, team: Team): Promise<KnownTickets | undefined> => {
  const bases = await cache.bases();
  const boards = await Promise.all(bases.map((base) => cache.get(base)));
  return knownTickets(
    boards.flatMap((board) => board ?? []),
    team,
  );
};

/** Asks for the last known tickets with two teams, a slice at a time; anew whenever one of them changes. */
export const usePreview = (before: Team, after: Team) => {
  const { store } = useTools();
  const [preview, setPreview] = useState<Preview>({ state: 'reading' });
  const [round, setRound] = useState({ stopped: false });
  useEffect(() => {
    if (round.stopped) return;
    let current = true;
    const run = async (): Promise<void> => {
      const known = await readKnown(store, before);
      if (!current) return;
      if (!known) return setPreview({ state: 'nothing' });
      const rows: PreviewRow[] = [];
      const show = (state: 'asking' | 'done'): void =>
        setPreview({ state, known, rows: [...rows] });
      show('asking');
      const whole = await runInSlices(
        previewPolicy({ ...known, before, after }),
        (row) => {
          if (row) rows.push(row);
        },
        {
          clock: () => performance.now(),
          pause: async () => {
            if (current) show('asking');
            await breathe();
          },
          stopped: () => !current,
        },
      );
      if (whole && current) show('done');
    };
    void run();
    return () => {
      current = false;
    };
  }, [before, after, round, store]);
  return {
    preview,
    stop: (): void => {
      setRound({ stopped: true });
      setPreview((now) => ('rows' in now ? { ...now, state: 'stopped' } : now));
    },
    again: (): void => setRound({ stopped: false }),
  };
};
