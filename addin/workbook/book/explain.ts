import { rosterSentence } from '../../../core/explain/roster-sentence.ts';
import { check } from '../../../core/roster/check.ts';
import type { Done, Line } from '../actions.ts';
import type { WeekName } from '../week-name.ts';
import type { Book } from './book.ts';
import { dayText, namingOf, shiftText } from './naming.ts';
import { problemOf, rosterOf } from './roster-problem.ts';
import type { WeekCell } from './week.ts';

const setBy = (book: Book, cell: WeekCell): string => {
  const lock = book.locks.find(
    ({ technician, date }) => technician === cell.technician && date === cell.date,
  );
  if (lock) {
    const by = lock.by === undefined ? '' : ` by ${lock.by}`;
    return `Locked${by}${lock.reason === undefined ? '.' : `: ${lock.reason}`}`;
  }
  return cell.typed ? 'Typed in Excel, so it stays.' : 'Made by Generate; it may change.';
};

/** Why a cell holds what it holds, what it breaks, and who else is in the way of what is missing that day. */
export const explainCell = (book: Book, week: WeekName, cell: WeekCell): Done => {
  const problem = problemOf(book, [week]);
  const { violations, gaps } = check(problem, rosterOf(book, problem));
  const { nameOf } = namingOf(book);
  const own = violations
    .filter(({ technician, dates }) => technician === cell.technician && dates.includes(cell.date))
    .map(({ reason }): Line => ({ text: rosterSentence(reason), place: cell.place }));
  const missing = gaps
    .filter(({ date }) => date === cell.date)
    .flatMap(({ demand, missing, hindrances }): readonly Line[] => {
      const skill = demand.skill ? ` with ${demand.skill.skill}` : '';
      const people = missing === 1 ? '1 person' : `${missing} people`;
      return [
        { text: `${demand.shift}${skill} is short of ${people}:` },
        ...hindrances.map(({ technician, reasons }) => ({
          text: `${nameOf(technician)}: ${reasons.map((r) => rosterSentence(r)).join(', ')}`,
        })),
      ];
    });
  return {
    kind: 'done',
    text: `${nameOf(cell.technician)}, ${dayText(cell.date)}: ${shiftText(cell.shift)}. ${setBy(book, cell)}`,
    lines: [...own, ...missing],
  };
};
