import * as z from 'zod/mini';
import { type Block, blockAddress, contains, overlap, quoteSheet } from '../book/address.ts';
import { blockOf } from '../book/book.ts';
import { mustParse } from '../book/check-formula.ts';
import type { Area, Sheet, Validation } from '../book/model.ts';
import { mustBeOpen } from '../book/protected.ts';
import { refuse } from '../host-error.ts';
import { areaGiven } from './area-of.ts';
import { oneOf, type Property, read, Thing } from './thing.ts';
import type { World } from './world.ts';

const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

const Operand = z.union([
  z.string(),
  z.number(),
  z.custom<Thing>((value) => value instanceof Thing),
]);
const Basic = z.strictObject({
  formula1: Operand,
  formula2: z.optional(z.nullable(Operand)),
  operator: z.string(),
});
const Rule = z.union([
  z.strictObject({
    list: z.strictObject({ inCellDropDown: z._default(z.boolean(), true), source: Operand }),
  }),
  z.strictObject({ custom: z.strictObject({ formula: z.string() }) }),
  z.strictObject({ wholeNumber: Basic }),
  z.strictObject({ decimal: Basic }),
  z.strictObject({ date: Basic }),
  z.strictObject({ time: Basic }),
  z.strictObject({ textLength: Basic }),
  z.strictObject({}),
]);

const Prompt = z.strictObject({
  showPrompt: z._default(z.boolean(), true),
  title: z.string().check(z.maxLength(LONGEST_TITLE)),
  message: z.string().check(z.maxLength(LONGEST_MESSAGE)),
});
const Alert = z.strictObject({
  showAlert: z._default(z.boolean(), true),
  title: z.string().check(z.maxLength(LONGEST_TITLE)),
  message: z.string().check(z.maxLength(LONGEST_MESSAGE)),
  style: z._default(z.enum(['Stop', 'Warning', 'Information']), 'Stop'),
});

const TYPES: Readonly<Record<string, string>> = {
  list: 'List',
  custom: 'Custom',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
};

/** A range among the operands becomes the formula that names it. */
const operand = (world: World, areas: readonly Area[], given: unknown): unknown => {
  if (!(given instanceof Thing)) return given;
  const sheet = areas[0]?.sheet ?? world.book.active;
  const area = areaGiven(world, given, sheet);
  return `=${quoteSheet(area.sheet.name)}!${blockAddress(area, true)}`;
};

