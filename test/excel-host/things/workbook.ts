import { WORKBOOK } from '../book/events.ts';
import { refuse } from '../host-error.ts';
import { areaGiven } from './area-of.ts';
import { commentsThing } from './comments.ts';
import { listens } from './listens.ts';
import { namesThing } from './names.ts';
import { documentPropertiesThing } from './properties.ts';
import { rangeThing } from './range.ts';
import { rangeAreasThing } from './range-areas.ts';
import { settingsThing } from './settings.ts';
import { stylesThing } from './styles.ts';
import { tablesThing } from './table.ts';
import { asFlag, field, oneOf, read, Thing } from './thing.ts';
import { worksheetsThing } from './worksheet.ts';
import type { World } from './world.ts';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'];

const runtimeThing = ({ book }: World): Thing =>
  new Thing('Runtime', { properties: { EnableEvents: field(book, 'enableEvents', asFlag) } });

const applicationThing = ({ book, culture, opened }: World): Thing =>
  new Thing('Application', {
    properties: {
      CalculationMode: {
        get: () => book.calculationMode,
        set: (given) => {
          book.calculationMode = oneOf(MODES, given, 'way to calculate');
        },
      },
      CalculationState: read(() => (book.calculated ? 'Done' : 'Pending')),
      DecimalSeparator: read(() => '.'),
      ThousandsSeparator: read(() => ','),
      UseSystemSeparators: read(() => true),
    },
    links: {
      CultureInfo: () => new Thing('CultureInfo', { properties: { Name: read(() => culture) } }),
    },
    methods: {
      // The other workbook opens in a window of its own: a test is given its file.
      CreateWorkbook: (args) =>
        new Thing('WorkbookCreated', {
          id: { Id: book.newGuid() },
          properties: { Id: read(() => '') },
          methods: {
            Open: () =>
              void opened.push(
                args.has(0) ? Buffer.from(args.text(0), 'base64') : new Uint8Array(),
              ),
          },
        }),
      // What is not calculated here stays marked as such, whenever it is asked for.
      Calculate: () => undefined,
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  });

const protectionThing = (world: World): Thing => {
  const { book } = world;
  const set = (call: string, on: boolean) => () => {
    book.structureProtected = on;
    world.notUndoable.push(`WorkbookProtection.${call}`);
  };
  return new Thing('WorkbookProtection', {
    properties: { Protected: read(() => book.structureProtected) },
    methods: { Protect: set('protect', true), Unprotect: set('unprotect', false) },
  });
};

export const workbookThing = (world: World): Thing => {
  const { book } = world;
  return new Thing('Workbook', {
    properties: {
      Name: read(() => 'Book1.xlsx'),
      ReadOnly: read(() => book.readOnly),
      AutoSave: read(() => false),
      PreviouslySaved: read(() => true),
    },
    links: {
      Worksheets: () => worksheetsThing(world),
      Tables: () => tablesThing(world, undefined),
      Names: () => namesThing(world, undefined),
      Settings: () => settingsThing(world),
      Styles: () => stylesThing(world),
      Application: () => applicationThing(world),
      Protection: () => protectionThing(world),
      Properties: () => documentPropertiesThing(world),
      Comments: () => commentsThing(world, undefined),
      _Runtime: () => runtimeThing(world),
    },
    methods: {
      GetActiveCell: () => rangeThing(world, { ...book.selection, rows: 1, columns: 1 }),
      GetSelectedRange: () =>
        book.selectedBesides.length > 0
          ? refuse('InvalidSelection', 'More than one block is selected.')
          : rangeThing(world, book.selection),
      GetSelectedRanges: () => rangeAreasThing(world, [book.selection, ...book.selectedBesides]),
      _GetRangeForEventByReferenceId: (args) => rangeThing(world, eventArea(world, args.text(0))),
      _GetRangeOrNullObjectForEventByReferenceId: (args) =>
        rangeThing(world, eventArea(world, args.text(0))),
      Save: () => void world.notUndoable.push('Workbook.save'),
      ...listens(book, WORKBOOK, { Activated: 'activated' }),
    },
  });
};

/** The reference in an event is the full address of what changed. */
const eventArea = (world: World, reference: string) =>
  areaGiven(world, reference, world.book.sheets[0] ?? refuse('ItemNotFound', 'No sheet.'));
