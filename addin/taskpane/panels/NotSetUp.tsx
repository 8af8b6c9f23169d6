import { ActionBar } from '../parts/ActionBar.tsx';
import { Said } from './Said.tsx';
import type { ViewProps } from './view.ts';

export const NotSetUp = (props: ViewProps) => (
  <>
    <main>
      <h1>No roster here yet</h1>
      <Said {...props} />
      <p>This workbook has no technicians, shifts or weeks of Slotwright.</p>
    </main>
    <ActionBar
      busy={props.state.busy}
      primary={{ label: 'Go to Set up', run: () => props.store.show('set-up') }}
    />
  </>
);
