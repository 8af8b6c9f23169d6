import { ActionBar } from '../parts/ActionBar.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { Stage } from '../state.ts';
import { DoneFrame } from './DoneFrame.tsx';
import { Said } from './Said.tsx';
import { StandingSwaps } from './StandingSwaps.tsx';
import type { StageProps } from './view.ts';

export interface ShiftSwapStageProps extends StageProps {
  readonly stage: Extract<Stage, { kind: 'swap' }>;
}

/** What a swap of shifts would do or why it cannot be, and the swaps that stand. */
export const ShiftSwapStage = (props: ShiftSwapStageProps) => {
  const { state, store, stage, head } = props;
  const { answer, standing } = stage.look;
  const isFree = answer.kind === 'shift-swap';
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          Swap shifts
        </h1>
        {state.trouble && <Said {...props} />}
        <Notice kind={isFree ? 'good' : 'warn'}>
          <p dir="auto">{answer.text}</p>
        </Notice>
        <Lines lines={answer.lines} select={store.select} />
        {isFree && (
          <p class="muted">
            Both cells become pins that say with whom they were swapped, and the swap is a row of
            the table Swaps.
          </p>
        )}
        <StandingSwaps {...props} standing={standing} />
      </main>
      <ActionBar
        busy={state.busy}
        primary={
          isFree
            ? { label: 'Swap', run: store.shifts.swap }
            : { label: 'Look again', run: store.shifts.look }
        }
        others={[{ label: 'Back', run: store.back, isWayBack: true }]}
      />
    </>
  );
};

export interface SwapWrittenProps extends StageProps {
  readonly stage: Extract<Stage, { kind: 'swapped' | 'swap-undone' }>;
}

/** What came of a swap, or of taking one back. */
export const SwapWritten = ({ stage, ...props }: SwapWrittenProps) => {
  const { store } = props;
  const isBack = stage.kind === 'swap-undone';
  return (
    <DoneFrame
      {...props}
      title={isBack ? 'Taken back' : 'Swapped'}
      done={stage.done}
      primary={{ label: 'Done', run: store.back }}
      others={isBack ? [] : [{ label: 'Take back', run: store.shifts.undoLast }]}
    />
  );
};
