import { COLUMNS } from '../book/address.ts';
import { cellsIn, formatAt } from '../book/cells.ts';
import type { Area, Line } from '../book/model.ts';

/** Calibri 11: a digit is seven pixels wide, and a cell has five pixels beside its text. */
const PIXELS_PER_CHARACTER = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;
export const STANDARD_HEIGHT = 15;

/** Columns are as wide as so many digits in the file, and so many points in the API. */
export const pointsOf = (characters: number): number =>
  (Math.trunc(characters * PIXELS_PER_CHARACTER + 0.5) + PADDING) * POINTS_PER_PIXEL;
export const charactersOf = (points: number): number =>
  Math.max(
    0,
    Math.round(((points / POINTS_PER_PIXEL - PADDING) / PIXELS_PER_CHARACTER) * 100) / 100,
  );

const linesOf = (from: number, count: number, known: Map<number, Line>): readonly number[] =>
  // A whole sheet has the lines that differ and the rest, which are alike.
  count <= 20_000
    ? Array.from({ length: count }, (_none, at) => from + at)
    : [...new Set([from, ...known.keys()])];

/** What is read and set of lines, in points. */
export interface Size {
  readonly read: (area: Area) => readonly number[];
  readonly set: (area: Area, points: number) => void;
  readonly most: number;
}

export const widthOf: Size = {
  // 255 characters.
  most: pointsOf(255),
  read: (area) =>
    linesOf(area.column, area.columns, area.sheet.columns).map(
      (at) => area.sheet.columns.get(at)?.size ?? pointsOf(area.sheet.standardWidth),
    ),
  set: (area, points) => {
    // A column is a whole number of pixels wide.
    const size = Math.round(points / POINTS_PER_PIXEL) * POINTS_PER_PIXEL;
    for (let at = area.column; at < area.column + area.columns; at += 1)
      area.sheet.columns.set(at, { ...area.sheet.columns.get(at), size });
  },
};

export const heightOf: Size = {
  most: 409.5,
  read: (area) =>
    linesOf(area.row, area.rows, area.sheet.rows).map(
      (at) => area.sheet.rows.get(at)?.size ?? STANDARD_HEIGHT,
    ),
  set: (area, size) => {
    const last = Math.min(area.rows, 20_000);
    for (let at = area.row; at < area.row + last; at += 1)
      area.sheet.rows.set(at, { ...area.sheet.rows.get(at), size });
  },
};

type TextAt = (row: number, column: number) => string;

/** As wide as the longest text: an estimate, because nothing is drawn here. */
export const fitColumns = (area: Area, textAt: TextAt): void => {
  const widest = new Map<number, number>();
  for (const [row, column] of cellsIn(area.sheet, area)) {
    const format = formatAt(area.sheet, row, column);
    if (format.wrap) continue;
    const scale = (format.fontSize / 11) * (format.bold ? 1.08 : 1);
    const longest = Math.max(
      ...textAt(row, column)
        .split('\n')
        .map((line) => line.length),
    );
    widest.set(column, Math.max(widest.get(column) ?? 0, longest * scale));
  }
  for (const [column, characters] of widest)
    if (characters > 0)
      area.sheet.columns.set(column, {
        ...area.sheet.columns.get(column),
        size: pointsOf(characters + 0.71),
      });
};

export const fitRows = (area: Area, textAt: TextAt): void => {
  const highest = new Map<number, number>();
  // As Excel does it: the whole of each row counts, whichever of its cells are named.
  const rows = { ...area, column: 0, columns: COLUMNS };
  for (const [row, column] of cellsIn(area.sheet, rows)) {
    const format = formatAt(area.sheet, row, column);
    const width = area.sheet.columns.get(column)?.size ?? pointsOf(area.sheet.standardWidth);
    const room = Math.max(1, charactersOf(width) / (format.fontSize / 11));
    const lines = textAt(row, column)
      .split('\n')
      .reduce(
        (sum, line) => sum + (format.wrap ? Math.ceil(Math.max(1, line.length) / room) : 1),
        0,
      );
    const height = Math.max(STANDARD_HEIGHT, lines * format.fontSize * 1.36);
    highest.set(row, Math.max(highest.get(row) ?? STANDARD_HEIGHT, height));
  }
  for (const [row, size] of highest)
    area.sheet.rows.set(row, { ...area.sheet.rows.get(row), size });
};
