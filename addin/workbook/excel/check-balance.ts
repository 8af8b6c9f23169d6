import type { Line } from '../actions.ts';
import { compared, suspectLine } from '../balance/compare.ts';
import { BALANCE } from '../tables/reports.ts';
import { cellsOf } from './cells.ts';
import type { Now } from './session.ts';

/** More say no more than that the whole sheet is wrong. */
const MOST_TOLD = 40;

/**
 * Compares the balance with core's own count. What cover comes to is brought up to date first: the numbers that lean on
 * it are others then. Formulas are asked for only where a number is another.
 */
export const checkBalance = async (
  { book, raw }: Now,
  context: Excel.RequestContext,
): Promise<readonly Line[]> => {
  const table = raw.tables.get(BALANCE.name);
  if (!table) return [];
  const { suspects, covers } = compared(book, table);
  if (suspects.length + covers.length === 0) return [];
  const body = context.workbook.tables.getItem(BALANCE.name).getDataBodyRange();
  if (covers.length > 0) {
    if (raw.protectedSheets.has(table.sheet)) return [];
    for (const { row, column, value } of covers) body.getCell(row, column).values = [[value]];
    await context.sync();
    return [];
  }
  const found = suspects.slice(0, MOST_TOLD);
  const cells = found.map(({ row, column }) => body.getCell(row, column).load('formulas'));
  await context.sync();
  return found.map((one, i) => {
    const formula = cellsOf(cells[i]?.formulas ?? [])[0]?.[0] ?? '';
    return suspectLine(one, formula);
  });
};
