import type { Block } from '../book/address.ts';
import { mustBeInside } from '../book/address.ts';
import { usedBlock, WHOLE_SHEET } from '../book/cells.ts';
import { copySheet } from '../book/copy-sheet.ts';
import { EVENT, SHEET_REGISTRATIONS, WORKBOOK } from '../book/events.ts';
import type { Sheet } from '../book/model.ts';
import { refuse } from '../host-error.ts';
import { areaGiven, areasGiven } from './area-of.ts';
import type { Args } from './args.ts';
import { chartsThing } from './charts.ts';
import { asColor } from './color.ts';
import { commentsThing } from './comments.ts';
import { freezePanesThing } from './freeze-panes.ts';
import { listens } from './listens.ts';
import { namesThing } from './names.ts';
import { pageBreaksThing, pageLayoutThing } from './page-layout.ts';
import { protectionThing } from './protection.ts';
import { rangeThing } from './range.ts';
import { rangeAreasThing } from './range-areas.ts';
import { sheetPropertiesThing } from './settings.ts';
import { STANDARD_HEIGHT } from './sizes.ts';
import { tablesThing } from './table.ts';
import { asFlag, asNumber, asText, field, oneOf, type Property, read, Thing } from './thing.ts';
import type { World } from './world.ts';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

const properties = (world: World, sheet: Sheet): Record<string, Property> => {
  const { book } = world;
  const desktop = world.platform !== 'OfficeOnline';
  return {
    Id: read(() => sheet.id),
    Name: {
      get: () => sheet.name,
      set: (given) => {
        book.renameSheet(sheet, asText(given, "A sheet's name"));
        if (desktop) world.notUndoable.push('Worksheet.name');
      },
    },
    Position: {
      get: () => book.sheets.indexOf(sheet),
      set: (given) => {
        book.checkStructure();
        const to = asNumber(given, 'position');
        if (!Number.isInteger(to) || to < 0 || to >= book.sheets.length)
          refuse('InvalidArgument', `The workbook has no place ${to} for a sheet.`);
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
        book.sheets.splice(to, 0, sheet);
        if (desktop) world.notUndoable.push('Worksheet.position');
      },
    },
    Visibility: {
      get: () => sheet.visibility,
      set: (given) => {
        book.checkStructure();
        const word = oneOf(VISIBILITIES, given, 'visibility');
        const to = VISIBILITIES.find((one) => one === word) ?? 'Visible';
        const others = book.sheets.filter((one) => one !== sheet && one.visibility === 'Visible');
        if (to !== 'Visible' && others.length === 0)
          refuse('InvalidOperation', 'A workbook has at least one visible sheet.');
        sheet.visibility = to;
        const next = others[0];
        if (to !== 'Visible' && book.active === sheet && next) book.activate(next);
        if (desktop) world.notUndoable.push('Worksheet.visibility');
      },
    },
    TabColor: {
      get: () => sheet.tabColor,
      set: (given) => {
        sheet.tabColor = asColor(given, 'A tab');
      },
    },
    ShowGridlines: field(sheet, 'showGridlines', asFlag),
    ShowHeadings: field(sheet, 'showHeadings', asFlag),
    StandardWidth: {
      get: () => sheet.standardWidth,
      set: (given) => {
        sheet.standardWidth = asNumber(given, 'standardWidth');
        if (!desktop) world.notUndoable.push('Worksheet.standardWidth');
      },
    },
    StandardHeight: read(() => STANDARD_HEIGHT),
  };
};

