import type { Done, Failed } from '../actions.ts';
import { spotOf } from '../address.ts';
import type { WeekCell } from '../book/week.ts';
import { writeRows } from '../tables/table.ts';
import { LOCKS } from '../tables/tables.ts';
import { type Now, refused } from './session.ts';

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
const cells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

/** Locks the selected cells, or takes their locks away: rows of a table, so that they survive sorting and copying. */
export const lockSelected = async (
  now: Now,
  context: Excel.RequestContext,
  kind: 'lock' | 'unlock',
  reason: string,
): Promise<Done | Failed> => {
  const chosen = await selectedCells(now, context);
  if (chosen.length === 0) return NO_CELL;
  const isChosen = (lock: { readonly technician: string; readonly date: string }): boolean =>
    chosen.some(({ technician, date }) => technician === lock.technician && date === lock.date);
  const others = now.book.locks.filter((lock) => !isChosen(lock));
  const added =
    kind === 'unlock'
      ? []
      : chosen.map(({ technician, date }) => ({
          technician,
          date,
          reason: reason.trim() === '' ? undefined : reason.trim(),
          by: undefined,
        }));
  const rows = writeRows(LOCKS, [...others, ...added]);
  const table = context.workbook.tables.getItem(LOCKS.name);
  const width = Object.keys(LOCKS.columns).length;
  const empty = Array.from({ length: width }, () => '');
  const header = table.getHeaderRowRange();
  const body = rows.length > 0 ? rows.map((row) => [...row]) : [empty];
  const old = now.raw.tables.get(LOCKS.name)?.cells.length ?? 0;
  const padded = [...body, ...Array.from({ length: Math.max(0, old - body.length) }, () => empty)];
  table.resize(header.getResizedRange(padded.length, 0));
  header.getOffsetRange(1, 0).getResizedRange(padded.length - 1, 0).values = padded;
  await context.sync();
  const what = kind === 'lock' ? 'locked' : 'free to change again';
  return { kind: 'done', text: `${cells(chosen.length)} ${what}.`, lines: [] };
};
