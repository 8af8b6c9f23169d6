import { areaOf, spotOf } from '../address.ts';
import type { Cell } from '../columns/column.ts';
import type { BlockPlan, SheetPlan, TablePlan } from '../plan.ts';
import { WEEK_MARK } from '../week/week-table.ts';

/** Excel measures columns in points here and in characters everywhere else. */
const POINTS_PER_CHARACTER = 5.6;

const isFormula = (cell: Cell): boolean => typeof cell === 'string' && cell.startsWith('=');

/**
 * A table and what stands in it; the columns are as wide as the plan says. Its formulas come once it has its name, since
 * Excel takes none that names a table which is not there.
 */
export const writeTable = (sheet: Excel.Worksheet, plan: TablePlan): void => {
  const from = spotOf(plan.at);
  if (!from) throw new Error(`${plan.at} is no address`);
  const { row, column } = from;
  const last = column + plan.columns.length - 1;
  const headers = plan.columns.map(({ header }) => header);
  const plain = plan.rows.map((cells) => cells.map((cell) => (isFormula(cell) ? '' : cell)));
  const area = areaOf(from, { row: row + plan.rows.length, column: last });
  const columns = plan.columns.map((look, i) => {
    const first = { row: row + 1, column: column + i };
    const last = { row: row + plan.rows.length, column: column + i };
    return { ...look, i, cells: sheet.getRange(areaOf(first, last)) };
  });
  for (const { format, width, centred, cells } of columns) {
    if (format !== undefined) cells.numberFormat = plan.rows.map(() => [format]);
    cells.format.columnWidth = width * POINTS_PER_CHARACTER;
    if (centred) cells.format.horizontalAlignment = 'Center';
  }
  sheet.getRange(area).values = [headers, ...plain];
  const table = sheet.tables.add(area, true);
  table.name = plan.name;
  for (const { i, cells } of columns) {
    const own = plan.rows.map((line) => line[i] ?? '');
    if (own.some(isFormula)) cells.formulas = own.map((cell) => [cell]);
  }
};

const writeBlock = (sheet: Excel.Worksheet, { at, cells, style }: BlockPlan): void => {
  const from = spotOf(at);
  const width = cells[0]?.length ?? 0;
  if (!from || width === 0) return;
  const to = { row: from.row + cells.length - 1, column: from.column + width - 1 };
  const range = sheet.getRange(areaOf(from, to));
  range.formulas = cells.map((row) => [...row]);
  if (style === 'title') {
    range.format.font.bold = true;
    range.format.font.size = 14;
  }
  if (style === 'number') range.format.horizontalAlignment = 'Center';
};

/** Adds the sheets of a plan and what stands on them. Queued only: the caller sends it. */
export const writeSheets = (context: Excel.RequestContext, plans: readonly SheetPlan[]): void => {
  // What fails most is asked for first: when one call fails, the rest is not done.
  const sheets = plans.map((plan) => ({
    plan,
    sheet: context.workbook.worksheets.add(plan.name),
  }));
  for (const { plan, sheet } of sheets) {
    if (plan.week !== undefined) sheet.customProperties.add(WEEK_MARK, plan.week);
    sheet.showGridlines = false;
    for (const table of plan.tables) writeTable(sheet, table);
    for (const block of plan.blocks) writeBlock(sheet, block);
    if (plan.frozen !== undefined) sheet.freezePanes.freezeAt(sheet.getRange(plan.frozen));
  }
  for (const { plan, sheet } of sheets) if (plan.hidden) sheet.visibility = 'Hidden';
};
