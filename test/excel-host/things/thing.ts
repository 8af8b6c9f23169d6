import { refuse } from '../host-error.ts';
import type { Args } from './args.ts';

export interface Property {
  readonly get: () => unknown;
  /** Absent where only the client says that it can be set: then setting it is not played. */
  readonly set?: (value: unknown) => void;
}

/** What a method gives: a thing, null for a thing that is not there, or a plain value. */
export type Outcome = unknown;

export interface Parts {
  /** By the name in the request. */
  readonly properties?: Readonly<Record<string, Property>>;
  readonly links?: Readonly<Record<string, () => Thing | null>>;
  /** The indexer is the method ''. */
  readonly methods?: Readonly<Record<string, (args: Args) => Outcome>>;
  readonly items?: () => readonly Thing[];
  /** What names the thing in a later request. */
  readonly id?: Readonly<Record<string, unknown>>;
}

/** An object of the workbook, as a request can reach it. */
export class Thing {
  readonly is: string;
  readonly parts: Parts;
  /** The cells it stands for, where another request may name it as an argument. */
  readonly subject: unknown;
  constructor(is: string, parts: Parts, subject?: unknown) {
    this.is = is;
    this.parts = parts;
    this.subject = subject;
  }
}

/** A property that can be read only. */
export const read = (get: () => unknown): Property => ({ get });

/** A property of one of these words, compared as Excel does. */
export const oneOf = (words: readonly string[], value: unknown, what: string): string => {
  const found = words.find((word) => word.toLowerCase() === String(value).toLowerCase());
  return found ?? refuse('InvalidArgument', `"${value}" is no ${what}: ${words.join(', ')}.`);
};

export const asText = (value: unknown, what: string): string =>
  typeof value === 'string' ? value : refuse('InvalidArgument', `${what} is a text.`);

export const asNumber = (value: unknown, what: string): number =>
  typeof value === 'number' && Number.isFinite(value)
    ? value
    : refuse('InvalidArgument', `${what} is a number.`);

export const asFlag = (value: unknown, what: string): boolean =>
  typeof value === 'boolean' ? value : refuse('InvalidArgument', `${what} is true or false.`);

/** A property of a plain object, read and set in one place. */
export const field = <T extends object, K extends keyof T>(
  of: T,
  key: K,
  parse: (value: unknown, what: string) => T[K],
): Property => ({
  get: () => of[key],
  set: (value) => {
    of[key] = parse(value, String(key));
  },
});
