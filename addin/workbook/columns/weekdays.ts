import type { Weekday } from '../../../core/model/time.ts';
import { bad, type Column, good, type Look, shown } from './column.ts';

const SEEN: Readonly<Record<Weekday, string>> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
};
const NAMES = {
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
} as const;
const DAYS = Object.keys(SEEN) as Weekday[];
const LEAST_LETTERS = 3;

const dayIn = (word: string): Weekday | undefined =>
  word.length < LEAST_LETTERS ? undefined : DAYS.find((day) => NAMES[day].startsWith(word));

/** Days by name; no spans, because formulas look for each name: `Mon, Tue, Fri`. */
export const weekdays = (header: string, look: Look): Column<readonly Weekday[]> => ({
  header,
  ...look,
  read(cell) {
    const words = String(cell)
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter((word) => word !== '');
    const days = words.map(dayIn);
    const isWhole = words.length > 0 && days.every((day) => day !== undefined);
    return isWhole
      ? good(DAYS.filter((day) => days.includes(day)))
      : bad(`${shown(cell)} names no weekdays: type them like Mon, Tue, Fri.`);
  },
  write: (days) =>
    DAYS.filter((day) => days.includes(day))
      .map((day) => SEEN[day])
      .join(', '),
});
