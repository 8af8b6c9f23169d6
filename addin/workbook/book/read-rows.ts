import type { Line } from '../actions.ts';
import { type AnyTable, type ReadRow, readTable } from '../tables/table.ts';
import type { Missed, Read } from './book.ts';
import type { RawBook } from './raw-book.ts';

/** What a row means, or what is wrong with it: a sentence and the column it belongs to. */
export type Meant<R, T extends AnyTable> =
  | { readonly ok: true; readonly value: R }
  /** It is right, and nothing follows from it; on the days it is for, somebody may have counted on it. */
  | {
      readonly ok: 'over';
      readonly missed?: Omit<Missed, 'place'> & { readonly column: keyof T['columns'] };
    }
  | { readonly ok: false; readonly text: string; readonly column: keyof T['columns'] };

/** Reads the rows of a table; a table that is missing has none. */
export const readRows = <R, T extends AnyTable>(
  raw: RawBook,
  table: T,
  meaning: (row: ReadRow<T>['row'], index: number) => Meant<R, T>,
): Read<R> => {
  const found = raw.tables.get(table.name);
  if (!found) return { rows: [], problems: [] };
  const read = readTable(table, found);
  const rows: R[] = [];
  const problems: Line[] = [...read.problems];
  const missed: Missed[] = [];
  for (const { row, index, placeOf } of read.rows) {
    const meant = meaning(row, index);
    if (meant.ok === true) rows.push(meant.value);
    else if (meant.ok === false) problems.push({ text: meant.text, place: placeOf(meant.column) });
    else if (meant.missed) {
      const { column, ...what } = meant.missed;
      missed.push({ ...what, place: placeOf(column) });
    }
  }
  return { rows, problems, missed };
};