/** What a rule leans on: nothing that is not there, and no columns of a table but by a name. */
const checkFormula = (world: World, sheet: Sheet, given: unknown): void => {
  if (typeof given !== 'string' || !given.startsWith('=')) return;
  if (/\w\[/.test(given.replaceAll(/"[^"]*"/g, '')))
    refuse('InvalidArgument', 'A rule cannot name the columns of a table; a named range can.');
  mustParse(world.book, given, { sheet });
};

const checkSource = (world: World, sheet: Sheet, source: unknown): void => {
  if (typeof source !== 'string') return;
  if (!source.startsWith('=')) {
    if (source === '' || source.length > LONGEST_LIST)
      refuse('InvalidArgument', `A list in a rule has 1 to ${LONGEST_LIST} characters.`);
    return;
  }
  const { book } = world;
  const named = source.slice(1);
  const leads = book.name(named, sheet) ?? book.name(named) ?? book.find(named, sheet);
  // What is counted leads somewhere that only Excel knows.
  if (!named.includes('(') && !leads)
    refuse('InvalidArgument', `The list "${source}" leads to no cells.`);
};

const parseRule = (world: World, areas: readonly Area[], value: unknown): unknown => {
  const read = Rule.safeParse(value);
  if (!read.success)
    return refuse('InvalidArgument', 'A validation has one rule: a list, a formula or two bounds.');
  const [[kind, rule] = ['', {}]] = Object.entries<Record<string, unknown>>(read.data);
  if (kind === '') return {};
  const resolved = Object.fromEntries(
    Object.entries(rule).map(([key, given]) => [key, operand(world, areas, given)]),
  );
  const sheet = areas[0]?.sheet ?? world.book.active;
  for (const given of Object.values(resolved)) checkFormula(world, sheet, given);
  if (kind === 'list') checkSource(world, sheet, resolved.source);
  if (typeof resolved.operator === 'string')
    oneOf(world.words('DataValidationOperator'), resolved.operator, 'operator');
  return { [kind]: resolved };
};

/** What is left of a block when another is cut out of it. */
const without = (block: Block, gone: Block): readonly Block[] => {
  const both = overlap(block, gone);
  if (!both) return [block];
  const bottom = both.row + both.rows;
  const right = both.column + both.columns;
  const parts: readonly Block[] = [
    { ...block, rows: both.row - block.row },
    { ...block, row: bottom, rows: block.row + block.rows - bottom },
    { ...both, column: block.column, columns: both.column - block.column },
    { ...both, column: right, columns: block.column + block.columns - right },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
};

const cut = (areas: readonly Area[]): void => {
  for (const area of areas) {
    for (const rule of area.sheet.validations)
      rule.blocks = rule.blocks.flatMap((block) => without(block, area));
    area.sheet.validations = area.sheet.validations.filter(({ blocks }) => blocks.length > 0);
  }
};

export const validationThing = (world: World, areas: readonly Area[]): Thing => {
  const sheet = areas[0]?.sheet ?? refuse('ItemNotFound', 'The range is gone.');
  const touching = (): readonly Validation[] =>
    sheet.validations.filter(({ blocks }) =>
      blocks.some((block) => areas.some((area) => overlap(area, block))),
    );
  /** The one rule for all cells of the range; null where they differ, nothing where there is none. */
  const own = (): Validation | null | undefined => {
    const [first, ...others] = touching();
    if (!first) return undefined;
    const covers = areas.every((area) => first.blocks.some((block) => contains(block, area)));
    return covers && others.length === 0 ? first : null;
  };
  const ensure = (): Validation => {
    mustBeOpen(sheet);
    const bag = new Map(own()?.bag ?? []);
    cut(areas);
    const made: Validation = { blocks: areas.map(blockOf), bag };
    sheet.validations.push(made);
    return made;
  };
  const part = (key: string, first: unknown, parse: (value: unknown) => unknown): Property => ({
    get: () => {
      const found = own();
      return found === null ? null : (found?.bag.get(key) ?? first);
    },
    set: (value) => {
      const parsed = parse(value);
      ensure().bag.set(key, parsed);
    },
  });
  const parsed =
    (schema: { safeParse(value: unknown): { success: boolean; data?: unknown } }, words: string) =>
    (value: unknown): unknown => {
      const read = schema.safeParse(value);
      return read.success ? read.data : refuse('InvalidArgument', words);
    };
  return new Thing('DataValidation', {
    properties: {
      Type: read(() => {
        const found = own();
        if (found === null) return 'Inconsistent';
        const rule = found?.bag.get('Rule');
        const [kind = ''] = typeof rule === 'object' && rule !== null ? Object.keys(rule) : [];
        return TYPES[kind] ?? 'None';
      }),
      Rule: part('Rule', {}, (value) => parseRule(world, areas, value)),
      IgnoreBlanks: part(
        'IgnoreBlanks',
        true,
        parsed(z.boolean(), 'ignoreBlanks is true or false.'),
      ),
      Prompt: part(
        'Prompt',
        {},
        parsed(
          Prompt,
          `A prompt has a title (${LONGEST_TITLE}) and a message (${LONGEST_MESSAGE}).`,
        ),
      ),
      ErrorAlert: part(
        'ErrorAlert',
        {},
        parsed(
          Alert,
          `An alert has a title (${LONGEST_TITLE}) and a message (${LONGEST_MESSAGE}).`,
        ),
      ),
    },
    methods: {
      Clear: () => {
        mustBeOpen(sheet);
        cut(areas);
      },
    },
  });
};
