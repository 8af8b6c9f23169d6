import { refuse } from '../host-error.ts';
import type { Book } from './book.ts';
import { cellAt, keyOf, shown } from './cells.ts';
import type { Cell, Table, Value } from './model.ts';
import { mustBeOpen } from './protected.ts';
import { copiedTo, isOfRow } from './references.ts';
import { bodyOf } from './tables.ts';
import { tellChanged } from './write.ts';

export interface SortField {
  /** The column of the table, counted from zero. */
  readonly key: number;
  readonly ascending: boolean;
}

/** Numbers before texts before true and false; what is empty comes last in both directions. */
const rank = (value: Value): number => {
  if (value === '') return 3;
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
};

const compare = (a: Value, b: Value): number => {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [x, y] = [String(a).toLowerCase(), String(b).toLowerCase()];
  return x < y ? -1 : Number(x > y);
};

/** Moves the rows of the table; a formula that looks at other rows would change, so it must not be there. */
export const sortTable = (book: Book, table: Table, fields: readonly SortField[]): void => {
  const { sheet } = table;
  const body = bodyOf(table);
  mustBeOpen(sheet);
  if (fields.some(({ key }) => key < 0 || key >= body.columns))
    refuse('InvalidArgument', 'A sort names columns of the table.');
  const rows = Array.from({ length: body.rows }, (_none, at) => {
    const row = body.row + at;
    const cells = Array.from({ length: body.columns }, (_cell, column) =>
      cellAt(sheet, row, body.column + column),
    );
    return { at, cells };
  });
  const key = (cells: readonly (Cell | undefined)[], column: number): Value =>
    shown(book, cells[column]);
  rows.sort((a, b) => {
    for (const field of fields) {
      const [x, y] = [key(a.cells, field.key), key(b.cells, field.key)];
      const order = compare(x, y);
      if (order !== 0) return field.ascending || x === '' || y === '' ? order : -order;
    }
    return a.at - b.at;
  });
  const moved = rows.some(
    ({ at, cells }, index) =>
      at !== index &&
      cells.some((cell) => cell?.formula !== undefined && !isOfRow(cell.formula, body.row + at)),
  );
  if (moved)
    refuse('NotImplemented', 'The stand-in sorts no rows whose formulas name cells of other rows.');
  for (const [index, { at, cells }] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      const key = keyOf(body.row + index, body.column + column);
      // As it is copied: what it says of its own row it says of the new one.
      if (cell?.formula !== undefined) cell.formula = copiedTo(cell.formula, index - at);
      if (cell) sheet.cells.set(key, cell);
      else sheet.cells.delete(key);
    }
  table.sort = { fields, matchCase: false };
  tellChanged(book, { sheet, ...body }, 'RangeEdited');
};
