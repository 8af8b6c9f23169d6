import type { CellKind, FileProblem } from '../explain/file-problem.ts';
import type { TableRow } from './table.ts';

/** Reads one row's cells and notes what is wrong with them; a row with a problem is not taken. */
export interface RowReading {
  readonly row: number;
  readonly problems: FileProblem[];
  text(column: string): string | undefined;
  required(column: string): string;
  /** `read` gives undefined where the text is none of its kind; an empty cell is undefined without a problem. */
  as<T>(column: string, expected: CellKind, read: (text: string) => T | undefined): T | undefined;
}

export const readingOf = ({ row, cell }: TableRow): RowReading => {
  const problems: FileProblem[] = [];
  const text = (column: string) => cell(column) || undefined;
  return {
    row,
    problems,
    text,
    required: (column) => {
      const found = text(column);
      if (found === undefined) problems.push({ code: 'empty-cell', row, column });
      return found ?? '';
    },
    as: (column, expected, read) => {
      const found = text(column);
      if (found === undefined) return undefined;
      const value = read(found);
      if (value === undefined) problems.push({ code: 'bad-cell', row, column, found, expected });
      return value;
    },
  };
};

/** Notes the first row of each key, and a problem for every later one. */
export const onlyOnce = (): ((
  reading: RowReading,
  column: string,
  found: string,
  key: string,
) => void) => {
  const first = new Map<string, number>();
  return (reading, column, found, key) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, reading.row);
    else reading.problems.push({ code: 'twice', row: reading.row, column, found, first: before });
  };
};
