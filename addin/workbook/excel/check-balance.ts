import type { Line } from '../actions.ts';
import { suspectLine, suspects } from '../balance/compare.ts';
import { BALANCE } from '../tables/reports.ts';
import { cellsOf } from './cells.ts';
import type { Now } from './session.ts';

/** More say no more than that the whole sheet is wrong. */
const MOST_TOLD = 40;

/** Compares the balance with core's own count. Formulas are asked for only where a number is another. */
export const checkBalance = async (
  { book, raw }: Now,
  context: Excel.RequestContext,
): Promise<readonly Line[]> => {
  const found = suspects(book, raw.tables.get(BALANCE.name)).slice(0, MOST_TOLD);
  if (found.length === 0) return [];
  const body = context.workbook.tables.getItem(BALANCE.name).getDataBodyRange();
  const cells = found.map(({ row, column }) => body.getCell(row, column).load('formulas'));
  await context.sync();
  return found.map((one, i) => {
    const formula = cellsOf(cells[i]?.formulas ?? [])[0]?.[0] ?? '';
    return suspectLine(one, formula);
  });
};
