import type { Done, Failed, Line } from './actions.ts';
import type { Refused } from './phone.ts';

/** What a swap of shifts would do; it breaks no hard rule. */
export interface ShiftSwapShown {
  readonly kind: 'shift-swap';
  readonly text: string;
  /** Each cell that would change, then what it costs. */
  readonly lines: readonly Line[];
  /** Stands for the cells it was made from. */
  readonly seen: string;
}

/** Two people exchange what stands in the selected cells. */
export interface ShiftSwaps {
  look(): Promise<ShiftSwapShown | Refused | Failed>;
  /** Writes what was looked at, as pins signed by whoever swaps; where cells changed since, the new look instead. */
  swap(seen: string, by: string): Promise<Done | ShiftSwapShown | Refused | Failed>;
  /** Gives the cells of the last swap back, where they still hold what it wrote. */
  undo(): Promise<Done | Failed>;
}