const methods = (world: World, sheet: Sheet): Record<string, (args: Args) => unknown> => {
  const { book } = world;
  const range = (block: Block): Thing => rangeThing(world, { sheet, ...mustBeInside(block) });
  const beside = (args: Args, by: number): Thing | null => {
    const visible = args.at(0) === true;
    const line = book.sheets.filter(
      (one) => one === sheet || !visible || one.visibility === 'Visible',
    );
    const found = line[line.indexOf(sheet) + by];
    return found ? worksheetThing(world, found) : null;
  };
  const none = (): never => refuse('ItemNotFound', 'There is no sheet beside this one.');
  return {
    Activate: () => book.activate(sheet),
    Calculate: () => undefined,
    Copy: (args) => {
      const place = args.has(0)
        ? oneOf(world.words('WorksheetPositionType'), args.at(0), 'place')
        : 'None';
      const beside = args.thing(1)?.parts.id?.Id;
      const other = typeof beside === 'string' ? book.sheet(beside) : undefined;
      if ((place === 'Before' || place === 'After') && !other)
        refuse('InvalidArgument', `"${place}" needs a sheet.`);
      const at = other ? book.sheets.indexOf(other) : book.sheets.indexOf(sheet);
      const position = { Beginning: 0, End: book.sheets.length, Before: at, After: at + 1 }[place];
      world.notUndoable.push('Worksheet.copy');
      return worksheetThing(world, copySheet(book, sheet, position ?? at));
    },
    Delete: () => {
      book.deleteSheet(sheet);
      world.notUndoable.push('Worksheet.delete');
    },
    GetRange: (args) =>
      args.has(0) ? rangeThing(world, areaGiven(world, args.at(0), sheet)) : range(WHOLE_SHEET),
    GetRanges: (args) => rangeAreasThing(world, areasGiven(world, args.at(0), sheet)),
    GetCell: (args) => range({ row: args.whole(0), column: args.whole(1), rows: 1, columns: 1 }),
    GetRangeByIndexes: (args) =>
      range({
        row: args.whole(0),
        column: args.whole(1),
        rows: args.whole(2),
        columns: args.whole(3),
      }),
    GetUsedRange: (args) =>
      range(
        usedBlock(sheet, WHOLE_SHEET, args.at(0) === true) ?? {
          row: 0,
          column: 0,
          rows: 1,
          columns: 1,
        },
      ),
    GetUsedRangeOrNullObject: (args) => {
      const used = usedBlock(sheet, WHOLE_SHEET, args.at(0) === true);
      return used ? range(used) : null;
    },
    GetNext: (args) => beside(args, 1) ?? none(),
    GetNextOrNullObject: (args) => beside(args, 1),
    GetPrevious: (args) => beside(args, -1) ?? none(),
    GetPreviousOrNullObject: (args) => beside(args, -1),
    ...listens(book, sheet.id, SHEET_REGISTRATIONS),
    _RegisterEventNameChanged: () => book.events.listen(EVENT.nameChanged, sheet.id),
    _UnregisterEventNameChanged: () => book.events.unlisten(EVENT.nameChanged, sheet.id),
  };
};

export const worksheetThing = (world: World, sheet: Sheet): Thing => {
  if (!world.book.sheets.includes(sheet)) refuse('ItemNotFound', 'The sheet was deleted.');
  return new Thing('Worksheet', {
    id: { Id: sheet.id },
    properties: properties(world, sheet),
    links: {
      Tables: () => tablesThing(world, sheet),
      Names: () => namesThing(world, sheet),
      CustomProperties: () => sheetPropertiesThing(sheet.properties),
      FreezePanes: () => freezePanesThing(world, sheet),
      Protection: () => protectionThing(world, sheet),
      PageLayout: () => pageLayoutThing(world, sheet),
      HorizontalPageBreaks: () => pageBreaksThing(world, sheet, 'row'),
      VerticalPageBreaks: () => pageBreaksThing(world, sheet, 'column'),
      Comments: () => commentsThing(world, sheet),
      Charts: () => chartsThing(world, sheet),
    },
    methods: methods(world, sheet),
  });
};

export const worksheetsThing = (world: World): Thing => {
  const { book } = world;
  const shownSheets = (args: Args): readonly Sheet[] =>
    args.at(0) === true
      ? book.sheets.filter((sheet) => sheet.visibility === 'Visible')
      : book.sheets;
  const must = (sheet: Sheet | undefined): Thing =>
    sheet ? worksheetThing(world, sheet) : refuse('ItemNotFound', 'There is no such sheet.');
  return new Thing('WorksheetCollection', {
    items: () => book.sheets.map((sheet) => worksheetThing(world, sheet)),
    methods: {
      '': (args) => must(book.sheet(args.text(0))),
      GetItemOrNullObject: (args) => {
        const found = book.sheet(args.text(0));
        return found ? worksheetThing(world, found) : null;
      },
      Add: (args) => must(args.has(0) ? book.addSheet(args.text(0)) : book.addSheet()),
      GetActiveWorksheet: () => must(book.active),
      GetCount: (args) => shownSheets(args).length,
      GetFirst: (args) => must(shownSheets(args)[0]),
      GetLast: (args) => must(shownSheets(args).at(-1)),
      ...listens(book, WORKBOOK, {
        ...SHEET_REGISTRATIONS,
        Added: 'added',
        Deleted: 'deleted',
      }),
      _RegisterEventNameChanged: () => book.events.listen(EVENT.nameChanged, WORKBOOK),
      _UnregisterEventNameChanged: () => book.events.unlisten(EVENT.nameChanged, WORKBOOK),
    },
  });
};
