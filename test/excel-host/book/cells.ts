import { HostError, refuse } from '../host-error.ts';
import {
  around,
  type Block,
  blockAddress,
  COLUMNS,
  isEntireColumns,
  isEntireRows,
  overlap,
  ROWS,
} from './address.ts';
import type { Book } from './book.ts';
import type { Format } from './format.ts';
import type { Area, Cell, Sheet, Value } from './model.ts';
import { mustBeOpen } from './protected.ts';
import { readTyped } from './typed.ts';

/** More cells than this are never walked one by one. */
const MOST_CELLS = 5_000_000;
const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 32_767;

/** Shown for a formula nobody has calculated since the last change; Excel shows it while it is still busy. */
export const BUSY = '#BUSY!';

export const keyOf = (row: number, column: number): number => row * COLUMNS + column;
export const rowOf = (key: number): number => Math.floor(key / COLUMNS);
export const columnOf = (key: number): number => key % COLUMNS;

export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined =>
  sheet.cells.get(keyOf(row, column));

export const formatAt = (sheet: Sheet, row: number, column: number): Format =>
  cellAt(sheet, row, column)?.format ??
  sheet.rows.get(row)?.format ??
  sheet.columns.get(column)?.format ??
  sheet.format;

export const isEmpty = (cell: Cell | undefined): boolean =>
  cell === undefined || (cell.formula === undefined && cell.value === '');

/** What a cell shows; a formula that is not calculated shows that, and no number. */
export const shown = (book: Book, cell: Cell | undefined): Value => {
  if (cell === undefined) return '';
  if (cell.formula === undefined) return cell.value;
  return book.calculated && cell.result !== undefined ? cell.result : BUSY;
};

export const mustBeWalkable = (block: Block): void => {
  if (block.rows * block.columns > MOST_CELLS)
    throw new HostError(
      'InvalidArgument',
      `${blockAddress(block)} has more cells than a request may hold.`,
    );
};

/** One value for each cell of the block, by rows. */
export const mapCells = <T>(block: Block, read: (row: number, column: number) => T): T[][] => {
  mustBeWalkable(block);
  return Array.from({ length: block.rows }, (_row, row) =>
    Array.from({ length: block.columns }, (_column, column) =>
      read(block.row + row, block.column + column),
    ),
  );
};

const ensure = (sheet: Sheet, row: number, column: number): Cell => {
  const key = keyOf(row, column);
  const found = sheet.cells.get(key);
  if (found) return found;
  const made: Cell = { value: '' };
  sheet.cells.set(key, made);
  return made;
};

/** The cells of a block that hold something, whatever the size of the block. */
export const cellsIn = (sheet: Sheet, block: Block): (readonly [number, number, Cell])[] => {
  const inside = (row: number, column: number): boolean =>
    overlap(block, { row, column, rows: 1, columns: 1 }) !== undefined;
  return [...sheet.cells]
    .map(([key, cell]) => [rowOf(key), columnOf(key), cell] as const)
    .filter(([row, column]) => inside(row, column));
};

export const changeFormat = (area: Area, change: (format: Format) => Format): void => {
  const { sheet } = area;
  mustBeOpen(sheet);
  const whole = isEntireColumns(area) || isEntireRows(area);
  if (!whole) {
    mustBeWalkable(area);
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        ensure(sheet, row, column).format = change(formatAt(sheet, row, column));
    return;
  }
  for (const [row, column, cell] of cellsIn(sheet, area))
    cell.format = change(formatAt(sheet, row, column));
  if (isEntireColumns(area) && isEntireRows(area)) {
    sheet.format = change(sheet.format);
    for (const line of [...sheet.rows.values(), ...sheet.columns.values()])
      if (line.format) line.format = change(line.format);
    return;
  }
  const [lines, from, count] = isEntireColumns(area)
    ? [sheet.columns, area.column, area.columns]
    : [sheet.rows, area.row, area.rows];
  for (let at = from; at < from + count; at += 1) {
    const line = lines.get(at) ?? {};
    lines.set(at, { ...line, format: change(line.format ?? sheet.format) });
  }
};

