/** What Excel keeps in a cell; '' = empty. */
export type Cell = string | number | boolean;

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  /** One sentence: what stands there and what to type instead. */
  | { readonly ok: false; readonly text: string };

/** One column of a table: how a person sees it, and how its cells become a value and back. */
export interface Column<T> {
  readonly header: string;
  /** In characters, as Excel measures columns. */
  readonly width: number;
  /** Excel's number format, in English. */
  readonly format?: string;
  /** Shown where somebody types in it. */
  readonly note?: string;
  /** Lines longer than the column go on below. */
  readonly wrapped?: boolean;
  /** The words that may be chosen, where there are but these. */
  readonly choices?: readonly string[];
  /** The name of the cells one of which is picked, and where those stand. */
  readonly picked?: { readonly from: string; readonly sheet: string };
  /** Workbooks from before do not have it: there it reads as empty. */
  readonly later?: boolean;
  readonly centred?: boolean;
  /** Counted in every row, after "=": nobody types in it. */
  readonly formula?: string;
  read(cell: Cell): Parsed<T>;
  write(value: T): Cell;
}

/** How a column looks, besides what it holds. */
export type Look = Pick<Column<unknown>, 'width' | 'note' | 'picked' | 'later'>;

export const good = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const bad = (text: string): Parsed<never> => ({ ok: false, text });

export const isEmpty = (cell: Cell): boolean => typeof cell === 'string' && cell.trim() === '';

/** A cell as a message shows it. */
export const shown = (cell: Cell): string => `“${String(cell).trim().slice(0, 40)}”`;

/** Text that Excel would take for a formula is kept as text. */
export const asText = (text: string): string => (/^[=+\-@]/.test(text) ? `'${text}` : text);

/** The same column where an empty cell means that nobody has said. */
export const optional = <T>(column: Column<T>): Column<T | undefined> => ({
  ...column,
  read: (cell) => (isEmpty(cell) ? good(undefined) : column.read(cell)),
  write: (value) => (value === undefined ? '' : column.write(value)),
});
