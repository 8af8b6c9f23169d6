import type { ViewProps } from '../panels/view.ts';
import { Notice } from '../parts/Notice.tsx';
import { count } from '../words.ts';

/** Says that there is something to look at. */
export const OutsideNote = ({ state, store }: ViewProps) =>
  state.outside ? (
    <Notice kind="warn">
      <p>
        {count(state.outside.cells, 'cell is', 'cells are')} not as Slotwright last saw{' '}
        {state.outside.cells === 1 ? 'it' : 'them'}.
      </p>
      <button type="button" class="link" onClick={store.outside.show}>
        See which
      </button>
    </Notice>
  ) : null;
