import type { Failed } from '../actions.ts';
import { daysOf } from '../week/week-table.ts';
import type { Asked } from '../why.ts';
import { NO_CELL, selectedCells } from './lock.ts';
import { type Now, unreadable } from './session.ts';

/** What the selection asks about: a cell of somebody, or a day, where the day's column is selected outside of rows. */
export const askedBySelection = async (
  now: Now,
  context: Excel.RequestContext,
): Promise<Asked | Failed> => {
  const why = unreadable(now);
  if (why) return why;
  const selected = context.workbook.getSelectedRange().load('rowIndex,columnIndex');
  const [cell] = await selectedCells(now, context);
  const open = now.raw.weeks.find(({ sheet }) => sheet === now.raw.openSheet);
  if (!open) return NO_CELL;
  const { week, table } = open;
  if (cell) return { kind: 'cell', week, cell };
  const header = table.headers[selected.columnIndex - table.at.column];
  const day = daysOf(week).find((one) => one.header === header);
  return day ? { kind: 'day', week, date: day.date } : NO_CELL;
};
