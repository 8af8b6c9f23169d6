import type { PublishedRoster } from '../../../core/roster/publish.ts';
import type { ShiftCode } from '../../../core/roster/shift-code.ts';
import { daysOf } from '../week/week-table.ts';
import type { WeekName } from '../week-name.ts';
import type { Book } from './book.ts';
import { writtenKey } from './raw-book.ts';
import type { WeekCell } from './week.ts';

/** A cell that is no longer as people were told. */
export interface Unlike {
  readonly cell: WeekCell;
  /** What was published. */
  readonly was: ShiftCode | null;
}

/** The cells of a week that are no longer as published; undefined = the week is not published. */
export const unlikePublished = (
  { weeks }: Pick<Book, 'weeks'>,
  week: WeekName,
  published: PublishedRoster | undefined,
): readonly Unlike[] | undefined => {
  const days = new Set(daysOf(week).map(({ date }) => date));
  const told = (published?.cells ?? []).filter(({ date }) => days.has(date));
  if (told.length === 0) return undefined;
  const own = weeks.find((one) => one.week === week)?.cells ?? [];
  const cells = new Map(own.map((cell) => [writtenKey(cell.technician, cell.date), cell]));
  return told.flatMap(({ technician, date, shift }): readonly Unlike[] => {
    const cell = cells.get(writtenKey(technician, date));
    return cell && cell.shift !== shift ? [{ cell, was: shift }] : [];
  });
};
