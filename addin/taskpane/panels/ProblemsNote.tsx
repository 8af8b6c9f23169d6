import type { Ready } from '../../workbook/actions.ts';
import { Notice } from '../parts/Notice.tsx';
import { count } from '../words.ts';
import type { ViewProps } from './view.ts';

export interface ProblemsNoteProps extends Pick<ViewProps, 'store'> {
  readonly look: Ready;
  /** What waits for them: `nothing is generated`. */
  readonly so: string;
}

/** Why a view can do nothing where cells cannot be read, and the way to them. */
export const ProblemsNote = ({ store, look: { problems }, so }: ProblemsNoteProps) =>
  problems.length > 0 ? (
    <Notice kind="warn">
      <p>
        {count(problems.length, 'cell')} cannot be read, so {so}.
      </p>
      <button type="button" class="link" onClick={() => store.show('set-up')}>
        See which
      </button>
    </Notice>
  ) : null;
