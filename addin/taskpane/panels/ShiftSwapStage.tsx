import { ActionBar } from '../parts/ActionBar.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { Stage } from '../state.ts';
import { Said } from './Said.tsx';
import type { StageProps } from './view.ts';

export interface ShiftSwapStageProps extends StageProps {
  readonly stage: Extract<Stage, { kind: 'swap' | 'swapped' }>;
}

/** What a swap of shifts would do, why it cannot be, or what came of it. */
export const ShiftSwapStage = (props: ShiftSwapStageProps) => {
  const { state, store, stage, head } = props;
  const back = { label: 'Back', run: store.back };
  const done = stage.kind === 'swapped';
  const { text, lines } = done ? stage.done : stage.answer;
  const isFree = !done && stage.answer.kind === 'shift-swap';
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          {done ? (stage.isUndone ? 'Taken back' : 'Swapped') : 'Swap shifts'}
        </h1>
        {state.trouble && <Said {...props} />}
        <Notice kind={done || isFree ? 'good' : 'warn'}>
          <p dir="auto">{text}</p>
        </Notice>
        <Lines lines={lines} select={store.select} />
        {isFree && (
          <p class="muted">
            Both cells become pins that say with whom they were swapped, and the swap is a row of
            the table Swaps.
          </p>
        )}
      </main>
      {done ? (
        <ActionBar
          busy={state.busy}
          primary={{ label: 'Done', run: store.back }}
          others={stage.isUndone ? [] : [{ label: 'Take back', run: store.shifts.undo }]}
        />
      ) : (
        <ActionBar
          busy={state.busy}
          primary={
            isFree
              ? { label: 'Swap', run: store.shifts.swap }
              : { label: 'Look again', run: store.shifts.look }
          }
          others={[back]}
        />
      )}
    </>
  );
};
