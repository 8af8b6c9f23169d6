import { rosterSentence } from '../../../core/explain/roster-sentence.ts';
import { dateText } from '../../../core/explain/roster-text.ts';
import type { RosterProblem } from '../../../core/roster/problem.ts';
import { notices, type PublishedRoster } from '../../../core/roster/publish.ts';
import type { Line } from '../actions.ts';
import type { Book } from './book.ts';

const seen = (shift: string | null): string => shift ?? 'free';

/** Whom to tell: of each cell that is not what they were told, what was, what is and why. */
export const noticeLines = (
  book: Book,
  problem: RosterProblem,
  published: PublishedRoster,
): readonly Line[] => {
  const people = new Map(book.people.map(({ id, name }) => [id, name]));
  const places = new Map(
    book.weeks.flatMap(({ cells }) =>
      cells.map(({ technician, date, place }) => [`${technician} ${date}`, place] as const),
    ),
  );
  return notices(problem, published).flatMap(({ technician, changes }) =>
    changes.map(({ date, was, is, reasons }) => {
      const why = reasons.map((reason) => rosterSentence(reason)).join(', ');
      const name = people.get(technician) ?? technician;
      const text = `Tell ${name}: ${dateText(date, 'en')} is ${seen(is)} and no longer ${seen(was)}${why === '' ? '' : `: ${why}`}.`;
      const place = places.get(`${technician} ${date}`);
      return place ? { text, place } : { text };
    }),
  );
};
