import { refuse } from '../host-error.ts';
import type { Args } from './args.ts';
import { asText, read, Thing } from './thing.ts';
import type { World } from './world.ts';

interface Keyed<T> {
  readonly of: Map<string, T>;
  readonly thing: (key: string) => Thing;
}

/** The collections of a key and a value: all work alike. */
export const keyed = <T>(
  is: string,
  { of, thing }: Keyed<T>,
  add: (args: Args) => string,
  more: Readonly<Record<string, (args: Args) => unknown>> = {},
): Thing => {
  const found = (args: Args): string | undefined => {
    const key = args.text(0);
    return of.has(key) ? key : undefined;
  };
  return new Thing(is, {
    items: () => [...of.keys()].map(thing),
    methods: {
      '': (args) => {
        const key = found(args);
        return key === undefined
          ? refuse('ItemNotFound', `There is nothing under the key "${args.at(0)}".`)
          : thing(key);
      },
      GetItemOrNullObject: (args) => {
        const key = found(args);
        return key === undefined ? null : thing(key);
      },
      GetCount: () => of.size,
      Add: (args) => thing(add(args)),
      ...more,
    },
  });
};

const settingThing = ({ book }: World, key: string): Thing =>
  new Thing('Setting', {
    id: { _Id: key },
    properties: {
      Key: read(() => key),
      _Id: read(() => key),
      Value: {
        get: () => book.settings.get(key),
        set: (value) => {
          book.settings.set(key, value);
        },
      },
    },
    methods: { Delete: () => void book.settings.delete(key) },
  });

export const settingsThing = (world: World): Thing => {
  const { settings } = world.book;
  return keyed(
    'SettingCollection',
    { of: settings, thing: (key) => settingThing(world, key) },
    (args) => {
      const key = args.text(0);
      settings.set(key, args.at(1));
      return key;
    },
  );
};

/** A key on a sheet is found whatever its case. */
export const sheetPropertiesThing = (properties: Map<string, string>): Thing => {
  const thing = (key: string): Thing =>
    new Thing('WorksheetCustomProperty', {
      id: { _Id: key },
      properties: {
        Key: read(() => key),
        _Id: read(() => key),
        Value: {
          get: () => properties.get(key),
          set: (value) => {
            properties.set(key, asText(value, 'A custom property'));
          },
        },
      },
      methods: { Delete: () => void properties.delete(key) },
    });
  const find = (args: Args): string | undefined =>
    [...properties.keys()].find((key) => key.toLowerCase() === args.text(0).toLowerCase());
  const item = (args: Args): Thing | null => {
    const key = find(args);
    return key === undefined ? null : thing(key);
  };
  return keyed(
    'WorksheetCustomPropertyCollection',
    { of: properties, thing },
    (args) => {
      const key = find(args) ?? args.text(0);
      if (key === '' || key.length > 255)
        refuse('InvalidArgument', 'The key of a custom property has 1 to 255 characters.');
      properties.set(key, args.text(1));
      return key;
    },
    {
      GetItemOrNullObject: item,
      '': (args) => item(args) ?? refuse('ItemNotFound', `No custom property "${args.at(0)}".`),
    },
  );
};
