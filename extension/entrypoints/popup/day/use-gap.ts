import { useEffect, useState } from 'preact/hooks';
import type { TechnicianId } from '../../../../core/model/ids.ts';
import type { Window } from '../../../../core/model/time.ts';
import type { GapTold } from '../../../card.ts';
import { useReach } from '../reach.ts';

export type Filling =
  | { readonly at: 'asking' }
  | { readonly at: 'told'; readonly told: GapTold }
  | { readonly at: 'untold'; readonly words: string };

const NO_LONGER = 'nobody of that name is in the team any more.';

/** What fits into a gap, asked once when it is opened. */
export const useGap = (technician: TechnicianId, { start, end }: Window): Filling => {
  const { ask } = useReach();
  const [filling, setFilling] = useState<Filling>({ at: 'asking' });
  useEffect(() => {
    let meant = true;
    setFilling({ at: 'asking' });
    ask('gap', { technician, window: { start, end } }).then(
      (told) => {
        if (meant) setFilling(told ? { at: 'told', told } : { at: 'untold', words: NO_LONGER });
      },
      (error: unknown) => {
        const words = error instanceof Error ? error.message : String(error);
        if (meant) setFilling({ at: 'untold', words });
      },
    );
    return () => {
      meant = false;
    };
  }, [ask, technician, start, end]);
  return filling;
};
