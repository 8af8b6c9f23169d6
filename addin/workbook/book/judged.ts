import { daysBetween } from '../../../core/calendar/zone.ts';
import { rosterSentence } from '../../../core/explain/roster-sentence.ts';
import { check } from '../../../core/roster/check.ts';
import { without } from '../../../core/roster/difference.ts';
import type { Roster } from '../../../core/roster/roster.ts';
import type { Violation } from '../../../core/roster/violation.ts';
import type { Line } from '../actions.ts';
import type { WeekName } from '../week-name.ts';
import type { Book } from './book.ts';
import { dayText, lineOf, namingOf } from './naming.ts';
import type { Change } from './proposal.ts';
import { problemOf, rosterOf } from './roster-problem.ts';
import type { WeekCell } from './week.ts';

const keyOf = ({ technician, date }: Pick<WeekCell, 'technician' | 'date'>): string =>
  `${technician} ${date}`;

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
  const becomes = new Map(changes.map(({ cell, becomes: code }) => [keyOf(cell), code]));
  const problem = problemOf(unpinned(book, new Set(becomes.keys())), weeks);
  const now = rosterOf(book, problem);
  const then: Roster = {
    rows: now.rows.map(({ technician, shifts }) => {
      const own = changes.filter(({ cell }) => cell.technician === technician);
      const days = new Map(own.map((one) => [daysBetween(problem.from, one.cell.date), one]));
      return {
        technician,
        shifts: shifts.map((shift, day) => {
          const code = days.get(day)?.becomes;
          if (code === undefined) return shift;
          return problem.shifts.find((one) => one.code === code)?.code ?? null;
        }),
      };
    }),
  };
  const [before, after] = [check(problem, now).violations, check(problem, then).violations];
  return { came: without(after, before), gone: without(before, after) };
};

export const violationLine = (
  book: Book,
  { technician, reason, dates: [date] }: Violation,
): Line => {
  const { nameOf, placeOf } = namingOf(book);
  const text = rosterSentence(reason);
  if (technician === undefined) return { text: `${date ? `${dayText(date)}: ` : ''}${text}` };
  return lineOf(`${nameOf(technician)}: ${text}`, date && placeOf(technician, date));
};
