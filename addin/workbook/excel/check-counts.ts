import type { Line } from '../actions.ts';
import { suspectLine, suspectsIn, typedOver } from '../week/compare.ts';
import { daysOf, weekTableName } from '../week/week-table.ts';
import type { WeekName } from '../week-name.ts';
import { cellsOf } from './cells.ts';
import type { Now } from './session.ts';

/** More say no more than that the whole sheet is wrong. */
const MOST_TOLD = 40;
/** As many lines as count something below a grid, and some that people write there. */
const LINES_BELOW = 60;

/** Compares what weeks count with core's own numbers, and says of each where a formula was typed over. */
export const checkCounts = async (
  { book, raw }: Now,
  context: Excel.RequestContext,
  weeks: readonly WeekName[],
): Promise<readonly (readonly Line[])[]> => {
  const asked = weeks.map((week) => {
    const known = raw.weeks.find((one) => one.week === week);
    if (!known) return undefined;
    const found = suspectsIn(book, known).slice(0, MOST_TOLD);
    const body = context.workbook.tables.getItem(weekTableName(week)).getDataBodyRange();
    return {
      ...{ week, known, found },
      cells: found.map(({ row, column }) => body.getCell(row, column).load('formulas')),
      below: body.getRowsBelow(LINES_BELOW).load('formulas'),
    };
  });
  await context.sync();
  return asked.map((one) => {
    if (!one) return [];
    const { week, known, found, cells, below } = one;
    const lines = found.map((suspect, i) => {
      const formula = cellsOf(cells[i]?.formulas ?? [])[0]?.[0] ?? '';
      return suspectLine(suspect, formula);
    });
    const days = daysOf(week).map(({ header }) => header);
    return [...lines, ...typedOver(known, days, cellsOf(below.formulas))];
  });
};
