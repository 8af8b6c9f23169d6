import type { Block } from '../book/address.ts';
import { cellAt, clearCells, shown } from '../book/cells.ts';
import { WORKBOOK } from '../book/events.ts';
import type { Sheet, Table, TableColumn } from '../book/model.ts';
import { checkTableName } from '../book/names.ts';
import { mustBeOpen } from '../book/protected.ts';
import { isNamed, renameTable } from '../book/structured.ts';
import { addTable, bodyOf, columnBlock, dropTable, headerOf, resizeTable } from '../book/tables.ts';
import { writeCells } from '../book/write.ts';
import { HostError, refuse } from '../host-error.ts';
import { areaGiven } from './area-of.ts';
import type { Args } from './args.ts';
import { listens } from './listens.ts';
import { rangeThing } from './range.ts';
import { tableRowsThing } from './table-rows.ts';
import { tableSortThing } from './table-sort.ts';
import { asFlag, asText, type Property, read, Thing } from './thing.ts';
import { worksheetThing } from './worksheet.ts';
import type { World } from './world.ts';

const columnThing = (world: World, table: Table, column: TableColumn): Thing => {
  const at = (): number => {
    const index = table.columns.indexOf(column);
    return index >= 0 ? index : refuse('ItemNotFound', 'The column is gone.');
  };
  const range = (within: Block): Thing =>
    rangeThing(world, { sheet: table.sheet, ...columnBlock(table, at(), within) });
  return new Thing('TableColumn', {
    id: { Id: column.id },
    properties: {
      Id: read(() => column.id),
      Index: read(at),
      Name: {
        get: () => column.name,
        set: (given) => {
          const area = { sheet: table.sheet, ...columnBlock(table, at(), headerOf(table)) };
          writeCells(world.book, area, [[`'${asText(given, 'A header')}`]]);
        },
      },
      Values: {
        get: () => {
          const { row, rows, column: first } = columnBlock(table, at());
          return Array.from({ length: rows }, (_none, index) => [
            shown(world.book, cellAt(table.sheet, row + index, first)),
          ]);
        },
        set: (given) =>
          writeCells(world.book, { sheet: table.sheet, ...columnBlock(table, at()) }, given),
      },
    },
    methods: {
      GetRange: () => range(table.block),
      GetDataBodyRange: () => range(bodyOf(table)),
      GetHeaderRowRange: () => range(headerOf(table)),
      Delete: () => refuse('NotImplemented', 'The stand-in does not delete columns of a table.'),
    },
  });
};

const columnsThing = (world: World, table: Table): Thing => {
  const find = (given: unknown): TableColumn | undefined =>
    table.columns.find(
      (column) =>
        column.id === given ||
        (typeof given === 'string' && column.name.toLowerCase() === given.toLowerCase()),
    );
  const must = (found: TableColumn | undefined, given: unknown): Thing =>
    found
      ? columnThing(world, table, found)
      : refuse('ItemNotFound', `The table "${table.name}" has no column "${given}".`);
  return new Thing('TableColumnCollection', {
    properties: { Count: read(() => table.columns.length) },
    items: () => table.columns.map((column) => columnThing(world, table, column)),
    methods: {
      '': (args) => must(find(args.at(0)), args.at(0)),
      GetItemAt: (args) => must(table.columns[args.whole(0)], args.at(0)),
      GetItemOrNullObject: (args) => {
        const found = find(args.at(0));
        return found ? columnThing(world, table, found) : null;
      },
      GetCount: () => table.columns.length,
      Add: (args) => addColumn(world, table, args),
    },
  });
};

/** At the end only: a column in the middle moves cells, and the user's hand is what does that in tests. */
const addColumn = (world: World, table: Table, args: Args): Thing => {
  if (args.has(0) && args.whole(0) >= 0 && args.whole(0) < table.columns.length)
    return refuse('NotImplemented', 'The stand-in adds columns at the end of a table only.');
  resizeTable(world.book, table, { ...table.block, columns: table.block.columns + 1 });
  const made = table.columns.at(-1);
  if (!made) throw new HostError('GeneralException', 'A table without a column.');
  if (args.has(1)) {
    const block = columnBlock(table, table.columns.length - 1);
    writeCells(world.book, { sheet: table.sheet, ...block }, args.at(1));
  }
  if (args.has(2)) {
    const header = columnBlock(table, table.columns.length - 1, headerOf(table));
    writeCells(world.book, { sheet: table.sheet, ...header }, [[`'${args.text(2)}`]]);
  }
  return columnThing(world, table, made);
};

const STYLE = /^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/;

