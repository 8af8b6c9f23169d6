import { cellAt, shown } from '../book/cells.ts';
import type { Table } from '../book/model.ts';
import { bodyOf } from '../book/tables.ts';
import { writeCells } from '../book/write.ts';
import { refuse } from '../host-error.ts';
import type { Args } from './args.ts';
import { rangeThing } from './range.ts';
import { read, Thing } from './thing.ts';
import type { World } from './world.ts';

const rowThing = (world: World, table: Table, index: number): Thing => {
  const body = bodyOf(table);
  if (index < 0 || index >= body.rows) refuse('ItemNotFound', 'The table has no such row.');
  const area = { sheet: table.sheet, ...body, row: body.row + index, rows: 1 };
  return new Thing('TableRow', {
    properties: {
      Index: read(() => index),
      Values: {
        get: () => [
          Array.from({ length: area.columns }, (_none, at) =>
            shown(world.book, cellAt(area.sheet, area.row, area.column + at)),
          ),
        ],
        set: (given) => writeCells(world.book, area, given),
      },
    },
    methods: {
      GetRange: () => rangeThing(world, area),
      Delete: () => refuse('NotImplemented', 'The stand-in does not delete rows of a table.'),
    },
  });
};

/** At the end only: a row in the middle moves cells, and the user's hand is what does that in tests. */
const add = (world: World, table: Table, args: Args): Thing => {
  const { rows } = bodyOf(table);
  if (args.has(0) && args.whole(0) >= 0 && args.whole(0) < rows)
    return refuse('NotImplemented', 'The stand-in adds rows at the end of a table only.');
  const values = args.at(1);
  const count = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
  const given =
    count === 1 && Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values;
  table.block = { ...table.block, rows: table.block.rows + count };
  const body = bodyOf(table);
  const area = { sheet: table.sheet, ...body, row: body.row + rows, rows: count };
  if (args.has(1)) writeCells(world.book, area, given);
  world.book.changed();
  return rowThing(world, table, rows);
};

export const tableRowsThing = (world: World, table: Table): Thing =>
  new Thing('TableRowCollection', {
    properties: { Count: read(() => bodyOf(table).rows) },
    items: () =>
      Array.from({ length: bodyOf(table).rows }, (_none, at) => rowThing(world, table, at)),
    methods: {
      GetItemAt: (args) => rowThing(world, table, args.whole(0)),
      GetCount: () => bodyOf(table).rows,
      Add: (args) => add(world, table, args),
    },
  });
