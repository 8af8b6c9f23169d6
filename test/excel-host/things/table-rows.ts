import { cellAt, shown } from '../book/cells.ts';
import type { Table } from '../book/model.ts';
import { shiftTableRows } from '../book/structure.ts';
import { bodyOf } from '../book/tables.ts';
import { shaped, writeCells } from '../book/write.ts';
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
      Delete: () => shiftTableRows(world.book, table, body.row + index, -1),
    },
  });
};

const add = (world: World, table: Table, args: Args): Thing => {
  const { row, rows } = bodyOf(table);
  const index = args.has(0) && args.whole(0) >= 0 ? args.whole(0) : rows;
  if (index > rows) refuse('InvalidArgument', `The table has no place ${index} for a row.`);
  const values = args.at(1);
  const jagged = Array.isArray(values) && Array.isArray(values[0]);
  const count = jagged ? values.length : 1;
  const area = { sheet: table.sheet, ...bodyOf(table), row: row + index, rows: count };
  // Before any row moves: an array of another shape changes nothing.
  const cells = args.has(1)
    ? shaped(area, jagged || !Array.isArray(values) ? values : [values])
    : [];
  shiftTableRows(world.book, table, row + index, count);
  if (cells.length > 0) writeCells(world.book, area, cells);
  return rowThing(world, table, index);
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
