import { ActionBar } from '../parts/ActionBar.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { Stage } from '../state.ts';
import { CHANGED, previewText } from '../words.ts';
import { Said } from './Said.tsx';
import type { StageProps } from './view.ts';

export interface PreviewStageProps extends StageProps {
  readonly stage: Extract<Stage, { kind: 'preview' }>;
}

export const PreviewStage = (props: PreviewStageProps) => {
  const { state, store, stage, head } = props;
  const { preview, changed } = stage;
  const warning = CHANGED[changed];
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          Before anything is written
        </h1>
        {state.trouble && <Said {...props} />}
        <div role="status">
          {warning && (
            <Notice kind="warn">
              <p>{warning}</p>
            </Notice>
          )}
        </div>
        <p class="sum">{previewText(preview, 'cell')}</p>
        <p class="muted">{preview.weeks.join(', ')}</p>
        <Lines lines={preview.lines} select={store.select} />
      </main>
      {preview.changes === 0 ? (
        <ActionBar busy={state.busy} primary={{ label: 'Back', run: store.back }} />
      ) : (
        <ActionBar
          busy={state.busy}
          primary={{ label: 'Apply', run: store.apply }}
          others={[{ label: 'Back', run: store.back }]}
        />
      )}
    </>
  );
};
