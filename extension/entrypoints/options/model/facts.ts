import { readYes } from './column.ts';
import { good, type Parsed } from './parsed.ts';

/** The thing with some facts changed; one that is undefined is taken out: an absent fact is one nobody has said. */
export const withFacts = <R extends object>(row: R, facts: Partial<R>): R => {
  const next = { ...row, ...facts };
  for (const [key, value] of Object.entries(facts))
    if (value === undefined) Reflect.deleteProperty(next, key);
  return next;
};

/** Reads a cell that may stay empty: then the fact goes. */
export const optional = <V>(
  text: string,
  read: (text: string) => Parsed<V>,
): Parsed<V | undefined> => (text.trim() === '' ? good(undefined) : read(text));

/** Carries a value that was understood into the row. */
export const put = <V, R>(read: Parsed<V>, into: (value: V) => R): Parsed<R> =>
  read.ok ? good(into(read.value)) : read;

export const readText = (text: string): Parsed<string> => good(text.trim());

/** Yes, no, or nothing said: a tick in a table, a word in a file. */
export const yesText = (value: boolean | undefined): string =>
  value === undefined ? '' : value ? 'yes' : 'no';

export const readOptionalYes = (text: string): Parsed<boolean | undefined> =>
  optional(text, readYes);
