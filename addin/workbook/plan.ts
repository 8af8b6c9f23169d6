import type { Cell } from './columns/column.ts';
import type { WeekName } from './week-name.ts';

/** One column of a table as the sheet has it. */
export interface ColumnPlan {
  readonly header: string;
  readonly width: number;
  readonly format?: string;
  readonly note?: string;
  readonly choices?: readonly string[];
  readonly centred?: boolean;
}

/** A table: where its first header lies, and its rows; a text that begins with = is a formula. */
export interface TablePlan {
  readonly name: string;
  readonly at: string;
  readonly title: string;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Cells outside of tables. */
export interface BlockPlan {
  readonly at: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly style: 'title' | 'number';
}

export interface SheetPlan {
  readonly name: string;
  readonly week?: WeekName;
  readonly hidden?: boolean;
  readonly tables: readonly TablePlan[];
  readonly blocks: readonly BlockPlan[];
  /** Rows and columns that stay in sight. */
  readonly frozen?: string;
}
