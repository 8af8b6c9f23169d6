import { rosterSentence } from '../../../core/explain/roster-sentence.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { LocalDate } from '../../../core/model/time.ts';
import type { Gap } from '../../../core/roster/gaps.ts';
import type { Place } from '../actions.ts';
import { areaOf, spotOf } from '../address.ts';
import type { Book } from './book.ts';
import { namingOf } from './naming.ts';

/** A shift below its minimum or time without a phone, as the sheet tells it. */
export interface OpenGap {
  readonly date: LocalDate;
  readonly what: string;
  readonly missing: string;
  readonly why: string;
  readonly place?: Place | undefined;
}

export interface Hindered {
  readonly technician: TechnicianId;
  readonly sentences: readonly string[];
}

/** More say no more than that there are many. */
const MOST_TOLD = 6;

/** Who could not, together with those who could not for the same reason. */
export const whyOf = (book: Book, hindered: readonly Hindered[]): string => {
  const { nameOf } = namingOf(book);
  const groups = new Map<string, string[]>();
  for (const { technician, sentences } of hindered) {
    const key = sentences.join(', ');
    groups.set(key, [...(groups.get(key) ?? []), nameOf(technician)]);
  }
  const told = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  const left = told.slice(MOST_TOLD).reduce((sum, [, names]) => sum + names.length, 0);
  return [
    ...told.slice(0, MOST_TOLD).map(([sentence, names]) => `${names.join(', ')}: ${sentence}`),
    ...(left > 0 ? [`${left} more for other reasons`] : []),
  ].join('. ');
};

/** A day of a week's sheet, from its first technician to its last. */
const dayPlace = ({ weeks }: Book, date: LocalDate): Place | undefined => {
  const cells = weeks.flatMap((week) => week.cells.filter((cell) => cell.date === date));
  const spots = cells.flatMap(({ place }) => spotOf(place.address) ?? []);
  const [first] = cells;
  const rows = spots.map(({ row }) => row);
  const column = spots[0]?.column;
  if (!first || column === undefined) return undefined;
  const area = areaOf({ row: Math.min(...rows), column }, { row: Math.max(...rows), column });
  return { sheet: first.place.sheet, address: area };
};

export const shiftGaps = (book: Book, gaps: readonly Gap[]): readonly OpenGap[] =>
  gaps.map(({ demand, date, missing, hindrances }) => ({
    date,
    what: demand.skill ? `${demand.shift} with ${demand.skill.skill}` : demand.shift,
    missing: missing === 1 ? '1 person' : `${missing} people`,
    why: whyOf(
      book,
      hindrances.map(({ technician, reasons }) => ({
        technician,
        sentences: reasons.map((reason) => rosterSentence(reason)),
      })),
    ),
    place: dayPlace(book, date),
  }));
