import type { Failed, Ready } from '../workbook/actions.ts';
import type { PaneState, Task } from './state.ts';

/** What a group of the store works with: one state, and one thing that is done at a time. */
export interface Kit {
  readonly state: () => PaneState;
  readonly set: (change: Partial<PaneState>) => void;
  /** Undefined where it failed, which is shown, or where something else is being done. */
  readonly run: <T extends { readonly kind: string }>(
    task: Task,
    work: () => Promise<T | Failed>,
  ) => Promise<Exclude<T, Failed> | undefined>;
  /** The workbook as it was read last, where it can be worked with. */
  readonly ready: () => Ready | undefined;
}
