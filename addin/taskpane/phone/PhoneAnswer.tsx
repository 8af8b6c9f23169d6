import { Said } from '../panels/Said.tsx';
import type { StageProps } from '../panels/view.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Lines } from '../parts/Lines.tsx';
import type { PhoneStage } from './phone-state.ts';

export interface PhoneAnswerProps extends StageProps {
  readonly stage: Extract<PhoneStage, { kind: 'answer' }>;
}

/** What came of it, or why it cannot be. */
export const PhoneAnswer = (props: PhoneAnswerProps) => {
  const { state, store, stage, head } = props;
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          {stage.isDone ? 'Done' : 'Not done'}
        </h1>
        {state.trouble && <Said {...props} />}
        <p class="sum" dir="auto">
          {stage.text}
        </p>
        <Lines lines={stage.lines} select={store.select} />
      </main>
      <ActionBar
        busy={state.busy}
        primary={{ label: 'Back to on-call', run: store.phone.back }}
        others={stage.canRevert ? [{ label: 'Revert', run: store.phone.revert }] : []}
      />
    </>
  );
};
