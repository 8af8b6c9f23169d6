import type { Cell } from './columns/column.ts';
import type { Role } from './styles.ts';
import type { WeekName } from './week-name.ts';

/** One column of a table as the sheet has it. */
export interface ColumnPlan {
  readonly header: string;
  readonly width: number;
  readonly format?: string;
  readonly note?: string;
  readonly choices?: readonly string[];
  readonly picked?: { readonly from: string; readonly sheet: string };
  readonly centred?: boolean;
  /** Rows are as high as what stands in it. */
  readonly wrapped?: boolean;
  /** The same in every row, after "="; `[@Id]` is the cell of that column in the own row. What a row says is not asked. */
  readonly formula?: string;
}

/** A table: where its first header lies, and its rows; a text that begins with = is a formula. */
export interface TablePlan {
  readonly name: string;
  readonly at: string;
  readonly title: string;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly (readonly Cell[])[];
  /** Without the buttons that sort and filter, where they would lie on the headers. */
  readonly bare?: boolean;
}

/** Cells outside of tables. */
export interface BlockPlan {
  readonly at: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly style: Role | 'cell';
  /** So many lines and columns in all: those that are not in `cells` hold its formulas, moved along. */
  readonly lines?: number;
  readonly across?: number;
  /** Of cells. */
  readonly format?: string;
  /** In points. */
  readonly height?: number;
  /** What stands out from the style. */
  readonly look?: LookPlan;
}

export interface LookPlan {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  /** A line around each cell, which is seen without colours too. */
  readonly line?: string;
}

/** How cells look as long as a formula, written for the first of them, is true. Text says the same somewhere. */
export interface RulePlan extends LookPlan {
  readonly at: string;
  readonly formula: string;
}

/** What may be typed into cells, what is said of anything else, and what is told to whoever types. */
export interface EntryPlan {
  readonly at: string;
  readonly title: string;
  readonly only?: {
    /** Words between commas, or the name of a range after "=". */
    readonly list: string;
    readonly message: string;
  };
  readonly hint?: string;
}

export interface PagePlan {
  readonly area?: string;
  /** Rows that every page begins with: `1:3`. */
  readonly titles: string;
  readonly landscape: boolean;
  readonly fits: 'one page' | 'one page wide';
  /** At the right of the footer, beside when it was printed and the page. */
  readonly version: string;
}

/** A chart over cells whose first row names the series, and whose columns are they. */
export interface ChartPlan {
  readonly name: string;
  readonly title: string;
  readonly type: 'ColumnClustered' | 'ColumnStacked' | 'BarClustered' | 'BarStacked' | 'Line';
  readonly values: string;
  /** What stands below the bars, without a header. */
  readonly categories: string;
  /** The corners of where it lies. */
  readonly from: string;
  readonly to: string;
}

export interface SheetPlan {
  readonly name: string;
  readonly week?: WeekName;
  readonly hidden?: boolean;
  readonly tables: readonly TablePlan[];
  readonly blocks: readonly BlockPlan[];
  /** Names that only this sheet knows, for formulas that are shorter with them. */
  readonly names?: readonly { readonly name: string; readonly of: string }[];
  /** Rows and columns that stay in sight. */
  readonly frozen?: string;
  /** The first wins over the next. */
  readonly rules?: readonly RulePlan[];
  readonly entries?: readonly EntryPlan[];
  readonly charts?: readonly ChartPlan[];
  /** Columns outside of tables by their letters, in characters: `{ 'N:P': 6 }`. */
  readonly widths?: Readonly<Record<string, number>>;
  readonly page?: PagePlan;
}
