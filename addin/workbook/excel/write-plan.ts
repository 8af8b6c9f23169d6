import { areaOf, type Spot, spotOf } from '../address.ts';
import type { Cell } from '../columns/column.ts';
import type { BlockPlan, SheetPlan, TablePlan } from '../plan.ts';
import { WEEK_MARK } from '../week/week-table.ts';
import { type Ground, paperIn, writeGround } from './ground.ts';
import { writeCharts } from './write-charts.ts';
import { dressBlock, dressTable, pointsOf, runsOf } from './write-look.ts';
import { writePage } from './write-page.ts';
import { writeEntries, writeRules } from './write-rules.ts';

const isFormula = (cell: Cell): boolean => typeof cell === 'string' && cell.startsWith('=');

const placed = (at: string): Spot => {
  const found = spotOf(at);
  if (!found) throw new Error(`${at} is no address`);
  return found;
};

/** A table and what was typed into it; its formulas come later. The columns are as wide as the plan says. */
export const writeTable = (sheet: Excel.Worksheet, plan: TablePlan): void => {
  const from = placed(plan.at);
  const to = { row: from.row + plan.rows.length, column: from.column + plan.columns.length - 1 };
  const plain = plan.rows.map((cells) =>
    plan.columns.map(({ formula }, i) => {
      const cell = cells[i] ?? '';
      return formula !== undefined || isFormula(cell) ? '' : cell;
    }),
  );
  dressTable(sheet, plan, from);
  sheet.getRange(areaOf(from, to)).values = [plan.columns.map(({ header }) => header), ...plain];
  // A header that is wider than its column is read in two lines.
  sheet.getRange(areaOf(from, { ...to, row: from.row })).format.autofitRows();
  const table = sheet.tables.add(areaOf(from, to), true);
  table.name = plan.name;
  // Its lines and colours are ours, so that they print and look the same in every program.
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
  if (plan.bare) table.showFilterButton = false;
};

/** What the columns of a table count in every row: written once and copied down, which is short however many there are. */
const writeCounted = (sheet: Excel.Worksheet, { at, columns, rows }: TablePlan): void => {
  const { row, column } = placed(at);
  for (const { key, from, to } of runsOf(columns, ({ formula }) => formula !== undefined)) {
    if (!key) continue;
    const lines = (first: number, last: number): Excel.Range =>
      sheet.getRange(
        areaOf({ row: first, column: column + from }, { row: last, column: column + to }),
      );
    const first = lines(row + 1, row + 1);
    first.formulas = [columns.slice(from, to + 1).map(({ formula }) => formula ?? '')];
    if (rows.length > 1) lines(row + 2, row + rows.length).copyFrom(first, 'Formulas');
  }
};

/** The formulas of a table. They come once every table has its name, since Excel takes none that names a table which is not there. */
export const writeFormulas = (sheet: Excel.Worksheet, plan: TablePlan): void => {
  const { row, column } = placed(plan.at);
  plan.columns.forEach(({ formula }, i) => {
    const own = plan.rows.map((cells) => cells[i] ?? '');
    if (formula !== undefined || !own.some(isFormula)) return;
    const from = { row: row + 1, column: column + i };
    const cells = sheet.getRange(areaOf(from, { ...from, row: row + plan.rows.length }));
    cells.formulas = own.map((cell) => [cell]);
  });
  writeCounted(sheet, plan);
};

const writeBlock = (sheet: Excel.Worksheet, plan: BlockPlan): void => {
  const from = placed(plan.at);
  const width = plan.cells[0]?.length ?? 0;
  if (width === 0) return;
  const to = { row: from.row + plan.cells.length - 1, column: from.column + width - 1 };
  const range = sheet.getRange(areaOf(from, to));
  dressBlock(range, plan);
  range.formulas = plan.cells.map((row) => [...row]);
};

/** Adds the sheets of a plan and what stands on them. Queued only: the caller sends it. */
export const writeSheets = (
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  ground: Ground,
): void => {
  // What fails most is asked for first: when one call fails, the rest is not done.
  const sheets = plans.map((plan) => ({
    plan,
    sheet: context.workbook.worksheets.add(plan.name),
  }));
  writeGround(context, ground);
  for (const { plan, sheet } of sheets) {
    if (plan.week !== undefined) sheet.customProperties.add(WEEK_MARK, plan.week);
    sheet.showGridlines = false;
    for (const table of plan.tables) writeTable(sheet, table);
  }
  for (const { plan, sheet } of sheets) {
    for (const table of plan.tables) writeFormulas(sheet, table);
    for (const block of plan.blocks) writeBlock(sheet, block);
    for (const [columns, width] of Object.entries(plan.widths ?? {})) {
      sheet.getRange(columns).format.columnWidth = pointsOf(width);
    }
    writeRules(sheet, plan.rules ?? []);
    writeEntries(sheet, plan.entries ?? []);
    writeCharts(sheet, plan.charts ?? []);
    if (plan.page) writePage(sheet, plan.page, paperIn(ground));
    if (plan.frozen !== undefined) sheet.freezePanes.freezeAt(sheet.getRange(plan.frozen));
  }
  for (const { plan, sheet } of sheets) if (plan.hidden) sheet.visibility = 'Hidden';
};
