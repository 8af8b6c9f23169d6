import type { Bag } from '../book/model.ts';
import { refuse } from '../host-error.ts';
import { asColor } from './color.ts';
import { asFlag, asNumber, asText, oneOf, type Property } from './thing.ts';
import type { World } from './world.ts';

/** What a property is before anybody sets it, and what it takes. */
export interface Kept {
  readonly first: unknown;
  readonly parse: (value: unknown, what: string) => unknown;
}

export const flag = (first: boolean): Kept => ({ first, parse: asFlag });
export const number = (first: number): Kept => ({ first, parse: asNumber });
export const text = (first: string): Kept => ({ first, parse: asText });
export const color = (first: string): Kept => ({ first, parse: asColor });
/** One of the words of a choice of the client. */
export const choice = (world: World, name: string, first: string): Kept => ({
  first,
  parse: (value, what) => oneOf(world.words(name), value, what),
});
/** A text that the file has no room for beyond a length. */
export const shortText = (longest: number): Kept => ({
  first: '',
  parse: (value, what) => {
    const given = asText(value, what);
    if (given.length > longest)
      refuse('InvalidArgument', `${what} has at most ${longest} characters.`);
    return given;
  },
});

/** Properties that are kept as they are given, under their path in a bag. */
export const keptIn = (
  bag: Bag,
  path: string,
  kept: Readonly<Record<string, Kept>>,
  changed: () => void = () => undefined,
): Record<string, Property> =>
  Object.fromEntries(
    Object.entries(kept).map(([host, { first, parse }]) => {
      const key = `${path}${host}`;
      return [
        host,
        {
          get: () => (bag.has(key) ? bag.get(key) : first),
          set: (value: unknown) => {
            bag.set(key, parse(value, host));
            changed();
          },
        },
      ];
    }),
  );
