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

/** A swap that was written and not taken back. */
export interface StandingSwap {
  readonly id: string;
  /** `Mon 23 Nov 2026: Ana Ribeiro E ↔ Ben Adler L`. */
  readonly text: string;
}

/** What swapping the selected cells would do, and the swaps that stand in the open week. */
export interface ShiftSwapLook {
  readonly kind: 'shift-swaps';
  readonly answer: ShiftSwapShown | Refused;
  /** The newest first. */
  readonly standing: readonly StandingSwap[];
}

/** What was written, and the rows it is written down in. */
export interface Swapped extends Done {
  readonly ids: readonly string[];
}

/** Two people exchange what stands in the selected cells. */
export interface ShiftSwaps {
  look(): Promise<ShiftSwapLook | Failed>;
  /** Writes what was looked at, as pins signed by whoever swaps; where cells changed since, the new look instead. */
  swap(seen: string, by: string): Promise<Swapped | ShiftSwapLook | Failed>;
  /** Gives the cells of some swaps back, all or none: refused where one no longer holds what its swap wrote. */
  undo(ids: readonly string[], by: string): Promise<Done | ShiftSwapLook | Failed>;
}
