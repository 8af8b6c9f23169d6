import { rosterSentence } from '../../../core/explain/roster-sentence.ts';
import type { Bought } from '../../../core/roster/balance/bought.ts';
import type { Line } from '../actions.ts';
import type { Book } from './book.ts';
import { dayText, lineOf, namingOf, shiftText } from './naming.ts';

/** One line for each change: who has what instead, and what that bought. */
export const boughtLines = (book: Book, changes: readonly Bought[]): readonly Line[] => {
  const { nameOf, placeOf } = namingOf(book);
  return changes.map(({ change, gone, evened }) => {
    const [first] = change;
    const moves = change.map(
      ({ technician, was, is }) => `${nameOf(technician)} ${shiftText(was)} → ${shiftText(is)}`,
    );
    const kept = gone.map(({ reason, technician }) => {
      const who = technician === undefined ? '' : `${nameOf(technician)}: `;
      return `no longer “${who}${rosterSentence(reason)}”`;
    });
    const shares = evened
      .filter(({ minutes }) => minutes > 0)
      .flatMap(({ people }) =>
        people.map(({ technician, reason }) => `${nameOf(technician)}: ${rosterSentence(reason)}`),
      );
    const when = first ? `${dayText(first.date)}: ` : '';
    const text = `${when}${moves.join(', ')}. ${[...kept, ...shares].join('; ')}`;
    return lineOf(text, first && placeOf(first.technician, first.date));
  });
};
