import { rosterSentence } from '../../../core/explain/roster-sentence.ts';
import type { LocalDate } from '../../../core/model/time.ts';
import type { RosterCheck } from '../../../core/roster/check.ts';
import type { Gap } from '../../../core/roster/gaps.ts';
import type { Line } from '../actions.ts';
import type { Book } from './book.ts';
import { dayText, lineOf, namingOf, shiftText } from './naming.ts';
import type { WeekCell } from './week.ts';

const setBy = (book: Book, cell: WeekCell, typist: string): string => {
  const lock = book.locks.find(
    ({ technician, date }) => technician === cell.technician && date === cell.date,
  );
  if (lock) {
    const by = lock.by === undefined ? '' : ` by ${lock.by}`;
    return `Locked${by}${lock.reason === undefined ? '.' : `: ${lock.reason}`}`;
  }
  if (!cell.typed) return 'Made by Generate; it may change.';
  return typist === '' ? 'Typed in Excel, so it stays.' : `Typed by ${typist}, so it stays.`;
};

/** What a cell holds, and who set it; '' = nobody knows who typed it. */
export const cellText = (book: Book, cell: WeekCell, typist = ''): string => {
  const { nameOf } = namingOf(book);
  return `${nameOf(cell.technician)}, ${dayText(cell.date)}: ${shiftText(cell.shift)}. ${setBy(book, cell, typist)}`;
};

/** What a cell breaks. */
export const brokenLines = (
  { violations }: Pick<RosterCheck, 'violations'>,
  { technician, date, place }: WeekCell,
): readonly Line[] =>
  violations
    .filter((one) => one.technician === technician && one.dates.includes(date))
    .map(({ reason }): Line => ({ text: rosterSentence(reason), place }));

export const gapText = ({ demand, missing }: Gap): string => {
  const skill = demand.skill ? ` with ${demand.skill.skill}` : '';
  const people = missing === 1 ? '1 person' : `${missing} people`;
  return `${demand.shift}${skill} is short of ${people}`;
};

/** Of each gap who is not on it, each with their reasons and where to click. */
export const gapLines = (book: Book, gaps: readonly Gap[], date: LocalDate): readonly Line[] => {
  const { nameOf, placeOf } = namingOf(book);
  return gaps.flatMap((gap): readonly Line[] => [
    { text: `${gapText(gap)}:` },
    ...gap.hindrances.map(({ technician, reasons }) =>
      lineOf(
        `${nameOf(technician)}: ${reasons.map((r) => rosterSentence(r)).join(', ')}`,
        placeOf(technician, date),
      ),
    ),
  ]);
};
