import type { Done, Failed } from '../workbook/actions.ts';
import type { Refused } from '../workbook/phone.ts';
import type { ShiftSwapShown, ShiftSwaps } from '../workbook/shift-swap.ts';
import type { Kit } from './kit.ts';

/** Two people exchange what is selected: shown, written, taken back; a stage of the view of weeks. */
export const swapStore = (
  { state, set, run }: Kit,
  shifts: ShiftSwaps,
  signature: () => string,
) => {
  const stand = (answer: ShiftSwapShown | Refused): void =>
    set({ stage: { kind: 'swap', answer } });
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
      if (stage.kind !== 'swap' || stage.answer.kind !== 'shift-swap') return;
      const { seen } = stage.answer;
      const answer = await run<Done | ShiftSwapShown | Refused | Failed>('apply', () =>
        shifts.swap(seen, signature()),
      );
      if (answer?.kind === 'done')
        set({ stage: { kind: 'swapped', done: answer, isUndone: false } });
      else if (answer) stand(answer);
    },
    async undo(): Promise<void> {
      const done = await run('revert', () => shifts.undo());
      if (done) set({ stage: { kind: 'swapped', done, isUndone: true } });
    },
  };
};
