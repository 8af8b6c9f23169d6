import { Said } from '../panels/Said.tsx';
import type { StageProps } from '../panels/view.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Notice } from '../parts/Notice.tsx';
import { CHANGED, previewText } from '../words.ts';
import type { PhoneStage } from './phone-state.ts';

export interface PhonePreviewProps extends StageProps {
  readonly stage: Extract<PhoneStage, { kind: 'preview' }>;
}

/** The turns that would be written. */
export const PhonePreview = (props: PhonePreviewProps) => {
  const { state, store, stage, head } = props;
  const { preview, changed } = stage;
  const warning = CHANGED[changed];
  const back = { label: 'Back', run: store.phone.back };
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          Before any turn is written
        </h1>
        {state.trouble && <Said {...props} />}
        <div role="status">
          {warning && (
            <Notice kind="warn">
              <p>{warning}</p>
            </Notice>
          )}
        </div>
        <p class="sum">{previewText(preview, 'turn')}</p>
        <p class="muted">On call from {preview.weeks.join(', ')}</p>
        <Lines lines={preview.lines} select={store.select} />
      </main>
      {preview.changes === 0 ? (
        <ActionBar busy={state.busy} primary={back} />
      ) : (
        <ActionBar
          busy={state.busy}
          primary={{ label: 'Apply', run: store.phone.apply }}
          others={[back]}
        />
      )}
    </>
  );
};
