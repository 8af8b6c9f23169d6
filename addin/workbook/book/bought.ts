import { rosterSentence } from '../../../core/explain/roster-sentence.ts';
import type { Bought } from '../../../core/roster/balance/bought.ts';
import { changeReasons } from '../../../core/roster/change-reasons.ts';
import { changesBetween } from '../../../core/roster/changes.ts';
import type { RosterProblem } from '../../../core/roster/problem.ts';
import type { Roster } from '../../../core/roster/roster.ts';
import type { Book } from './book.ts';
import { dayText, lineOf, type Naming, namingOf, shiftText } from './naming.ts';
import { type Known, MOST_TOLD } from './proposal.ts';

/** What a change bought: which rules are kept again, and whose shares have come closer. */
const boughtText = ({ nameOf }: Naming, { gone, evened }: Bought): string => {
  const kept = gone.map(({ reason, technician }) => {
    const who = technician === undefined ? '' : `${nameOf(technician)}: `;
    return `no longer “${who}${rosterSentence(reason)}”`;
  });
  const shares = evened
    .filter(({ minutes }) => minutes > 0)
    .flatMap(({ people }) =>
      people.map(({ technician, reason }) => `${nameOf(technician)}: ${rosterSentence(reason)}`),
    );
  return [...kept, ...shares].join('; ');
};

/** Of each change who has what instead, and what that bought. */
export const boughtBy = (book: Book, changes: readonly Bought[]): Known => {
  const naming = namingOf(book);
  return {
    lines: changes.map((one) => {
      const [first] = one.change;
      const moves = one.change.map(
        ({ technician, was, is }) =>
          `${naming.nameOf(technician)} ${shiftText(was)} → ${shiftText(is)}`,
      );
      const when = first ? `${dayText(first.date)}: ` : '';
      const text = `${when}${moves.join(', ')}. ${boughtText(naming, one)}`;
      return lineOf(text, first && naming.placeOf(first.technician, first.date));
    }),
    why: new Map(
      changes.flatMap((one) =>
        one.change.map(
          ({ technician, date }) => [`${technician} ${date}`, boughtText(naming, one)] as const,
        ),
      ),
    ),
  };
};

/** Why each changed cell of a roster is another one; where nearly all are, there is no reason for each. */
export const reasonsBy = (problem: RosterProblem, before: Roster, after: Roster): Known => {
  const changed = changesBetween(problem, before, after).flat().length;
  const reasons =
    changed > MOST_TOLD ? new Map<string, never[]>() : changeReasons(problem, before, after);
  return {
    lines: [],
    why: new Map(
      [...reasons].map(([key, found]) => [
        key,
        found.map((reason) => rosterSentence(reason)).join('; '),
      ]),
    ),
  };
};
