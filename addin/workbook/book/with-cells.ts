import type { ShiftCode } from '../../../core/roster/shift-code.ts';
import type { Book } from './book.ts';
import type { Change } from './proposal.ts';
import { writtenKey } from './raw-book.ts';
import type { WeekCell } from './week.ts';

/** The book once those cells hold what they become. */
export const withCells = (book: Book, changes: readonly Change[]): Book => {
  const becomes = new Map(
    changes.map(({ cell, becomes: code }) => [writtenKey(cell.technician, cell.date), code]),
  );
  const codes = new Map<string, ShiftCode>(book.shifts.map(({ code }) => [code, code]));
  const cellOf = (cell: WeekCell): WeekCell => {
    const code = becomes.get(writtenKey(cell.technician, cell.date));
    return code === undefined ? cell : { ...cell, shift: codes.get(code) ?? null };
  };
  const weeks = book.weeks.map((week) => ({ ...week, cells: week.cells.map(cellOf) }));
  return { ...book, weeks };
};
