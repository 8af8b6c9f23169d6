import { ActionBar } from '../parts/ActionBar.tsx';
import { FailedNote } from '../parts/FailedNote.tsx';
import type { ViewProps } from './view.ts';

export const Newer = ({ state, store }: ViewProps) => (
  <>
    <main>
      <h1>A newer Slotwright made this workbook</h1>
      {state.trouble && <FailedNote failed={state.trouble} />}
      <p>
        This one does not know all that is in it, so it reads and writes nothing here. The workbook
        itself is fine.
      </p>
      <p>To update the add-in, close Excel and open the workbook again.</p>
    </main>
    <ActionBar busy={state.busy} primary={{ label: 'Look again', run: store.look }} />
  </>
);
