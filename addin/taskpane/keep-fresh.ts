import type { Actions } from '../workbook/actions.ts';
import type { OutsideActions } from '../workbook/outside.ts';
import type { PaneState } from './state.ts';
import { keepChosen } from './weeks.ts';

interface Parts {
  readonly actions: Actions;
  readonly outside: OutsideActions;
  readonly now: () => number;
  readonly state: () => PaneState;
  readonly set: (change: Partial<PaneState>) => void;
  /** What else is told that cells changed. */
  readonly also: () => void;
}

/**
 * Reads and checks again when the workbook changed, without a word: a person, or somebody else, is typing.
 * What fails is left for the next change, and never shown: a cell that is being edited refuses every reading.
 */
export const keepFresh = ({ actions, outside, now, state, set, also }: Parts) => {
  let isWaiting = false;
  let isReading = false;

  const read = async (): Promise<void> => {
    const look = await actions.look();
    if (look.kind === 'failed') return;
    set({ look, chosen: keepChosen(state().chosen, look) });
    if (look.kind !== 'ready' || look.readOnly) return;
    await outside.note();
    const shown = state().checks?.weeks.map(({ week }) => week);
    const there = look.weeks.map(({ week }) => week);
    const weeks = (shown ?? (look.open ? [look.open] : [])).filter((week) => there.includes(week));
    if (weeks.length === 0) return;
    const found = await actions.check(weeks, 'changed');
    if (found.kind === 'all') set({ checks: { weeks: found.weeks, at: now() } });
  };

  const refresh = async (): Promise<void> => {
    if (state().busy || isReading) {
      isWaiting = true;
      return;
    }
    isWaiting = false;
    isReading = true;
    await read().catch(() => undefined);
    isReading = false;
    if (isWaiting) await refresh();
  };

  const changed = (): void => {
    const { stage } = state();
    if (stage.kind === 'preview' && stage.changed === 'no')
      set({ stage: { ...stage, changed: 'since' } });
    also();
    void refresh();
  };

  return {
    /** Nothing is being done any more: what waited for that. */
    idle: (): void => {
      if (isWaiting) void refresh();
    },
    listen: (): Promise<() => Promise<void>> => actions.watch(changed),
  };
};
