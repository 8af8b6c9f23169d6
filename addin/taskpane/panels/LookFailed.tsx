import type { Failed } from '../../workbook/actions.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { FailedNote } from '../parts/FailedNote.tsx';
import type { ViewProps } from './view.ts';

export const LookFailed = ({ state, store, failed }: ViewProps & { readonly failed: Failed }) => (
  <>
    <main>
      <h1>The workbook could not be read</h1>
      <FailedNote failed={failed} />
    </main>
    <ActionBar busy={state.busy} primary={{ label: 'Try again', run: store.look }} />
  </>
);
