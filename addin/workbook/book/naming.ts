import { dateText } from '../../../core/explain/roster-text.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { LocalDate } from '../../../core/model/time.ts';
import type { Line, Place } from '../actions.ts';
import type { Book } from './book.ts';

/** How the lines of an answer name people, days and cells. */
export interface Naming {
  nameOf(technician: TechnicianId): string;
  /** Where a day of somebody stands; undefined = on no sheet. */
  placeOf(technician: TechnicianId, date: LocalDate): Place | undefined;
}

export const namingOf = ({ people, weeks }: Pick<Book, 'people' | 'weeks'>): Naming => {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const places = new Map(
    weeks.flatMap(({ cells }) =>
      cells.map(({ technician, date, place }) => [`${technician} ${date}`, place] as const),
    ),
  );
  return {
    nameOf: (technician) => names.get(technician) ?? technician,
    placeOf: (technician, date) => places.get(`${technician} ${date}`),
  };
};

export const dayText = (date: LocalDate): string => dateText(date, 'en');
export const shiftText = (shift: string | null): string => shift ?? 'free';

/** A line with its place, where it has one. */
export const lineOf = (text: string, place: Place | undefined): Line =>
  place ? { text, place } : { text };
