import { refuse } from '../host-error.ts';
import { keptIn, text } from './bag.ts';
import { keyed } from './settings.ts';
import { read, Thing } from './thing.ts';
import type { World } from './world.ts';

const NAMES = [
  'Title',
  'Subject',
  'Author',
  'Keywords',
  'Comments',
  'Category',
  'Manager',
  'Company',
];

const customThing = (world: World): Thing => {
  const { customProperties } = world.book;
  const thing = (key: string): Thing =>
    new Thing('CustomProperty', {
      properties: {
        Key: read(() => key),
        Type: read(() => {
          const value = customProperties.get(key);
          if (typeof value === 'number') return 'Number';
          return typeof value === 'boolean' ? 'Boolean' : 'String';
        }),
        Value: {
          get: () => customProperties.get(key),
          set: (value) => {
            customProperties.set(key, value);
          },
        },
      },
      id: { _Id: key },
      methods: { Delete: () => void customProperties.delete(key) },
    });
  return keyed(
    'CustomPropertyCollection',
    { of: customProperties, thing },
    (args) => {
      const key = args.text(0);
      if (key === '' || key.length > 255)
        refuse('InvalidArgument', 'The key of a property has 1 to 255 characters.');
      customProperties.set(key, args.at(1));
      return key;
    },
    { DeleteAll: () => customProperties.clear() },
  );
};

export const documentPropertiesThing = (world: World): Thing =>
  new Thing('DocumentProperties', {
    properties: {
      ...keptIn(
        world.book.properties,
        '',
        Object.fromEntries(NAMES.map((name) => [name, text('')])),
      ),
      LastAuthor: read(() => world.author),
    },
    links: { Custom: () => customThing(world) },
  });
