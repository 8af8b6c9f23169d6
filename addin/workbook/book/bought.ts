import { rosterSentence } from '../../../core/explain/roster-sentence.ts';
import { dateText } from '../../../core/explain/roster-text.ts';
import type { Bought } from '../../../core/roster/balance/bought.ts';
import type { Line } from '../actions.ts';
import type { Book } from './book.ts';

const seen = (shift: string | null): string => shift ?? 'free';

/** One line for each change: who has what instead, and what that bought. */
export const boughtLines = (book: Book, changes: readonly Bought[]): readonly Line[] => {
  const names = new Map(book.people.map(({ id, name }) => [id, name]));
  const places = new Map(
    book.weeks.flatMap(({ cells }) =>
      cells.map(({ technician, date, place }) => [`${technician} ${date}`, place] as const),
    ),
  );
  return changes.map(({ change, gone, evened }) => {
    const [first] = change;
    const moves = change.map(
      ({ technician, was, is }) =>
        `${names.get(technician) ?? technician} ${seen(was)} → ${seen(is)}`,
    );
    const kept = gone.map(({ reason, technician }) => {
      const who = technician === undefined ? '' : `${names.get(technician) ?? technician}: `;
      return `no longer “${who}${rosterSentence(reason)}”`;
    });
    const shares = evened
      .filter(({ minutes }) => minutes > 0)
      .flatMap(({ people }) =>
        people.map(
          ({ technician, reason }) =>
            `${names.get(technician) ?? technician}: ${rosterSentence(reason)}`,
        ),
      );
    const place = first && places.get(`${first.technician} ${first.date}`);
    const when = first ? `${dateText(first.date, 'en')}: ` : '';
    const text = `${when}${moves.join(', ')}. ${[...kept, ...shares].join('; ')}`;
    return place ? { text, place } : { text };
  });
};
