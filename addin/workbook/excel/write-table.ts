import { addressOf, areaOf, type Spot, spotOf } from '../address.ts';
import type { Cell } from '../columns/column.ts';
import type { ColumnPlan, TablePlan } from '../plan.ts';
import { rangeOn } from './ranges.ts';
import { dressColumns } from './write-look.ts';

const isFormula = (cell: Cell): boolean => typeof cell === 'string' && cell.startsWith('=');

/** A table on its sheet. */
export interface PlacedTable {
  readonly sheet: Excel.Worksheet;
  readonly table: TablePlan;
}

const placed = (at: string): Spot => {
  const found = spotOf(at);
  if (!found) throw new Error(`${at} is no address`);
  return found;
};

/** A table and what was typed into it; its formulas come later. The columns are as wide as the plan says. */
export const writeTable = ({ sheet, table: plan }: PlacedTable): void => {
  const { columns, rows } = plan;
  const { row, column } = placed(plan.at);
  const area = (top: number, height: number, width: number): string =>
    areaOf({ row: top, column }, { row: top + height - 1, column: column + width - 1 });
  const part = (top: number, height: number, width: number): Excel.Range =>
    rangeOn(sheet, area(top, height, width));
  dressColumns(part(row + 1, rows.length, columns.length), plan);
  part(row, 1, columns.length).values = [columns.map(({ header }) => header)];
  const isPlain = (cell: Cell, at: number): boolean =>
    cell !== '' && columns[at]?.formula === undefined && !isFormula(cell);
  const filled = Math.max(...rows.map((cells) => cells.findLastIndex(isPlain) + 1));
  if (filled > 0) {
    // Empty cells at the right cost less than another range.
    const width = columns.every(({ formula }) => formula === undefined) ? columns.length : filled;
    part(row + 1, rows.length, width).values = rows.map((cells) =>
      Array.from({ length: width }, (_, i) => {
        const cell = cells[i] ?? '';
        return isPlain(cell, i) ? cell : '';
      }),
    );
  }
  const table = sheet.tables.add(area(row, rows.length + 1, columns.length), true);
  table.name = plan.name;
  // Its lines and colours are ours, so that they print and look the same in every program.
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
  if (plan.bare) table.showFilterButton = false;
};

/** Neighbours of whom the same is true, from one to another. */
const runsOf = (
  columns: readonly ColumnPlan[],
): readonly { readonly from: number; readonly to: number }[] => {
  const runs: { from: number; to: number }[] = [];
  columns.forEach(({ formula }, i) => {
    const last = runs.at(-1);
    if (formula === undefined) return;
    if (last && last.to === i - 1) last.to = i;
    else runs.push({ from: i, to: i });
  });
  return runs;
};

/** What the columns of a table count in every row: written once and copied down, which is short however many there are. */
const writeCounted = ({ sheet, table: { at, columns, rows } }: PlacedTable): void => {
  const { row, column } = placed(at);
  const first = row + 1;
  const places = new Map(columns.map(({ header }, i) => [header, column + i]));
  // `[@Id]` is the cell of the own row: by its address, which is short and moves with the row.
  const own = (formula: string): string =>
    formula.replaceAll(/(?<!\w)\[@([^\]]+)\]/g, (whole, header: string) => {
      const place = places.get(header);
      return place === undefined ? whole : `$${addressOf({ row: first, column: place })}`;
    });
  for (const { from, to } of runsOf(columns)) {
    const lines = (top: number, last: number): string =>
      areaOf({ row: top, column: column + from }, { row: last, column: column + to });
    const written = lines(first, first);
    const formulas = columns.slice(from, to + 1).map(({ formula = '' }) => own(formula));
    rangeOn(sheet, written).formulas = [formulas];
    if (rows.length < 2) continue;
    rangeOn(sheet, lines(first + 1, row + rows.length)).copyFrom(written, 'Formulas');
  }
};

/** The formulas of a table. They come once every table has its name, since Excel takes none that names a table which is not there. */
export const writeFormulas = (placedTable: PlacedTable): void => {
  const { sheet, table: plan } = placedTable;
  const { row, column } = placed(plan.at);
  plan.columns.forEach(({ formula }, i) => {
    const own = plan.rows.map((cells) => cells[i] ?? '');
    if (formula !== undefined || !own.some(isFormula)) return;
    const from = { row: row + 1, column: column + i };
    const cells = rangeOn(sheet, areaOf(from, { ...from, row: row + plan.rows.length }));
    cells.formulas = own.map((cell) => [cell]);
  });
  writeCounted(placedTable);
};
