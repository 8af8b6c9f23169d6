import type { Done, Failed } from '../actions.ts';
import { spotOf } from '../address.ts';
import type { WeekCell } from '../book/week.ts';
import { writeRows } from '../tables/table.ts';
import { LOCKS } from '../tables/tables.ts';
import { cellsText, type Now, refused, unreadable } from './session.ts';
import { emptied, type RowWrite, writeTableRows } from './write-rows.ts';

/** The cells of the open week that are selected; none where the selection lies elsewhere. */
export const selectedCells = async (
  { book, raw }: Now,
  context: Excel.RequestContext,
): Promise<readonly WeekCell[]> => {
  const range = context.workbook
    .getSelectedRange()
    .load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const week = book.weeks.find(({ sheet }) => sheet === raw.openSheet);
  return (week?.cells ?? []).filter(({ place }) => {
    const spot = spotOf(place.address);
    return (
      spot !== undefined &&
      spot.row >= range.rowIndex &&
      spot.row < range.rowIndex + range.rowCount &&
      spot.column >= range.columnIndex &&
      spot.column < range.columnIndex + range.columnCount
    );
  });
};

export const NO_CELL = refused('NoCell', 'Select cells of a day on a week’s sheet first.');

/** Locks the selected cells, or takes their locks away: rows of a table, so that they survive sorting and copying. */
export const lockSelected = async (
  now: Now,
  context: Excel.RequestContext,
  kind: 'lock' | 'unlock',
  { reason, by }: { readonly reason: string; readonly by: string | undefined },
): Promise<Done | Failed> => {
  const why = unreadable(now);
  if (why) return why;
  const chosen = await selectedCells(now, context);
  if (chosen.length === 0) return NO_CELL;
  const words = reason.trim();
  const writes = chosen.flatMap(({ technician, date }): readonly RowWrite[] => {
    const known = now.book.locks.filter(
      (lock) => lock.technician === technician && lock.date === date,
    );
    if (kind === 'unlock') return known.map(({ index }) => ({ at: index, cells: emptied(LOCKS) }));
    const row = { technician, date, reason: words === '' ? undefined : words, by };
    const [cells = []] = writeRows(LOCKS, [row]);
    const [before] = known;
    return [before ? { at: before.index, cells } : { cells }];
  });
  writeTableRows(context, now.raw.tables.get(LOCKS.name), LOCKS, writes);
  await context.sync();
  const what = kind === 'lock' ? 'locked' : 'free to change again';
  return { kind: 'done', text: `${cellsText(chosen.length)} ${what}.`, lines: [] };
};