/** The styles that every workbook has; the stand-in knows of no others. */
const asTableStyle = (value: unknown, what: string): string => {
  const style = asText(value, what);
  return STYLE.test(style) ? style : refuse('InvalidArgument', `There is no style "${style}".`);
};

const inBag = (
  table: Table,
  key: string,
  parse: (value: unknown, what: string) => unknown,
): Property => ({
  get: () => table.bag.get(key),
  set: (given) => {
    mustBeOpen(table.sheet);
    table.bag.set(key, parse(given, key));
  },
});

export const tableThing = (world: World, table: Table): Thing => {
  const { book } = world;
  const range = (block: Block): Thing => rangeThing(world, { sheet: table.sheet, ...block });
  return new Thing('Table', {
    id: { Id: table.id },
    properties: {
      Id: read(() => table.id),
      Name: {
        get: () => table.name,
        set: (given) => {
          const name = asText(given, "A table's name");
          mustBeOpen(table.sheet);
          checkTableName(book, name, table.id);
          renameTable(book, table, name);
        },
      },
      ShowHeaders: {
        get: () => table.showHeaders,
        set: (given) => {
          if (given !== true) refuse('NotImplemented', 'The stand-in keeps the header row.');
        },
      },
      ShowTotals: {
        get: () => table.showTotals,
        set: (given) => {
          if (given !== table.showTotals)
            refuse('NotImplemented', 'The stand-in has no total rows.');
        },
      },
      Style: inBag(table, 'Style', asTableStyle),
      HighlightFirstColumn: inBag(table, 'HighlightFirstColumn', asFlag),
      HighlightLastColumn: inBag(table, 'HighlightLastColumn', asFlag),
      ShowBandedRows: inBag(table, 'ShowBandedRows', asFlag),
      ShowBandedColumns: inBag(table, 'ShowBandedColumns', asFlag),
      ShowFilterButton: inBag(table, 'ShowFilterButton', asFlag),
    },
    links: {
      Columns: () => columnsThing(world, table),
      Rows: () => tableRowsThing(world, table),
      Sort: () => tableSortThing(world, table),
      Worksheet: () => worksheetThing(world, table.sheet),
    },
    methods: {
      GetRange: () => range(table.block),
      GetDataBodyRange: () => range(bodyOf(table)),
      GetHeaderRowRange: () => range(headerOf(table)),
      Resize: (args) => {
        resizeTable(book, table, areaGiven(world, args.at(0), table.sheet));
        book.changed();
      },
      ConvertToRange: () => {
        // Excel would write the cells' addresses into every formula that names the table.
        if (isNamed(book, table))
          refuse('NotImplemented', 'The stand-in keeps a table that formulas name.');
        dropTable(book, table);
        return range(table.block);
      },
      Delete: () => {
        mustBeOpen(table.sheet);
        clearCells({ sheet: table.sheet, ...table.block }, 'All');
        dropTable(book, table);
      },
      ...listens(book, table.id, {
        DataChanged: 'tableChanged',
        SelectionChanged: 'tableSelectionChanged',
      }),
    },
  });
};

export const tablesThing = (world: World, sheet: Sheet | undefined): Thing => {
  const { book } = world;
  const all = (): readonly Table[] => sheet?.tables ?? book.tables();
  const find = (given: unknown): Table | undefined => {
    const found = book.table(String(given));
    return found && all().includes(found) ? found : undefined;
  };
  return new Thing('TableCollection', {
    properties: { Count: read(() => all().length) },
    items: () => all().map((table) => tableThing(world, table)),
    methods: {
      '': (args) => {
        const found = find(args.at(0));
        return found
          ? tableThing(world, found)
          : refuse('ItemNotFound', `There is no table "${args.at(0)}".`);
      },
      GetItemAt: (args) => {
        const found = all()[args.whole(0)];
        return found ? tableThing(world, found) : refuse('ItemNotFound', 'No table is there.');
      },
      GetItemOrNullObject: (args) => {
        const found = find(args.at(0));
        return found ? tableThing(world, found) : null;
      },
      GetCount: () => all().length,
      Add: (args) => {
        const area = areaGiven(world, args.at(0), sheet ?? book.active);
        if (sheet && area.sheet !== sheet)
          refuse('InvalidArgument', 'The range is not on the sheet of these tables.');
        return tableThing(world, addTable(book, area, args.at(1) === true));
      },
      ...listens(book, sheet?.id ?? WORKBOOK, {
        DataChanged: 'tableChanged',
        Added: 'tableAdded',
        Deleted: 'tableDeleted',
      }),
    },
  });
};
