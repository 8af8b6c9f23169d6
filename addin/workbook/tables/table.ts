import type { Line } from '../actions.ts';
import { addressOf, type Spot } from '../address.ts';
import { type Cell, type Column, isEmpty } from '../columns/column.ts';

type Columns = Readonly<Record<string, Column<unknown>>>;

/** A table of the workbook: found by its name, its columns by their headers, its rows by their id. */
export interface Table<C extends Columns> {
  readonly name: string;
  readonly sheet: string;
  readonly title: string;
  readonly columns: C;
  /** So many lines from the start, where they are counted and nobody types. */
  readonly lines?: number;
}
export const tableOf = <C extends Columns>(made: Table<C>): Table<C> => made;
export type AnyTable = Table<Columns>;
export type RowOf<T extends AnyTable> = {
  readonly [K in keyof T['columns']]: T['columns'][K] extends Column<infer V> ? V : never;
};

/** A table as it was found: headers and cells, and where its first header lies. */
export interface RawTable {
  readonly sheet: string;
  readonly at: Spot;
  readonly headers: readonly string[];
  readonly cells: readonly (readonly Cell[])[];
  /** Where the first of those cells lies in the body; absent = at its beginning. */
  readonly from?: number;
}

/** A row that could be read, and where each of its cells lies. */
export interface ReadRow<T extends AnyTable> {
  readonly row: RowOf<T>;
  /** Its place in the table's body, counted from 0. */
  readonly index: number;
  placeOf(column: keyof T['columns']): NonNullable<Line['place']>;
}

export interface ReadTable<T extends AnyTable> {
  readonly rows: readonly ReadRow<T>[];
  readonly problems: readonly Line[];
}

/** Headers count whatever their case. */
export const foldHeader = (header: string): string => header.trim().toLowerCase();

/** Where each of our columns stands in a table as it was found, in our order; -1 = it is gone. */
export const placesIn = ({ columns }: AnyTable, { headers }: RawTable): readonly number[] => {
  const places = new Map(headers.map((header, i) => [foldHeader(header), i]));
  return Object.values(columns).map(({ header }) => places.get(foldHeader(header)) ?? -1);
};

/** Nothing of ours is in a row; what somebody wrote into a column of their own does not count. */
export const isFree = (cells: readonly Cell[], places: readonly number[]): boolean =>
  places.every((place) => isEmpty(cells[place] ?? ''));

/** Reads every row that has something in it; a row with a bad cell is named and left out. */
export const readTable = <T extends AnyTable>(table: T, raw: RawTable): ReadTable<T> => {
  const problems: Line[] = [];
  const places = placesIn(table, raw);
  const columns = Object.entries(table.columns).map(([key, column], i) => ({
    key,
    column,
    place: places[i] ?? -1,
  }));
  const byKey = new Map(columns.map(({ key, place }) => [key, place]));
  for (const { column, place } of columns) {
    if (place >= 0 || column.later) continue;
    problems.push({
      text: `The column “${column.header}” of ${table.title} is missing.`,
      place: { sheet: raw.sheet, address: addressOf(raw.at) },
    });
  }
  if (problems.length > 0) return { rows: [], problems };
  const rows: ReadRow<T>[] = [];
  raw.cells.forEach((cells, i) => {
    if (isFree(cells, places)) return;
    const placeOf = (key: keyof T['columns']) => {
      const spot = {
        row: raw.at.row + 1 + i,
        column: raw.at.column + (byKey.get(String(key)) ?? 0),
      };
      return { sheet: raw.sheet, address: addressOf(spot) };
    };
    const row: Record<string, unknown> = {};
    let isWhole = true;
    for (const { key, column, place } of columns) {
      const found = column.read(cells[place] ?? '');
      if (found.ok) row[key] = found.value;
      else {
        isWhole = false;
        problems.push({ text: found.text, place: placeOf(key) });
      }
    }
    // Each column gave its own type, which is what RowOf says of the whole.
    if (isWhole) rows.push({ row: row as RowOf<T>, index: i, placeOf });
  });
  return { rows, problems };
};

/** Rows as cells, in the order of the table's columns. */
export const writeRows = <T extends AnyTable>(
  table: T,
  rows: readonly RowOf<T>[],
): readonly (readonly Cell[])[] =>
  rows.map((row) =>
    Object.entries(table.columns).map(([key, column]) => column.write(row[key as keyof RowOf<T>])),
  );
