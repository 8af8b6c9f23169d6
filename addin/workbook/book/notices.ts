import { rosterSentence } from '../../../core/explain/roster-sentence.ts';
import type { RosterProblem } from '../../../core/roster/problem.ts';
import { notices, type PublishedRoster } from '../../../core/roster/publish.ts';
import type { Line } from '../actions.ts';
import type { Book } from './book.ts';
import { dayText, lineOf, namingOf, shiftText } from './naming.ts';

/** Whom to tell: of each cell that is not what they were told, what was, what is and why. */
export const noticeLines = (
  book: Book,
  problem: RosterProblem,
  published: PublishedRoster,
): readonly Line[] => {
  const { nameOf, placeOf } = namingOf(book);
  return notices(problem, published).flatMap(({ technician, changes }) =>
    changes.map(({ date, was, is, reasons }) => {
      const why = reasons.map((reason) => rosterSentence(reason)).join(', ');
      const what = `${dayText(date)} is ${shiftText(is)} and no longer ${shiftText(was)}`;
      const text = `Tell ${nameOf(technician)}: ${what}${why === '' ? '' : `: ${why}`}.`;
      return lineOf(text, placeOf(technician, date));
    }),
  );
};
