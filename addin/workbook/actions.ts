import type { Instant } from '../../core/model/time.ts';
import type { WeekName } from './week-name.ts';

/** Something a person can go to: a click selects it in Excel. */
export interface Place {
  readonly sheet: string;
  /** As Excel writes it, without the sheet: `C7` or `C7:D9`. */
  readonly address: string;
}

/** One sentence, and where it belongs. */
export interface Line {
  readonly text: string;
  readonly place?: Place;
}

/** What could not be done, in words; `details` is for whoever asks the developer. Nothing was changed unless it says so. */
export interface Failed {
  readonly kind: 'failed';
  /** Excel's own code where it said one. */
  readonly code: string;
  readonly text: string;
  readonly details: string;
}

export interface Done {
  readonly kind: 'done';
  readonly text: string;
  readonly lines: readonly Line[];
}

/** What was found in the workbook. */
export type Look =
  | Failed
  /** Nothing of Slotwright is in it yet. */
  | { readonly kind: 'new' }
  /** Tables that were there are gone; `repair` makes them anew. */
  | { readonly kind: 'damaged'; readonly missing: readonly string[] }
  /** A former Slotwright made it; `migrate` adds what `lines` say, and touches nothing else. */
  | { readonly kind: 'older'; readonly lines: readonly Line[] }
  /** A newer Slotwright made it: nothing of it is read or written. */
  | { readonly kind: 'newer' }
  | Ready;

export interface Ready {
  readonly kind: 'ready';
  readonly people: number;
  readonly weeks: readonly WeekSheet[];
  /** The week of the sheet that is open. */
  readonly open: WeekName | undefined;
  /** Cells that could not be read; nothing is generated from them until they are right. */
  readonly problems: readonly Line[];
  /** What only reads: a protected sheet, or a workbook opened to read. */
  readonly readOnly: boolean;
  /** Where it is read only: that the open sheet is protected, and not the whole workbook open to be read. */
  readonly isProtected: boolean;
  /** What was applied last and can be taken back, also by a pane that was opened since. */
  readonly undo: { readonly cells: number; readonly at: Instant } | undefined;
}

export interface WeekSheet {
  readonly week: WeekName;
  readonly sheet: string;
}

/** What would change, before anything does. */
export interface Preview {
  readonly kind: 'preview';
  readonly weeks: readonly WeekName[];
  /** Cells that would change. */
  readonly changes: number;
  /** Cells that somebody typed or locked, which stay. */
  readonly kept: number;
  readonly gaps: number;
  readonly lines: readonly Line[];
}

/** A week that was judged. */
export interface Checked {
  readonly kind: 'checked';
  readonly week: WeekName;
  readonly lines: readonly Line[];
  readonly gaps: number;
}

export interface CheckedWeeks {
  readonly kind: 'all';
  /** As they were asked for. */
  readonly weeks: readonly Checked[];
}

/** Whether somebody asked for it, or a cell changed: then nothing is written that says what it said before. */
export type Judging = 'asked' | 'changed';

/** How far a search is, 0 to 1. `isStopped` is asked again and again: true ends it with the best so far. */
export interface Watching {
  readonly told: (used: number) => void;
  readonly isStopped: () => boolean;
}

/** Everything that the pane, the ribbon and the cell menu can do with the workbook. */
export interface Actions {
  look(): Promise<Look>;
  /** Makes the tables, empty or with a sample team. Its own step, because making sheets cannot be undone. */
  setUp(filled: 'empty' | 'sample'): Promise<Done | Failed>;
  repair(): Promise<Done | Failed>;
  /** Brings a workbook of a former Slotwright up to date. Its own step, because making sheets cannot be undone. */
  migrate(): Promise<Done | Failed>;
  newWeek(week: WeekName): Promise<Done | Failed>;
  /**
   * `generate` fills what nobody typed or locked; `rebalance` moves as little as it can of what is there; so does
   * `balance`, which counts what everybody carries from the quarter and leaves the days that are past.
   */
  preview(
    how: 'generate' | 'rebalance' | 'balance',
    weeks: readonly WeekName[],
    watching: Watching,
  ): Promise<Preview | Failed>;
  /** Writes what the last preview showed; where cells changed since then, the new preview instead. */
  apply(): Promise<Done | Preview | Failed>;
  /** Gives the cells of the last `apply` back what was in them, where nobody changed them since. */
  revert(): Promise<Done | Failed>;
  check(weeks: readonly WeekName[], how?: Judging): Promise<CheckedWeeks | Failed>;
  /** Why the selected cell is as it is, why not the others, and what together makes a gap impossible to fill. */
  explain(watching: Watching): Promise<Done | Failed>;
  /** `by` is who locks, where they have said so. */
  lock(kind: 'lock' | 'unlock', reason: string, by?: string): Promise<Done | Failed>;
  select(place: Place): Promise<Failed | undefined>;
  /** Tells when the workbook changed in a way that what was shown may be wrong; returns how to stop listening. */
  watch(changed: () => void): Promise<() => Promise<void>>;
}
