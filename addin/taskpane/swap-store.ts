import type { Done, Failed } from '../workbook/actions.ts';
import type { ShiftSwapLook, ShiftSwaps, Swapped } from '../workbook/shift-swap.ts';
import type { Kit } from './kit.ts';

/** Two people exchange what is selected: shown, written, taken back; a stage of the view of weeks. */
export const swapStore = (
  { state, set, run }: Kit,
  shifts: ShiftSwaps,
  signature: () => string,
) => {
  const stand = (look: ShiftSwapLook): void => set({ stage: { kind: 'swap', look } });
  const undo = async (ids: readonly string[]): Promise<void> => {
    const answer = await run<Done | ShiftSwapLook | Failed>('revert', () =>
      shifts.undo(ids, signature()),
    );
    if (answer?.kind === 'done') set({ stage: { kind: 'swap-undone', done: answer } });
    else if (answer) stand(answer);
  };
  return {
    /** False where the selection is none of a week: then it may be a turn that is meant. */
    async look(): Promise<boolean> {
      set({ view: 'week' });
      const answer = await run('judge', () => shifts.look());
      if (answer) stand(answer);
      return answer !== undefined;
    },
    async swap(): Promise<void> {
      const { stage } = state();
      if (stage.kind !== 'swap' || stage.look.answer.kind !== 'shift-swap') return;
      const { seen } = stage.look.answer;
      const answer = await run<Swapped | ShiftSwapLook | Failed>('apply', () =>
        shifts.swap(seen, signature()),
      );
      if (answer?.kind === 'done') set({ stage: { kind: 'swapped', done: answer } });
      else if (answer) stand(answer);
    },
    /** Takes back a swap that stands, also one that another pane wrote. */
    undo: (id: string): Promise<void> => undo([id]),
    /** Takes back all that was written last. */
    async undoLast(): Promise<void> {
      const { stage } = state();
      if (stage.kind === 'swapped') await undo(stage.done.ids);
    },
  };
};
