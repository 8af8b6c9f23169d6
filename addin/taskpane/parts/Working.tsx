import type { Busy } from '../state.ts';
import { DOING } from '../words.ts';

/** What is being done, in a region that is read out; how far it is, once it takes long. */
export const Working = ({ busy }: { readonly busy: Busy | undefined }) => (
  <div class="working" role="status" aria-busy={busy ? 'true' : undefined}>
    {busy && (
      <>
        <span>{DOING[busy.task]}</span>
        {busy.isLong && (
          <progress aria-label="How far it is" max={1} value={busy.used}>
            {Math.round((busy.used ?? 0) * 100)} %
          </progress>
        )}
      </>
    )}
  </div>
);
