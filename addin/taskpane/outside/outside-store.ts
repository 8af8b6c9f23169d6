import type { OutsideActions, Taking } from '../../workbook/outside.ts';
import type { Kit } from '../kit.ts';

/** What somebody changed where the add-in did not run. */
export const outsideStore = ({ set, run, ready, state }: Kit, outside: OutsideActions) => {
  /** Asked when the workbook is opened: nothing is said where nothing was changed. */
  const look = async (): Promise<void> => {
    const found = ready();
    if (!found || found.problems.length > 0) return;
    const outsideNow = await outside.look();
    if (outsideNow.kind === 'outside')
      set({ outside: outsideNow.cells > 0 ? outsideNow : undefined });
  };
  return {
    look,
    show: (): void =>
      set({ view: 'week', stage: { kind: 'outside' }, trouble: undefined, said: undefined }),
    async take(how: Taking): Promise<void> {
      const done = await run('take', () => outside.take(how));
      if (!done) return;
      set({ outside: undefined });
      await look();
      // What was changed again meanwhile is shown in its place.
      set({ said: done, ...(state().outside ? {} : { stage: { kind: 'choose' } }) });
    },
  };
};
