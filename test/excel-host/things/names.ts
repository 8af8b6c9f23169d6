import { blockAddress, quoteSheet } from '../book/address.ts';
import { areaAddress } from '../book/book.ts';
import { mustParse } from '../book/check-formula.ts';
import type { Area, Name, Sheet } from '../book/model.ts';
import { checkName } from '../book/names.ts';
import { refuse } from '../host-error.ts';
import { areaGiven } from './area-of.ts';
import type { Args } from './args.ts';
import { rangeThing } from './range.ts';
import { asFlag, asText, field, read, Thing } from './thing.ts';
import { worksheetThing } from './worksheet.ts';
import type { World } from './world.ts';

const areaOfName = ({ book }: World, name: Name): Area | undefined =>
  book.find(name.formula.replace(/^=/, ''), name.scope ?? book.active);

const nameThing = (world: World, name: Name): Thing => {
  const { book } = world;
  const area = (): Area | undefined => areaOfName(world, name);
  return new Thing('NamedItem', {
    id: { _Id: name.name },
    properties: {
      Name: read(() => name.name),
      _Id: read(() => name.name),
      Type: read(() => (area() ? 'Range' : 'Formula')),
      Value: read(() => {
        const found = area();
        return found ? areaAddress(found) : '#BUSY!';
      }),
      Scope: read(() => (name.scope ? 'Worksheet' : 'Workbook')),
      Visible: field(name, 'visible', asFlag),
      Comment: {
        get: () => name.comment,
        set: (given) => {
          name.comment = asText(given, 'A comment');
          if (world.platform === 'OfficeOnline') world.notUndoable.push('NamedItem.comment');
        },
      },
      Formula: {
        get: () => name.formula,
        set: (given) => {
          const formula = asText(given, 'A formula');
          mustParse(book, formula, {});
          name.formula = formula;
          book.changed();
        },
      },
    },
    links: {
      Worksheet: () =>
        name.scope
          ? worksheetThing(world, name.scope)
          : refuse('ItemNotFound', 'The name belongs to the workbook.'),
      WorksheetOrNullObject: () => (name.scope ? worksheetThing(world, name.scope) : null),
    },
    methods: {
      Delete: () => {
        book.names.splice(book.names.indexOf(name), 1);
        book.changed();
      },
      GetRange: () => {
        const found = area();
        return found
          ? rangeThing(world, found)
          : refuse('InvalidReference', `The name "${name.name}" leads to no range.`);
      },
      GetRangeOrNullObject: () => {
        const found = area();
        return found ? rangeThing(world, found) : null;
      },
    },
  });
};

export const namesThing = (world: World, scope: Sheet | undefined): Thing => {
  const { book } = world;
  const all = (): readonly Name[] => book.names.filter((name) => name.scope === scope);
  const add = (args: Args): Thing => {
    const name = args.text(0);
    checkName(name, 'name');
    if (book.name(name, scope) || (scope === undefined && book.table(name)))
      refuse('InvalidArgument', `The workbook has something named "${name}" already.`);
    const made: Name = {
      name,
      formula: formulaOf(args),
      comment: args.has(2) ? args.text(2) : '',
      visible: true,
      scope,
    };
    book.names.push(made);
    book.changed();
    return nameThing(world, made);
  };
  const formulaOf = (args: Args): string => {
    const given = args.at(1);
    if (typeof given === 'string') {
      if (given.startsWith('=')) {
        mustParse(book, given, {});
        return given;
      }
      return refuse('InvalidArgument', 'A name refers to a range, or to a formula after "=".');
    }
    const area = areaGiven(world, given, scope ?? book.active);
    return `=${quoteSheet(area.sheet.name)}!${blockAddress(area, true)}`;
  };
  return new Thing('NamedItemCollection', {
    items: () => all().map((name) => nameThing(world, name)),
    methods: {
      '': (args) => {
        const found = book.name(args.text(0), scope);
        return found
          ? nameThing(world, found)
          : refuse('ItemNotFound', `There is no name "${args.text(0)}".`);
      },
      GetItemOrNullObject: (args) => {
        const found = book.name(args.text(0), scope);
        return found ? nameThing(world, found) : null;
      },
      GetCount: () => all().length,
      Add: add,
    },
  });
};
