import type { Done, Failed } from '../actions.ts';
import { dayText } from '../book/naming.ts';
import { ON_CALL_GAP } from '../book/on-call-judged.ts';
import { GAPS } from '../tables/reports.ts';
import { type RowOf, readTable } from '../tables/table.ts';
import { daysOf } from '../week/week-table.ts';
import { weekNameOf } from '../week-name.ts';
import type { Asked } from '../why.ts';
import { NO_CELL, selectedCells } from './lock.ts';
import { type Now, unreadable } from './session.ts';

const toldBy = ({ date, what, missing, why, sheet, cells }: RowOf<typeof GAPS>): Done => {
  const place = sheet === '' ? {} : { place: { sheet, address: cells } };
  const text = `${dayText(date)}: ${what}. Missing: ${missing}.`;
  return { kind: 'done', text, lines: [{ text: why, ...place }] };
};

/** What a row of the sheet of gaps asks about. */
const askedByGap = ({ raw }: Now, row: number): Asked | Failed => {
  const table = raw.tables.get(GAPS.name);
  if (!table || table.sheet !== raw.openSheet) return NO_CELL;
  const gap = readTable(GAPS, table).rows.find(
    ({ index }) => table.at.row + 1 + index === row,
  )?.row;
  if (!gap) return NO_CELL;
  const week = weekNameOf(gap.date);
  const isShift = !gap.what.startsWith(ON_CALL_GAP) && raw.weeks.some((one) => one.week === week);
  if (!isShift) return { kind: 'told', told: toldBy(gap) };
  return { kind: 'day', week, date: gap.date, code: gap.what.split(' with ')[0] };
};

/** What the selection asks about: a cell of somebody, a day of a week outside of rows, or a gap. */
export const askedBySelection = async (
  now: Now,
  context: Excel.RequestContext,
): Promise<Asked | Failed> => {
  const why = unreadable(now);
  if (why) return why;
  const selected = context.workbook.getSelectedRange().load('rowIndex,columnIndex');
  const [cell] = await selectedCells(now, context);
  const open = now.raw.weeks.find(({ sheet }) => sheet === now.raw.openSheet);
  if (!open) return askedByGap(now, selected.rowIndex);
  const { week, table } = open;
  if (cell) return { kind: 'cell', week, cell };
  const header = table.headers[selected.columnIndex - table.at.column];
  const day = daysOf(week).find((one) => one.header === header);
  return day ? { kind: 'day', week, date: day.date } : NO_CELL;
};
