import { areaOf, spotOf } from '../address.ts';
import { LONG_HEADER, TABLE_ROW } from '../page-fit.ts';
import type { BlockPlan, LookPlan, TablePlan } from '../plan.ts';
import { namedStyle, styleOf } from '../styles.ts';
import { rangeOn } from './ranges.ts';

/** Excel measures columns in points here and in characters everywhere else. */
const POINTS_PER_CHARACTER = 5.6;

export const pointsOf = (characters: number): number => characters * POINTS_PER_CHARACTER;

/** How some cells look. */
export interface Dress {
  readonly at: string;
  readonly style: string;
  readonly height?: number;
}

/** The area that a block fills. */
export const blockArea = ({ at, cells, lines, across }: BlockPlan): string => {
  const from = spotOf(at) ?? { row: 0, column: 0 };
  const rows = lines ?? cells.length;
  const columns = across ?? cells[0]?.length ?? 0;
  return areaOf(from, { row: from.row + rows - 1, column: from.column + columns - 1 });
};

export const dressOfBlock = (plan: BlockPlan): Dress => {
  const { style, format, height } = plan;
  const look = { centred: true, ...(format && { format }) };
  return {
    at: blockArea(plan),
    style: style === 'cell' ? styleOf(look) : namedStyle(style),
    ...(height === undefined ? {} : { height }),
  };
};

/** A table's headers; its columns are dressed by `dressColumns`. */
export const dressOfHeaders = ({ at, columns }: TablePlan): Dress => {
  const from = spotOf(at) ?? { row: 0, column: 0 };
  const area = areaOf(from, { row: from.row, column: from.column + columns.length - 1 });
  const isLong = columns.some(({ header, width }) => header.length > width);
  return { at: area, style: namedStyle('header'), ...(isLong && { height: LONG_HEADER }) };
};

const grouped = <K>(list: readonly (readonly [K, string])[]): ReadonlyMap<K, string> => {
  const groups = new Map<K, string>();
  for (const [key, at] of list) groups.set(key, groups.has(key) ? `${groups.get(key)},${at}` : at);
  return groups;
};

/** All cells of a sheet that look alike in one call: each range that is named costs as much as a long formula. */
export const dressCells = (sheet: Excel.Worksheet, dresses: readonly Dress[]): void => {
  for (const [style, at] of grouped(dresses.map(({ style, at }) => [style, at]))) {
    if (at.includes(',')) sheet.getRanges(at).style = style;
    else rangeOn(sheet, at).style = style;
  }
  const high = dresses.flatMap(({ at, height }) =>
    height === undefined ? [] : [[height, at] as const],
  );
  // Where two tables share a row, the higher one has its way.
  high.sort(([a], [b]) => a - b);
  for (const [height, at] of grouped(high)) {
    const cells = at.includes(',') ? sheet.getRanges(at) : rangeOn(sheet, at);
    cells.format.rowHeight = height;
  }
};

/** The cells of a table below its headers: widths, formats and lines of each column. */
export const dressColumns = (body: Excel.Range, { columns }: Pick<TablePlan, 'columns'>): void => {
  body.setColumnProperties(
    columns.map((column) => ({
      style: styleOf(column),
      format: { columnWidth: pointsOf(column.width) },
    })),
  );
  if (!columns.some(({ wrapped }) => wrapped)) body.format.rowHeight = TABLE_ROW;
};

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** What stands out from a style. */
export const highlight = ({ format }: Excel.Range, { fill, color, bold, line }: LookPlan): void => {
  if (fill !== undefined) format.fill.color = fill;
  if (color !== undefined) format.font.color = color;
  if (bold) format.font.bold = true;
  if (line === undefined) return;
  for (const side of SIDES) {
    const border = format.borders.getItem(side);
    border.weight = 'Medium';
    border.color = line;
  }
};
