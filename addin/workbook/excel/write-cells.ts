import type { Change } from '../book/proposal.ts';
import { type Written, writtenKey } from '../book/raw-book.ts';
import type { Week } from '../book/week.ts';
import type { Cell } from '../columns/column.ts';
import { weekTableName } from '../week/week-table.ts';
import type { WeekName } from '../week-name.ts';
import { keep } from './keep.ts';
import type { Now } from './session.ts';
import { madeSetting, writtenSetting } from './settings.ts';

/** A value for a cell of a week's table body, counted from 0. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

/** One block for a week: what is not in `writes` is left alone, formulas too. */
export const writeCells = (
  context: Excel.RequestContext,
  week: WeekName,
  writes: readonly CellWrite[],
): void => {
  if (writes.length === 0) return;
  const rows = writes.map(({ row }) => row);
  const columns = writes.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const block: (Cell | null)[][] = Array.from({ length: Math.max(...rows) - top + 1 }, () =>
    Array.from({ length: Math.max(...columns) - left + 1 }, () => null),
  );
  for (const { row, column, value } of writes) {
    const cells = block[row - top];
    if (cells) cells[column - left] = value;
  }
  const body = context.workbook.tables.getItem(weekTableName(week)).getDataBodyRange();
  const height = block.length - 1;
  const width = (block[0]?.length ?? 1) - 1;
  body.getCell(top, left).getResizedRange(height, width).values = block;
};

/** What was written by us once some cells are changed; what somebody typed stays different from it. */
export const writtenNow = ({ week, cells }: Week, changes: readonly Change[]): Written => {
  const becomes = new Map(
    changes
      .filter((one) => one.week === week)
      .map(({ cell, becomes }) => [writtenKey(cell.technician, cell.date), becomes]),
  );
  return Object.fromEntries(
    cells.flatMap(({ technician, date, written }) => {
      const key = writtenKey(technician, date);
      const value = becomes.get(key) ?? written;
      return value === '' ? [] : [[key, value]];
    }),
  );
};

/** Queues the cells of a proposal, and remembers what was written and what from. */
export const writeChanges = (
  now: Now,
  context: Excel.RequestContext,
  weeks: readonly WeekName[],
  changes: readonly Change[],
  madeFrom: string,
): void => {
  keep(now, context, madeSetting(weeks), madeFrom);
  for (const week of now.book.weeks) {
    if (!weeks.includes(week.week)) continue;
    const own = changes.filter((one) => one.week === week.week);
    writeCells(
      context,
      week.week,
      own.map(({ cell: { row, column }, becomes }) => ({ row, column, value: becomes })),
    );
    const written = JSON.stringify(writtenNow(week, own));
    keep(now, context, writtenSetting(week.week), written);
  }
};
