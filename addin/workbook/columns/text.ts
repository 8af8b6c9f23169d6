import { PHONE_FORMAT } from '../styles.ts';
import { asText, bad, type Column, good, isEmpty, type Look, optional, shown } from './column.ts';

const MOST = 400;

export const text = (header: string, look: Look): Column<string> => ({
  header,
  ...look,
  read(cell) {
    const value = String(cell).trim();
    if (value === '') return bad(`${header} is empty: type it, or delete the row.`);
    return value.length <= MOST ? good(value) : bad(`${header} is longer than ${MOST} characters.`);
  },
  write: asText,
});

/** A number to ring, kept as text: a nought or a plus in front stays. */
export const phone = (header: string, look: Look): Column<string | undefined> => ({
  ...optional(text(header, look)),
  format: PHONE_FORMAT,
  // Its format keeps it a text, and an apostrophe in front would be shown.
  write: (value) => value ?? '',
});

/** One of a few words, however they are written; `choices` maps what a person sees to what it means. */
export const choice = <T extends string>(
  header: string,
  look: Look,
  choices: Readonly<Record<T, string>>,
): Column<T> => {
  const meanings = (Object.keys(choices) as T[]).map((value) => ({ value, seen: choices[value] }));
  const seen = meanings.map((one) => one.seen);
  return {
    header,
    ...look,
    choices: seen,
    read(cell) {
      const wanted = String(cell).trim().toLowerCase();
      const found = meanings.find((one) => one.seen.toLowerCase() === wanted);
      return found ? good(found.value) : bad(`${shown(cell)} is none of ${seen.join(', ')}.`);
    },
    write: (value) => choices[value],
  };
};

const YES = new Set(['true', 'yes', 'y', 'x', '1']);
const NO = new Set(['false', 'no', 'n', '0']);

/** Yes or no; an empty cell is `empty`. */
export const yesNo = (header: string, look: Look, empty: boolean): Column<boolean> => ({
  header,
  ...look,
  choices: ['yes', 'no'],
  read(cell) {
    if (isEmpty(cell)) return good(empty);
    const word = String(cell).trim().toLowerCase();
    if (YES.has(word)) return good(true);
    return NO.has(word) ? good(false) : bad(`${shown(cell)} is neither yes nor no.`);
  },
  write: (value) => (value ? 'yes' : 'no'),
});
