import { ActionBar } from '../parts/ActionBar.tsx';
import { FailedNote } from '../parts/FailedNote.tsx';
import type { ViewProps } from './view.ts';

export interface DamagedProps extends ViewProps {
  readonly missing: readonly string[];
}

export const Damaged = ({ state, store, missing }: DamagedProps) => (
  <>
    <main>
      <h1>Something is missing</h1>
      {state.trouble && <FailedNote failed={state.trouble} />}
      <p>These tables were here and are gone, perhaps with a sheet that was deleted:</p>
      <ul class="bullets">
        {missing.map((name) => (
          <li key={name} dir="auto">
            {name}
          </li>
        ))}
      </ul>
      <p>
        Repair makes them anew, empty. What was in them does not come back: if you still can, undo
        the deletion in Excel instead. Everything else stays as it is.
      </p>
    </main>
    <ActionBar
      busy={state.busy}
      primary={{ label: 'Repair', run: store.repair }}
      others={[{ label: 'Look again', run: store.look }]}
    />
  </>
);
