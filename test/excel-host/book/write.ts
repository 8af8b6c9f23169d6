import { refuse } from '../host-error.ts';
import { blockAddress } from './address.ts';
import { areaAddress, type Book } from './book.ts';
import { cellAt, cellTakes, mustBeWalkable, putCell, shown } from './cells.ts';
import { mustParse } from './check-formula.ts';
import { EVENT } from './events.ts';
import type { Area, Value } from './model.ts';
import { growTables, renameColumns } from './tables.ts';

const typeOf = (value: Value): string => {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return value.startsWith('#') && /^#(N\/A|\w+[!?])$/.test(value) ? 'Error' : 'String';
};

export { typeOf as valueType };

const isRows = (given: unknown): given is unknown[][] =>
  Array.isArray(given) && given.every((row) => Array.isArray(row));

/** The array a write carries, as large as the range; one value alone stands for every cell. */
export const shaped = (area: Area, given: unknown): unknown[][] => {
  mustBeWalkable(area);
  if (!Array.isArray(given)) {
    const row = Array.from({ length: area.columns }, () => given);
    return Array.from({ length: area.rows }, () => row);
  }
  const fits =
    isRows(given) &&
    given.length === area.rows &&
    given.every((row) => row.length === area.columns);
  if (fits) return given;
  const rows = given.length;
  const columns = isRows(given) ? (given[0]?.length ?? 0) : 0;
  return refuse(
    'InvalidArgument',
    `The array has ${rows} × ${columns} cells and the range ${areaAddress(area)} ${area.rows} × ${area.columns}.`,
  );
};

/** Tells who listens that cells changed; for one cell also what it held. */
export const tellChanged = (
  book: Book,
  area: Area,
  changeType: string,
  more: Readonly<Record<string, unknown>> = {},
): void => {
  const message = {
    changeType,
    worksheetId: area.sheet.id,
    address: blockAddress(area),
    shiftDirection: 'None',
    referenceId: areaAddress(area),
    ...more,
  };
  book.changed();
  book.tell(EVENT.changed, area.sheet.id, message);
  for (const table of area.sheet.tables) {
    const { row, column, rows, columns } = table.block;
    const apart =
      area.row >= row + rows ||
      area.column >= column + columns ||
      area.row + area.rows <= row ||
      area.column + area.columns <= column;
    if (!apart) book.tell(EVENT.tableChanged, table.id, { ...message, tableId: table.id });
  }
};

/** Looks at all of it before any of it is done: Excel writes an array whole or not at all. */
const mustTake = (book: Book, area: Area, rows: readonly (readonly unknown[])[]): void => {
  const { sheet } = area;
  for (const [at, cells] of rows.entries())
    for (const [across, given] of cells.entries()) {
      const [row, column] = [area.row + at, area.column + across];
      const formula = cellTakes(sheet, row, column, given)?.formula;
      if (formula !== undefined) mustParse(book, formula, { sheet, row, column });
    }
};

/** Writes values or formulas: null leaves a cell alone, '' empties it. */
export const writeCells = (book: Book, area: Area, given: unknown): void => {
  const rows = shaped(area, given);
  mustTake(book, area, rows);
  const single = area.rows === 1 && area.columns === 1;
  const before = shown(book, cellAt(area.sheet, area.row, area.column));
  for (const [row, cells] of rows.entries())
    for (const [column, value] of cells.entries())
      putCell(area.sheet, area.row + row, area.column + column, value);
  renameColumns(book, area);
  growTables(book, area);
  const after = shown(book, cellAt(area.sheet, area.row, area.column));
  const details = {
    valueBefore: before,
    valueAfter: after,
    valueTypeBefore: typeOf(before),
    valueTypeAfter: typeOf(after),
  };
  tellChanged(book, area, 'RangeEdited', single ? details : {});
};
