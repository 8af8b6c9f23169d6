import type { StandingSwap } from '../../workbook/shift-swap.ts';
import { ActRow } from '../parts/ActRow.tsx';
import type { ViewProps } from './view.ts';

export interface StandingSwapsProps extends ViewProps {
  readonly standing: readonly StandingSwap[];
}

/** The swaps of the open week, each to be taken back. */
export const StandingSwaps = ({ state, store, standing }: StandingSwapsProps) =>
  standing.length === 0 ? null : (
    <section>
      <h2>Swapped in this week</h2>
      <ul class="lines">
        {standing.map(({ id, text }) => (
          <ActRow
            key={id}
            text={text}
            isBusy={state.busy !== undefined}
            acts={[
              { label: 'Take back', name: `Take back: ${text}`, run: () => store.shifts.undo(id) },
            ]}
          />
        ))}
      </ul>
    </section>
  );
