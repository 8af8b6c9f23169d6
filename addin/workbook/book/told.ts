import { rosterSentence } from '../../../core/explain/roster-sentence.ts';
import type { Violation } from '../../../core/roster/violation.ts';
import type { Line } from '../actions.ts';
import type { WeekName } from '../week-name.ts';
import type { Book } from './book.ts';
import { dayText, lineOf, type Naming, namingOf } from './naming.ts';
import type { OnCallFault } from './on-call-judged.ts';

/** That somebody on call has less of a day is a fact of every shift in a turn, and nothing to put right. */
const isFault = ({ reason }: Violation): boolean => reason.code !== 'less-on-call';

/** What is not kept, with the cell it is about; where somebody alone is meant, their name comes first. */
export const violationLine = (
  { nameOf, placeOf }: Naming,
  { technician, reason, dates: [date] }: Violation,
): Line => {
  const text = rosterSentence(reason);
  if (technician === undefined) return { text: `${date ? `${dayText(date)}: ` : ''}${text}` };
  return lineOf(`${nameOf(technician)}: ${text}`, date && placeOf(technician, date));
};

/** Hard rules first, then what costs most. */
export const linesOf = (book: Book, violations: readonly Violation[]): readonly Line[] => {
  const naming = namingOf(book);
  return violations
    .filter(isFault)
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .map((one) => violationLine(naming, one));
};

const HARD = 1e9;
const weightOf = ({ kind, price }: Violation): number => price + (kind === 'hard' ? HARD : 0);

/** What there is to look at in a week. */
export interface Noted {
  readonly violations: readonly Violation[];
  readonly faults: readonly OnCallFault[];
}

/** What is not kept, by the row of the one it concerns: a text for the cell beside it. */
export const notesOf = (
  book: Book,
  week: WeekName,
  { violations, faults }: Noted,
): ReadonlyMap<number, string> => {
  const cells = book.weeks.find((one) => one.week === week)?.cells ?? [];
  const rows = new Map(cells.map(({ technician, row }) => [technician, row]));
  const notes = new Map<number, string>();
  const said = [
    ...violations
      .filter(isFault)
      .map(({ technician, reason }) => ({ technician, text: rosterSentence(reason) })),
    ...faults,
  ];
  for (const { technician, text } of said) {
    const row = technician && rows.get(technician);
    if (row === undefined) continue;
    const before = notes.get(row);
    // The same is true of several days: it is said once.
    if (before?.split('. ').includes(text)) continue;
    notes.set(row, before === undefined ? text : `${before}. ${text}`);
  }
  return notes;
};

/** The same of who has the phone, each with the cell that says so. */
export const faultLines = (book: Book, faults: readonly OnCallFault[]): readonly Line[] => {
  const { nameOf } = namingOf(book);
  const lines = faults.map(({ technician, text, from, place }) =>
    lineOf(`${nameOf(technician)}, ${dayText(from)}: ${text}`, place),
  );
  return lines.filter(({ text }, i) => lines.findIndex((one) => one.text === text) === i);
};
