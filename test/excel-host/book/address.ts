import { HostError } from '../host-error.ts';

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A block of cells of one sheet; counted from zero. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const columnName = (column: number): string => {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
};

export const columnNumber = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const PLAIN_NAME = /^[A-Za-z_\p{L}][\w.\p{L}]*$/u;
const LIKE_A_CELL = /^[A-Za-z]{1,3}\d+$|^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/;

/** `Week 48` is written `'Week 48'` before the exclamation mark. */
export const quoteSheet = (name: string): string =>
  PLAIN_NAME.test(name) && !LIKE_A_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

export const isEntireColumns = (block: Block): boolean => block.row === 0 && block.rows === ROWS;
export const isEntireRows = (block: Block): boolean =>
  block.column === 0 && block.columns === COLUMNS;

/** `B2:D5`, `B2`, `B:D` or `2:5`. */
export const blockAddress = (block: Block, absolute = false): string => {
  const mark = absolute ? '$' : '';
  const { row, column, rows, columns } = block;
  const left = `${mark}${columnName(column)}`;
  const right = `${mark}${columnName(column + columns - 1)}`;
  if (isEntireColumns(block) && !isEntireRows(block)) return `${left}:${right}`;
  if (isEntireRows(block)) return `${mark}${row + 1}:${mark}${row + rows}`;
  const first = `${left}${mark}${row + 1}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${right}${mark}${row + rows}`;
};

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const WHOLE_COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const WHOLE_ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

const between = (a: number, b: number): readonly [number, number] => [
  Math.min(a, b),
  Math.abs(a - b) + 1,
];

const inside = (block: Block): Block | undefined =>
  block.row >= 0 &&
  block.column >= 0 &&
  block.row + block.rows <= ROWS &&
  block.column + block.columns <= COLUMNS
    ? block
    : undefined;

/** Reads an address without a sheet; undefined where it is none. */
export const readBlock = (text: string): Block | undefined => {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, a = '', b = '', c = a, d = b] = cells;
    const [row, rows] = between(Number(b) - 1, Number(d) - 1);
    const [column, columns] = between(columnNumber(a), columnNumber(c));
    return inside({ row, column, rows, columns });
  }
  const whole = WHOLE_COLUMNS.exec(text);
  if (whole) {
    const [column, columns] = between(columnNumber(whole[1] ?? ''), columnNumber(whole[2] ?? ''));
    return inside({ row: 0, column, rows: ROWS, columns });
  }
  const lines = WHOLE_ROWS.exec(text);
  if (!lines) return undefined;
  const [row, rows] = between(Number(lines[1]) - 1, Number(lines[2]) - 1);
  return inside({ row, column: 0, rows, columns: COLUMNS });
};

/** Parts `'Week 48'!A1` into the name of the sheet and the rest. */
export const splitAddress = (text: string): { sheet?: string; rest: string } => {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const at = text.indexOf('!');
  return at > 0 ? { sheet: text.slice(0, at), rest: text.slice(at + 1) } : { rest: text };
};

export const mustBeInside = (block: Block): Block => {
  if (block.rows < 1 || block.columns < 1)
    throw new HostError('InvalidArgument', 'A range has at least one row and one column.');
  if (!inside(block)) throw new HostError('InvalidArgument', 'The range is off the sheet.');
  return block;
};

export const overlap = (a: Block, b: Block): Block | undefined => {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
};

export const contains = (outer: Block, inner: Block): boolean => {
  const both = overlap(outer, inner);
  return both !== undefined && both.rows === inner.rows && both.columns === inner.columns;
};

export const around = (a: Block, b: Block): Block => {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
};