export const isLocked = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.protection.on && formatAt(sheet, row, column).locked;

const readFormula = (formula: string): { cell: Cell } => {
  if (formula.length > LONGEST_FORMULA)
    refuse('InvalidArgument', `A formula has at most ${LONGEST_FORMULA} characters.`);
  return { cell: { value: '', formula } };
};

const readValue = (given: unknown, format: string): { cell: Cell; numberFormat?: string } => {
  if (typeof given === 'number' && Number.isFinite(given)) return { cell: { value: given } };
  if (typeof given === 'boolean') return { cell: { value: given } };
  if (typeof given !== 'string')
    return refuse('InvalidArgument', 'A cell takes a text, a number or true and false.');
  if (given.startsWith('=') && given.length > 1 && format !== '@') return readFormula(given);
  if (given.length > LONGEST_TEXT)
    refuse('InvalidArgument', `A cell holds at most ${LONGEST_TEXT} characters.`);
  const { value, numberFormat } = readTyped(given, format);
  // A text that begins so and is no number is a formula too, and nobody meant one.
  if (format !== '@' && value === given && /^[+-]./.test(given)) return readFormula(`=${given}`);
  if (format !== '@' && /^@./.test(given))
    refuse('InvalidArgument', `Excel takes "${given.slice(0, 60)}" for a function.`);
  return numberFormat === undefined ? { cell: { value } } : { cell: { value }, numberFormat };
};

const mustBeUnlocked = (sheet: Sheet, row: number, column: number): void => {
  if (isLocked(sheet, row, column))
    refuse('AccessDenied', `The sheet "${sheet.name}" is protected and the cell is locked.`);
};

/** What a cell would make of what it is given, or why it takes it not; nothing where it is left alone. */
export const cellTakes = (
  sheet: Sheet,
  row: number,
  column: number,
  given: unknown,
): Cell | undefined => {
  if (given === null || given === undefined) return undefined;
  mustBeUnlocked(sheet, row, column);
  return readValue(given, formatAt(sheet, row, column).numberFormat).cell;
};

/** Puts one thing into one cell; null leaves the cell as it is. */
export const putCell = (sheet: Sheet, row: number, column: number, given: unknown): void => {
  if (given === null || given === undefined) return;
  mustBeUnlocked(sheet, row, column);
  const format = formatAt(sheet, row, column);
  const { cell, numberFormat } = readValue(given, format.numberFormat);
  const own = ensure(sheet, row, column);
  own.value = cell.value;
  delete own.formula;
  delete own.result;
  if (cell.formula !== undefined) own.formula = cell.formula;
  if (numberFormat !== undefined && format.numberFormat === 'General')
    own.format = { ...format, numberFormat };
  if (own.value === '' && own.formula === undefined && own.format === undefined)
    sheet.cells.delete(keyOf(row, column));
};

/** The smallest block around everything that holds a value, or also around everything with a look of its own. */
export const usedBlock = (sheet: Sheet, within: Block, valuesOnly: boolean): Block | undefined => {
  let found: Block | undefined;
  for (const [row, column, cell] of cellsIn(sheet, within)) {
    if (valuesOnly ? isEmpty(cell) : isEmpty(cell) && cell.format === undefined) continue;
    const one = { row, column, rows: 1, columns: 1 };
    found = found ? around(found, one) : one;
  }
  return found;
};

export const clearCells = (area: Area, what: 'All' | 'Contents' | 'Formats'): void => {
  const { sheet } = area;
  if (what !== 'Contents') mustBeOpen(sheet);
  if (sheet.protection.on) mapCells(area, (row, column) => mustBeUnlocked(sheet, row, column));
  for (const [row, column, cell] of cellsIn(sheet, area)) {
    if (what !== 'Formats') {
      cell.value = '';
      delete cell.formula;
      delete cell.result;
    }
    if (what !== 'Contents') delete cell.format;
    if (isEmpty(cell) && cell.format === undefined) sheet.cells.delete(keyOf(row, column));
  }
};

export const WHOLE_SHEET: Block = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };
