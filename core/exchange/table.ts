import type { FileProblem } from '../explain/file-problem.ts';
import { readCsv } from './csv.ts';

export interface Column {
  readonly name: string;
  /** Other headers it goes by, in lower case. */
  readonly also?: readonly string[];
  readonly required?: true;
}

export interface TableRow {
  readonly row: number;
  /** The trimmed text of a column; empty where the column or the cell is missing. */
  cell(column: string): string;
}

export interface Table {
  readonly rows: readonly TableRow[];
  readonly problems: readonly FileProblem[];
  readonly ignored: readonly FileProblem[];
}

const nameOf = (columns: readonly Column[], header: string): string | undefined => {
  const said = header.toLowerCase();
  return columns.find(({ name, also }) => name === said || also?.includes(said))?.name;
};

const refused = (...problems: FileProblem[]): Table => ({ rows: [], problems, ignored: [] });

/**
 * A table with a header row. Columns may come in any order; an unknown one is ignored and named; a required one that
 * is missing, or one that comes twice, refuses the whole. `bare` gives the columns of a table without a header.
 */
export const readTable = (
  text: string,
  columns: readonly Column[],
  bare?: (first: readonly string[]) => readonly string[] | undefined,
): Table => {
  const expected = columns.map((column) => column.name);
  const read = readCsv(text, (cell) => nameOf(columns, cell.trim()) !== undefined);
  const [head] = read.rows;
  if (!head)
    return refused(...(read.problems.length > 0 ? read.problems : [{ code: 'empty' } as const]));

  const named = head.cells.map((cell) => nameOf(columns, cell));
  const hasHeader = named.some((name) => name !== undefined);
  const header = hasHeader ? named : bare?.(head.cells);
  if (!header) return refused({ code: 'no-header', expected });

  const faults: FileProblem[] = [];
  const ignored: FileProblem[] = [];
  for (const [index, name] of header.entries()) {
    const said = head.cells[index] ?? '';
    if (name === undefined && said !== '')
      ignored.push({ code: 'unknown-column', column: said, expected });
    if (name !== undefined && header.indexOf(name) < index)
      faults.push({ code: 'column-twice', column: name });
  }
  for (const { name, required } of columns)
    if (required && !header.includes(name)) faults.push({ code: 'missing-column', column: name });
  if (faults.length > 0) return { rows: [], problems: faults, ignored };

  const rows: TableRow[] = [];
  const problems = [...read.problems];
  for (const { row, cells } of hasHeader ? read.rows.slice(1) : read.rows) {
    const found = cells.findLastIndex((cell) => cell !== '') + 1;
    if (found > header.length)
      problems.push({ code: 'too-many-cells', row, found, expected: header.length });
    else rows.push({ row, cell: (column) => cells[header.indexOf(column)] ?? '' });
  }
  return { rows, problems, ignored };
};
