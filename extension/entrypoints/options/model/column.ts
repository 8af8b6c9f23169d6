import { bad, good, type Parsed } from './parsed.ts';

/** One column of an editable table: how a cell is shown, and how what was typed goes back into the row. */
export interface Column<R> {
  readonly id: string;
  readonly label: string;
  /** Other headings under which a pasted table may name it. */
  readonly aliases?: readonly string[];
  readonly input:
    | {
        readonly kind: 'text';
        /** Shown in the new row only, where no value can be meant by it. */
        readonly example?: string;
        /** Shown wherever the cell is empty: what an empty cell means. */
        readonly empty?: string;
        readonly list?: readonly string[];
        readonly wide?: boolean;
      }
    | { readonly kind: 'check' }
    | {
        readonly kind: 'choice';
        readonly choices: readonly { readonly value: string; readonly label: string }[];
        /** What no choice means; absent = one must be made. */
        readonly empty?: string;
      };
  /** Shown beside the heading where the form of a cell is not obvious. */
  readonly hint?: string;
  show(row: R): string;
  put(row: R, text: string): Parsed<R>;
}

/** A cell that was not understood, by the row and column a person sees. */
export interface CellProblem {
  /** Counted from 1, without the heading. */
  readonly row: number;
  readonly column: string;
  readonly text: string;
  readonly words: string;
}

export interface RowsRead<R> {
  readonly rows: readonly R[];
  readonly problems: readonly CellProblem[];
  /** Headings that name no column here; their cells were left out. */
  readonly unknown: readonly string[];
  /** What was not understood, to be corrected and read again: the heading and the lines left out. */
  readonly left: readonly (readonly string[])[];
}

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

const columnOf = <R>(columns: readonly Column<R>[], heading: string): Column<R> | undefined =>
  columns.find((c) =>
    [c.id, c.label, ...(c.aliases ?? [])].some((name) => plain(name) === plain(heading)),
  );

export const isHeading = <R>(columns: readonly Column<R>[], cell: string): boolean =>
  columnOf(columns, cell) !== undefined;

/** A line's cell under a column, by the column's id; empty where the line has none. */
export type CellOf = (column: string) => string;

/** How the lines of a table become rows. */
export interface RowReader<R> {
  readonly columns: readonly Column<R>[];
  /** The column without which a line says nothing. */
  readonly lead: string;
  /** The row a line begins as: a known one or a blank one. */
  start(index: number, cell: CellOf): R;
  /** Under such a heading an empty cell empties its field; else it leaves what is there. */
  isWhole(heading: readonly string[]): boolean;
}

/**
 * Turns cells into rows. The first line is a heading when one of its cells names a column, else cells are taken in
 * the order of the columns. A line with a cell that is not understood, or without its `lead`, is left out and named.
 */
export const readRows = <R>(
  cells: readonly (readonly string[])[],
  reader: RowReader<R>,
): RowsRead<R> => {
  const { columns } = reader;
  const filled = cells.filter((line) => line.some((cell) => cell.trim() !== ''));
  const heading = filled[0]?.some((cell) => columnOf(columns, cell)) ? filled[0] : undefined;
  const order = heading ? heading.map((cell) => columnOf(columns, cell)) : [...columns];
  const unknown = heading?.filter((cell) => cell.trim() && !columnOf(columns, cell)) ?? [];
  const whole = heading !== undefined && reader.isWhole(order.flatMap((c) => c?.id ?? []));
  const rows: R[] = [];
  const problems: CellProblem[] = [];
  const failed: (readonly string[])[] = [];
  for (const [index, line] of filled.slice(heading ? 1 : 0).entries()) {
    const cell: CellOf = (id) => line[order.findIndex((c) => c?.id === id)]?.trim() ?? '';
    const read = readLine(line, order, reader.start(index, cell), reader.lead, whole);
    if (read.ok) rows.push(read.value);
    else {
      problems.push(...read.problems.map((p) => ({ ...p, row: index + 1 })));
      failed.push(line);
    }
  }
  const left = failed.length > 0 && heading ? [heading, ...failed] : failed;
  return { rows, problems, unknown, left };
};

type LineRead<R> =
  | { readonly ok: true; readonly value: R }
  | { readonly ok: false; readonly problems: readonly Omit<CellProblem, 'row'>[] };

const readLine = <R>(
  line: readonly string[],
  order: readonly (Column<R> | undefined)[],
  start: R,
  lead: string,
  whole: boolean,
): LineRead<R> => {
  let row = start;
  let led = false;
  const problems: Omit<CellProblem, 'row'>[] = [];
  for (const [at, column] of order.entries()) {
    const text = line[at]?.trim() ?? '';
    if (!column) continue;
    if (column.id === lead && text !== '') led = true;
    // What is there already is not read again: it may be older than today's checks.
    if ((text === '' && !whole) || text === column.show(row)) continue;
    const put = column.put(row, text);
    if (put.ok) row = put.value;
    else problems.push({ column: column.label, text, words: put.words });
  }
  if (!led) problems.push({ column: lead, text: '', words: `The column “${lead}” is empty here.` });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: row };
};

const YES = ['yes', 'y', 'true', '1', 'x', 'on', 'ja', 'active'];
const NO = ['no', 'n', 'false', '0', '', 'off', 'nein', 'inactive'];

export const readYes = (text: string): Parsed<boolean> => {
  const word = plain(text);
  if (YES.includes(word)) return good(true);
  return NO.includes(word) ? good(false) : bad(`“${text}” is neither yes nor no.`);
};
