import { ActionBar } from '../parts/ActionBar.tsx';
import { Lines } from '../parts/Lines.tsx';
import type { Stage } from '../state.ts';
import { Said } from './Said.tsx';
import type { StageProps } from './view.ts';

export interface WrittenStageProps extends StageProps {
  readonly stage: Extract<Stage, { kind: 'applied' | 'reverted' }>;
}

export const WrittenStage = (props: WrittenStageProps) => {
  const { state, store, stage, head } = props;
  const isApplied = stage.kind === 'applied';
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          {isApplied ? 'Written' : 'Taken back'}
        </h1>
        {state.trouble && <Said {...props} />}
        <p class="sum" dir="auto">
          {stage.done.text}
        </p>
        <Lines lines={stage.done.lines} select={store.select} />
      </main>
      <ActionBar
        busy={state.busy}
        primary={{ label: 'Done', run: store.back }}
        others={isApplied ? [{ label: 'Revert', run: store.revert }] : []}
      />
    </>
  );
};
