import { areaOf, type Spot } from '../address.ts';
import type { BlockPlan, TablePlan } from '../plan.ts';
import { namedStyle, styleOf } from '../styles.ts';

/** Excel measures columns in points here and in characters everywhere else. */
const POINTS_PER_CHARACTER = 5.6;
const ROW_HEIGHT = 18;

export const pointsOf = (characters: number): number => characters * POINTS_PER_CHARACTER;

/** Neighbours of whom the same is true, from one to another. */
export const runsOf = <T, K>(
  list: readonly T[],
  keyOf: (one: T) => K,
): readonly { readonly key: K; readonly from: number; readonly to: number }[] => {
  const runs: { key: K; from: number; to: number }[] = [];
  list.forEach((one, i) => {
    const key = keyOf(one);
    const last = runs.at(-1);
    if (last && last.key === key) last.to = i;
    else runs.push({ key, from: i, to: i });
  });
  return runs;
};

/** How a table's cells look; what they show is written besides. */
export const dressTable = (
  sheet: Excel.Worksheet,
  { columns, rows }: TablePlan,
  { row, column }: Spot,
): void => {
  const part = (from: Spot, to: Spot): Excel.Range => sheet.getRange(areaOf(from, to));
  const last = row + rows.length;
  const end = column + columns.length - 1;
  const header = part({ row, column }, { row, column: end });
  header.style = namedStyle('header');
  header.setColumnProperties(
    columns.map(({ width }) => ({ format: { columnWidth: pointsOf(width) } })),
  );
  part({ row: row + 1, column }, { row: last, column: end }).format.rowHeight = ROW_HEIGHT;
  for (const { key, from, to } of runsOf(columns, styleOf)) {
    part({ row: row + 1, column: column + from }, { row: last, column: column + to }).style = key;
  }
};

export const dressBlock = (
  range: Excel.Range,
  { style, format, wrapped, height }: BlockPlan,
): void => {
  range.style =
    style === 'cell'
      ? styleOf({
          centred: true,
          ...(format === undefined ? {} : { format }),
          ...(wrapped === undefined ? {} : { wrapped }),
        })
      : namedStyle(style);
  if (height !== undefined) range.format.rowHeight = height;
};
