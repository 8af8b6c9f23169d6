import { check } from '../../../core/roster/check.ts';
import { without } from '../../../core/roster/difference.ts';
import type { Violation } from '../../../core/roster/violation.ts';
import type { WeekName } from '../week-name.ts';
import type { Book } from './book.ts';
import type { Change } from './proposal.ts';
import { writtenKey } from './raw-book.ts';
import { problemOf, rosterOf } from './roster-problem.ts';
import type { WeekCell } from './week.ts';
import { withCells } from './with-cells.ts';

const keyOf = ({ technician, date }: Pick<WeekCell, 'technician' | 'date'>): string =>
  writtenKey(technician, date);

/** As it would be judged if nobody had typed or locked those cells: what is changed is no pin. */
const unpinned = (book: Book, cells: ReadonlySet<string>): Book => ({
  ...book,
  locks: book.locks.filter((lock) => !cells.has(keyOf(lock))),
  weeks: book.weeks.map((week) => ({
    ...week,
    cells: week.cells.map((cell) => (cells.has(keyOf(cell)) ? { ...cell, typed: false } : cell)),
  })),
});

/** What some changes would break and mend. */
export interface Judged {
  readonly came: readonly Violation[];
  readonly gone: readonly Violation[];
}

/** Judges cells of some weeks as they would stand, by the rules that make the roster. */
export const judged = (
  book: Book,
  weeks: readonly WeekName[],
  changes: readonly Change[],
): Judged => {
  const cells = new Set(changes.map(({ cell }) => keyOf(cell)));
  const problem = problemOf(unpinned(book, cells), weeks);
  const judge = (one: Book) => check(problem, rosterOf(one, problem)).violations;
  const [before, after] = [judge(book), judge(withCells(book, changes))];
  return { came: without(after, before), gone: without(before, after) };
};
