import { areaOf, spotOf } from '../address.ts';
import type { BlockPlan, SheetPlan } from '../plan.ts';
import { columnRef } from '../tables/reference.ts';
import { WEEK_MARK } from '../week/week-table.ts';
import { type Ground, nameColumns, paperIn, writeLooks } from './ground.ts';
import { rangeOn } from './ranges.ts';
import { writeCharts } from './write-charts.ts';
import {
  blockArea,
  dressCells,
  dressOfBlock,
  dressOfHeaders,
  highlight,
  pointsOf,
} from './write-look.ts';
import { writePage } from './write-page.ts';
import { writeEntries, writeRules } from './write-rules.ts';
import { type PlacedTable, writeFormulas, writeTable } from './write-table.ts';

const writeBlock = (sheet: Excel.Worksheet, plan: BlockPlan): void => {
  const { at, cells, lines, across, look } = plan;
  const from = spotOf(at);
  const width = cells[0]?.length ?? 0;
  // What is filled later has its look already.
  if (!from || cells.flat().every((cell) => cell === '')) return;
  const to = { row: from.row + cells.length - 1, column: from.column + width - 1 };
  const written = rangeOn(sheet, areaOf(from, to));
  written.formulas = cells.map((row) => [...row]);
  if (look) highlight(written, look);
  if (lines === undefined && across === undefined) return;
  rangeOn(sheet, blockArea(plan)).copyFrom(areaOf(from, to), 'Formulas');
};

/** Adds the sheets of a plan and what stands on them, and tables on others. Queued only: the caller sends it. */
export const writeSheets = (
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  ground: Ground,
  beside: readonly PlacedTable[] = [],
  /** Columns that come once there are styles, and before names and formulas lean on them: gives them as formulas say them. */
  widen: () => readonly string[] = () => [],
): void => {
  // What fails most is asked for first: when one call fails, the rest is not done.
  const sheets = plans.map((plan) => ({
    plan,
    sheet: context.workbook.worksheets.add(plan.name),
  }));
  writeLooks(context, ground);
  const widened = widen();
  for (const { plan, sheet } of sheets) {
    if (plan.week !== undefined) sheet.customProperties.add(WEEK_MARK, plan.week);
    sheet.showGridlines = false;
    const heads = plan.tables.map(dressOfHeaders);
    dressCells(sheet, [...heads, ...plan.blocks.map(dressOfBlock)]);
  }
  for (const { sheet, table } of beside) dressCells(sheet, [dressOfHeaders(table)]);
  const tables = [
    ...sheets.flatMap(({ plan, sheet }) => plan.tables.map((table) => ({ sheet, table }))),
    ...beside,
  ];
  tables.forEach(writeTable);
  const columns = tables.flatMap(({ table }) => table.columns.map((one) => columnRef(table, one)));
  nameColumns(context, ground, [...plans.map(({ name }) => name), ...columns, ...widened]);
  tables.forEach(writeFormulas);
  for (const { plan, sheet } of sheets) {
    // Asked for once: each time is a thing more in the request.
    const { names } = sheet;
    for (const { name, of } of plan.names ?? []) names.add(name, of);
    for (const block of plan.blocks) writeBlock(sheet, block);
    for (const [columns, width] of Object.entries(plan.widths ?? {})) {
      rangeOn(sheet, columns).format.columnWidth = pointsOf(width);
    }
    writeRules(sheet, plan.rules ?? []);
    writeEntries(sheet, plan.entries ?? []);
    writeCharts(sheet, plan.charts ?? []);
    if (plan.page) writePage(sheet, plan.page, paperIn(ground));
    if (plan.frozen !== undefined) sheet.freezePanes.freezeAt(plan.frozen);
  }
  for (const { plan, sheet } of sheets) if (plan.hidden) sheet.visibility = 'Hidden';
};
