import * as z from 'zod/mini';
import { contains, overlap } from '../book/address.ts';
import { blockOf } from '../book/book.ts';
import { mustParse } from '../book/check-formula.ts';
import type { Area, ConditionalFormat, Sheet } from '../book/model.ts';
import { mustBeOpen } from '../book/protected.ts';
import { refuse } from '../host-error.ts';
import { color, flag, type Kept, keptIn, text } from './bag.ts';
import { asColor } from './color.ts';
import { guarded } from './guarded.ts';
import { rangeThing } from './range.ts';
import { rangeAreasThing } from './range-areas.ts';
import { asFlag, asNumber, asText, field, oneOf, read, Thing } from './thing.ts';
import type { World } from './world.ts';

const LONGEST_FORMULA = 8192;

const formulaOn = (world: World, sheet: Sheet): Kept => ({
  first: '',
  parse: (value, what) => {
    const given = asText(value, what);
    if (!given.startsWith('=') || given.length > LONGEST_FORMULA)
      refuse('InvalidArgument', `The rule "${given.slice(0, 60)}" is a formula after "=".`);
    // Excel does not take the names of a table's columns here; a named range stands for them.
    if (/\w\[/.test(given.replaceAll(/"[^"]*"/g, '')))
      refuse('InvalidArgument', 'A rule cannot name the columns of a table.');
    mustParse(world.book, given, { sheet });
    return given;
  },
});

const CellRule = z.strictObject({
  formula1: z.string(),
  formula2: z.optional(z.string()),
  operator: z.string(),
});
const TextRule = z.strictObject({ operator: z.string(), text: z.string() });

const cellRule = (world: World, sheet: Sheet): Kept => ({
  first: undefined,
  parse: (value) => {
    const rule = CellRule.safeParse(value);
    if (!rule.success)
      return refuse('InvalidArgument', 'A rule has an operator and one or two formulas.');
    oneOf(world.words('ConditionalCellValueOperator'), rule.data.operator, 'operator');
    for (const one of [rule.data.formula1, rule.data.formula2])
      if (one?.startsWith('=')) formulaOn(world, sheet).parse(one, 'A bound');
    return rule.data;
  },
});

const textRule = (world: World): Kept => ({
  first: undefined,
  parse: (value) => {
    const rule = TextRule.safeParse(value);
    if (!rule.success) return refuse('InvalidArgument', 'A rule has an operator and a text.');
    oneOf(world.words('ConditionalTextOperator'), rule.data.operator, 'operator');
    return rule.data;
  },
});

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'];

const borderThing = ({ bag }: ConditionalFormat, side: string): Thing =>
  new Thing('ConditionalRangeBorder', {
    properties: {
      SideIndex: read(() => side),
      ...keptIn(bag, `border/${side}/`, {
        Style: { first: 'None', parse: (value) => oneOf(LINES, value, 'line') },
        Color: color('#000000'),
      }),
    },
  });

const lookThing = (format: ConditionalFormat): Thing => {
  const { bag } = format;
  const clear = (keys: readonly string[]) => () => {
    for (const key of keys) bag.delete(key);
  };
  return new Thing('ConditionalRangeFormat', {
    properties: keptIn(bag, '', { NumberFormat: text('') }),
    links: {
      Fill: () =>
        new Thing('ConditionalRangeFill', {
          properties: keptIn(bag, 'fill/', { Color: { first: '', parse: asColor } }),
          methods: { Clear: clear(['fill/Color']) },
        }),
      Font: () =>
        new Thing('ConditionalRangeFont', {
          properties: keptIn(bag, 'font/', {
            Color: { first: '', parse: asColor },
            Bold: flag(false),
            Italic: flag(false),
            Strikethrough: flag(false),
            Underline: {
              first: 'None',
              parse: (value) => oneOf(['None', 'Single', 'Double'], value, 'underline'),
            },
          }),
          methods: { Clear: clear(['font/Color', 'font/Bold', 'font/Italic']) },
        }),
      Borders: () =>
        new Thing('ConditionalRangeBorderCollection', {
          items: () => SIDES.map((side) => borderThing(format, side)),
          links: Object.fromEntries(
            SIDES.map((side) => [side.slice(4), () => borderThing(format, side)]),
          ),
          methods: {
            '': (args) => borderThing(format, oneOf(SIDES, args.at(0), 'side')),
          },
        }),
    },
  });
};

const RULES = new Map([
  ['Custom', 'Custom'],
  ['CellValue', 'CellValue'],
  ['ContainsText', 'TextComparison'],
]);

const ruleThing = (world: World, sheet: Sheet, format: ConditionalFormat): Thing => {
  const { bag } = format;
  const links = { Format: () => lookThing(format) };
  if (format.type === 'CellValue')
    return new Thing('CellValueConditionalFormat', {
      properties: keptIn(bag, '', { Rule: cellRule(world, sheet) }),
      links,
    });
  if (format.type === 'ContainsText')
    return new Thing('TextConditionalFormat', {
      properties: keptIn(bag, '', { Rule: textRule(world) }),
      links,
    });
  return new Thing('CustomConditionalFormat', {
    links: {
      ...links,
      Rule: () =>
        new Thing('ConditionalFormatRule', {
          properties: keptIn(bag, 'rule/', { Formula: formulaOn(world, sheet) }),
        }),
    },
  });
};

const oneThing = (world: World, areas: readonly Area[], format: ConditionalFormat): Thing => {
  const sheet = areas[0]?.sheet ?? refuse('ItemNotFound', 'The range is gone.');
  const all = sheet.conditionalFormats;
  const blocks = (): readonly Area[] => format.blocks.map((block) => ({ sheet, ...block }));
  const one = (): Thing | null => {
    const [first, ...others] = blocks();
    return first && others.length === 0 ? rangeThing(world, first) : null;
  };
  const links: Record<string, () => Thing | null> = {};
  for (const [type, link] of RULES) {
    const own = type === format.type;
    links[link] = () =>
      own
        ? ruleThing(world, sheet, format)
        : refuse('ItemNotFound', `The rule is of the type ${format.type}.`);
    links[`${link}OrNullObject`] = () => (own ? ruleThing(world, sheet, format) : null);
  }
  return new Thing('ConditionalFormat', {
    id: { Id: format.id },
    properties: {
      Id: read(() => format.id),
      Type: read(() => format.type),
      StopIfTrue: field(format, 'stopIfTrue', asFlag),
      Priority: {
        get: () => all.indexOf(format),
        set: (given) => {
          const to = asNumber(given, 'priority');
          if (to < 0 || to >= all.length)
            refuse('InvalidArgument', `There are ${all.length} rules on the sheet.`);
          all.splice(all.indexOf(format), 1);
          all.splice(to, 0, format);
        },
      },
    },
    links,
    methods: {
      Delete: () => void all.splice(all.indexOf(format), 1),
      GetRange: () => one() ?? refuse('InvalidOperation', 'The rule has several ranges.'),
      GetRangeOrNullObject: one,
      GetRanges: () => rangeAreasThing(world, blocks()),
    },
  });
};

const allFormats = (world: World, areas: readonly Area[]): Thing => {
  const sheet = areas[0]?.sheet ?? refuse('ItemNotFound', 'The range is gone.');
  const here = (): readonly ConditionalFormat[] =>
    sheet.conditionalFormats.filter((format) =>
      format.blocks.some((block) => areas.some((area) => overlap(area, block))),
    );
  const find = (id: unknown): ConditionalFormat | undefined =>
    here().find((format) => format.id === id);
  const thing = (format: ConditionalFormat): Thing => oneThing(world, areas, format);
  const must = (format: ConditionalFormat | undefined): Thing =>
    format ? thing(format) : refuse('ItemNotFound', 'There is no such rule here.');
  return new Thing('ConditionalFormatCollection', {
    items: () => here().map(thing),
    methods: {
      GetCount: () => here().length,
      '': (args) => must(find(args.at(0))),
      GetItemAt: (args) => must(here()[args.whole(0)]),
      GetItemOrNullObject: (args) => {
        const found = find(args.at(0));
        return found ? thing(found) : null;
      },
      ClearAll: () => {
        for (const format of here()) {
          const cut = format.blocks.some((block) => areas.every((area) => !contains(area, block)));
          // Excel would keep the rule for the rest of its cells.
          if (cut)
            refuse('NotImplemented', 'The stand-in clears rules from the whole of their range.');
        }
        const gone = here();
        sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => !gone.includes(one));
      },
      Add: (args) => {
        const type = oneOf(world.words('ConditionalFormatType'), args.at(0), 'kind of rule');
        if (!RULES.has(type))
          refuse('NotImplemented', `The stand-in has no rules of the type ${type}.`);
        const made: ConditionalFormat = {
          id: world.book.newGuid(),
          type,
          blocks: areas.map(blockOf),
          stopIfTrue: false,
          bag: new Map(),
        };
        // A new rule comes before all others.
        sheet.conditionalFormats.unshift(made);
        return thing(made);
      },
    },
  });
};

export const conditionalFormatsThing = (world: World, areas: readonly Area[]): Thing =>
  guarded(allFormats(world, areas), /Conditional/, () => {
    for (const { sheet } of areas) mustBeOpen(sheet);
  });
