import type { Line } from '../../workbook/actions.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { FailedNote } from '../parts/FailedNote.tsx';
import { Lines } from '../parts/Lines.tsx';
import type { ViewProps } from './view.ts';

export const Older = ({ state, store, lines }: ViewProps & { readonly lines: readonly Line[] }) => (
  <>
    <main>
      <h1>An older Slotwright made this workbook</h1>
      {state.trouble && <FailedNote failed={state.trouble} />}
      <p>To go on with it, this is added, empty:</p>
      <Lines lines={lines} select={store.select} />
      <p>
        Nothing that is there changes. Undo cannot take new sheets back: to keep the workbook as it
        is, save a copy first.
      </p>
    </main>
    <ActionBar
      busy={state.busy}
      primary={{ label: 'Bring up to date', run: store.migrate }}
      others={[{ label: 'Look again', run: store.look }]}
    />
  </>
);
