import {
  around,
  type Block,
  COLUMNS,
  contains,
  isEntireColumns,
  isEntireRows,
  mustBeInside,
  overlap,
  ROWS,
} from '../book/address.ts';
import { areaAddress, blockOf } from '../book/book.ts';
import {
  cellAt,
  cellsIn,
  changeFormat,
  clearCells,
  formatAt,
  isEmpty,
  mapCells,
  shown,
  usedBlock,
} from '../book/cells.ts';
import type { Area, Line } from '../book/model.ts';
import { mustBeOpen } from '../book/protected.ts';
import { copiedTo } from '../book/references.ts';
import { shiftSheet } from '../book/structure.ts';
import { shaped, tellChanged, valueType, writeCells } from '../book/write.ts';
import { refuse } from '../host-error.ts';
import { areaOf } from './area-of.ts';
import { Args } from './args.ts';
import { cellProperties } from './cell-properties.ts';
import { conditionalFormatsThing } from './conditional-formats.ts';
import { validationThing } from './data-validation.ts';
import { rangeFormatThing } from './range-format.ts';
import { findStyle } from './styles.ts';
import { textOf } from './text.ts';
import { asFlag, asText, oneOf, type Property, read, Thing } from './thing.ts';
import { worksheetThing } from './worksheet.ts';
import type { World } from './world.ts';

const CLEARS = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'];

const contents = (world: World, area: Area): Record<string, Property> => {
  const { book } = world;
  const { sheet } = area;
  const values = (): unknown =>
    mapCells(area, (row, column) => shown(book, cellAt(sheet, row, column)));
  const formulas = (): unknown =>
    mapCells(area, (row, column) => {
      const cell = cellAt(sheet, row, column);
      return cell?.formula ?? cell?.value ?? '';
    });
  const write = (given: unknown): void => writeCells(book, area, given);
  return {
    Values: { get: values, set: write },
    Formulas: { get: formulas, set: write },
    FormulasLocal: { get: formulas, set: write },
    Text: read(() =>
      mapCells(area, (row, column) =>
        textOf(shown(book, cellAt(sheet, row, column)), formatAt(sheet, row, column).numberFormat),
      ),
    ),
    ValueTypes: read(() =>
      mapCells(area, (row, column) => valueType(shown(book, cellAt(sheet, row, column)))),
    ),
    NumberFormat: {
      get: () => mapCells(area, (row, column) => formatAt(sheet, row, column).numberFormat),
      set: (given) => {
        mustBeOpen(sheet);
        if (!Array.isArray(given)) {
          const numberFormat = asText(given, 'A number format');
          changeFormat(area, (format) => ({ ...format, numberFormat }));
          return;
        }
        for (const [row, codes] of shaped(area, given).entries())
          for (const [column, code] of codes.entries()) {
            if (code === null) continue;
            const one = { sheet, row: area.row + row, column: area.column + column };
            const numberFormat = asText(code, 'A number format');
            changeFormat({ ...one, rows: 1, columns: 1 }, (format) => ({
              ...format,
              numberFormat,
            }));
          }
      },
    },
  };
};

/** True, false, or null where the lines of the range differ. */
const hiddenOf = (lines: Map<number, Line>, from: number, count: number): boolean | null => {
  const hidden = [...lines].filter(([at, line]) => at >= from && at < from + count && line.hidden);
  if (hidden.length === 0) return false;
  return hidden.length === count ? true : null;
};

const hide = (lines: Map<number, Line>, from: number, count: number, hidden: boolean): void => {
  for (let at = from; at < from + count; at += 1) lines.set(at, { ...lines.get(at), hidden });
};

/** The named style of some blocks of one sheet. */
export const styleProperty = (world: World, areas: readonly Area[]): Property => ({
  get: () => {
    const names = new Set(
      areas.flatMap((area) =>
        mapCells(area, (at, on) => formatAt(area.sheet, at, on).style).flat(),
      ),
    );
    return names.size === 1 ? [...names][0] : null;
  },
  set: (given) => {
    const style = findStyle(world.book, asText(given, 'A style'));
    if (!style) return refuse('InvalidArgument', `There is no style "${given}".`);
    for (const area of areas) changeFormat(area, () => style);
    return undefined;
  },
});

const place = (world: World, area: Area): Record<string, Property> => {
  const { sheet, row, column, rows, columns } = area;
  return {
    Style: styleProperty(world, [area]),
    Address: read(() => areaAddress(area)),
    AddressLocal: read(() => areaAddress(area)),
    RowIndex: read(() => row),
    ColumnIndex: read(() => column),
    RowCount: read(() => rows),
    ColumnCount: read(() => columns),
    CellCount: read(() => (rows * columns > 2 ** 31 - 1 ? -1 : rows * columns)),
    IsEntireColumn: read(() => isEntireColumns(area)),
    IsEntireRow: read(() => isEntireRows(area)),
    RowHidden: {
      get: () => hiddenOf(sheet.rows, row, rows),
      set: (value) => {
        mustBeOpen(sheet);
        hide(sheet.rows, row, rows, asFlag(value, 'rowHidden'));
      },
    },
    ColumnHidden: {
      get: () => hiddenOf(sheet.columns, column, columns),
      set: (value) => {
        mustBeOpen(sheet);
        hide(sheet.columns, column, columns, asFlag(value, 'columnHidden'));
      },
    },
  };
};

const step = (world: World, area: Area, block: Block): Thing =>
  rangeThing(world, { sheet: area.sheet, ...mustBeInside(block) });

const moves = (world: World, area: Area): Record<string, (args: Args) => Thing | null> => {
  const to = (block: Block): Thing => step(world, area, block);
  const { row, column, rows, columns } = area;
  const met = (args: Args): Block | undefined => {
    const other = areaOf(world, args, 0, area.sheet);
    return other.sheet === area.sheet ? overlap(area, other) : undefined;
  };
  const used = (args: Args): Block | undefined => usedBlock(area.sheet, area, args.at(0) === true);
  return {
    GetCell: (args) =>
      to({ row: row + args.whole(0), column: column + args.whole(1), rows: 1, columns: 1 }),
    GetRow: (args) => to({ ...blockOf(area), row: row + args.whole(0), rows: 1 }),
    GetColumn: (args) => to({ ...blockOf(area), column: column + args.whole(0), columns: 1 }),
    GetLastCell: () =>
      to({ row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 }),
    GetLastRow: () => to({ ...blockOf(area), row: row + rows - 1, rows: 1 }),
    GetLastColumn: () => to({ ...blockOf(area), column: column + columns - 1, columns: 1 }),
    GetOffsetRange: (args) =>
      to({ ...blockOf(area), row: row + args.whole(0), column: column + args.whole(1) }),
    GetResizedRange: (args) =>
      to({ ...blockOf(area), rows: rows + args.whole(0), columns: columns + args.whole(1) }),
    GetAbsoluteResizedRange: (args) =>
      to({ ...blockOf(area), rows: args.whole(0), columns: args.whole(1) }),
    GetRowsBelow: (args) => {
      const count = args.whole(0, 1);
      return count > 0
        ? to({ ...blockOf(area), row: row + rows, rows: count })
        : to({ ...blockOf(area), row: row + rows + count, rows: -count });
    },
    GetRowsAbove: (args) => {
      const count = args.whole(0, 1);
      return to({ ...blockOf(area), row: row - count, rows: count });
    },
    GetColumnsAfter: (args) => {
      const count = args.whole(0, 1);
      return to({ ...blockOf(area), column: column + columns, columns: count });
    },
    GetColumnsBefore: (args) => {
      const count = args.whole(0, 1);
      return to({ ...blockOf(area), column: column - count, columns: count });
    },
    GetEntireRow: () => to({ row, rows, column: 0, columns: COLUMNS }),
    GetEntireColumn: () => to({ row: 0, rows: ROWS, column, columns }),
    GetBoundingRect: (args) => to(around(area, areaOf(world, args, 0, area.sheet))),
    GetIntersection: (args) => {
      const both = met(args);
      return both ? to(both) : refuse('ItemNotFound', 'The two ranges have no cell in common.');
    },
    GetIntersectionOrNullObject: (args) => {
      const both = met(args);
      return both ? to(both) : null;
    },
    GetUsedRange: (args) => to(used(args) ?? { row, column, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (args) => {
      const block = used(args);
      return block ? to(block) : null;
    },
  };
};

/** Copies what a block of cells holds; formulas move along. */
const copyFrom = (world: World, area: Area, args: Args): void => {
  const from = areaOf(world, args, 0, area.sheet);
  const what = args.has(1)
    ? oneOf(['All', 'Formulas', 'Values', 'Formats'], args.at(1), 'way to copy')
    : 'All';
  if (args.at(2) === true || args.at(3) === true)
    refuse('NotImplemented', 'The stand-in copies without skipping and without turning.');
  if (what === 'All' || what === 'Formats') mustBeOpen(area.sheet);
  const takesFormulas = what === 'All' || what === 'Formulas';
  const formulas = cellsIn(from.sheet, from).flatMap(([, , { formula }]) => formula ?? []);
  const isBelow = area.column === from.column && area.columns === from.columns;
  // Whether a table's columns move along sideways depends on how it is done, so nothing should lean on it.
  const isPlain = formulas.every((formula) => !formula.includes('['));
  if (takesFormulas && formulas.length > 0 && !(area.sheet === from.sheet && (isBelow || isPlain)))
    refuse(
      'NotImplemented',
      'The stand-in copies formulas within a sheet, and those with columns of a table up and down only.',
    );
  const rows = Math.max(area.rows, from.rows);
  const columns = Math.max(area.columns, from.columns);
  const to: Area = { ...area, rows, columns };
  const source = (row: number, column: number): readonly [number, number] => [
    from.row + ((row - to.row) % from.rows),
    from.column + ((column - to.column) % from.columns),
  ];
  if (what !== 'Formats') {
    const values = mapCells(to, (row, column) => {
      const [fromRow, fromColumn] = source(row, column);
      const cell = cellAt(from.sheet, fromRow, fromColumn);
      return takesFormulas && cell?.formula !== undefined
        ? copiedTo(cell.formula, row - fromRow, column - fromColumn)
        : shown(world.book, cell);
    });
    writeCells(world.book, to, values);
  }
  if (what === 'Values' || what === 'Formulas') return;
  for (let row = to.row; row < to.row + rows; row += 1)
    for (let column = to.column; column < to.column + columns; column += 1) {
      const format = formatAt(from.sheet, ...source(row, column));
      changeFormat({ sheet: to.sheet, row, column, rows: 1, columns: 1 }, () => format);
    }
};

const acts = (world: World, area: Area): Record<string, (args: Args) => unknown> => ({
  Clear: (args) => {
    const what = args.has(0) ? oneOf(CLEARS, args.at(0), 'way to clear') : 'All';
    if (what !== 'All' && what !== 'Contents' && what !== 'Formats')
      return refuse('NotImplemented', `The stand-in does not clear ${what}.`);
    if (what !== 'Formats' && area.sheet.tables.some((table) => cutsHeader(area, table.block)))
      return refuse('InvalidOperation', 'The headers of a table cannot be cleared.');
    clearCells(area, what);
    if (what !== 'Contents') dropRules(area);
    if (what !== 'Formats') tellChanged(world.book, area, 'RangeEdited');
    return undefined;
  },
  Insert: (args) => {
    oneOf(['Down', 'Right'], args.at(0), 'way to move cells');
    const { sheet, row, column, rows, columns } = area;
    if (isEntireRows(area)) shiftSheet(world.book, sheet, { along: 'rows', at: row, by: rows });
    else if (isEntireColumns(area))
      shiftSheet(world.book, sheet, { along: 'columns', at: column, by: columns });
    else refuse('NotImplemented', 'The stand-in inserts whole rows and columns only.');
    return rangeThing(world, area);
  },
  Delete: (args) => {
    oneOf(['Up', 'Left'], args.at(0), 'way to move cells');
    const { sheet, row, column, rows, columns } = area;
    if (isEntireRows(area)) shiftSheet(world.book, sheet, { along: 'rows', at: row, by: -rows });
    else if (isEntireColumns(area))
      shiftSheet(world.book, sheet, { along: 'columns', at: column, by: -columns });
    else refuse('NotImplemented', 'The stand-in deletes whole rows and columns only.');
  },
  Select: () => world.book.select(area),
  CopyFrom: (args) => copyFrom(world, area, args),
  // The client sends a large array in blocks of rows, and asks first whether it is as large as the range.
  _ValidateArraySize: (args) => {
    if (args.whole(0) !== area.rows || args.whole(1) !== area.columns)
      refuse('InvalidArgument', 'The array is not as large as the range.');
  },
});

const cutsHeader = (area: Area, table: Block): boolean =>
  overlap(area, { ...table, rows: 1 }) !== undefined && !contains(area, table);

const dropRules = ({ sheet, ...block }: Area): void => {
  for (const format of sheet.conditionalFormats)
    format.blocks = format.blocks.filter((one) => !contains(block, one));
  sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one.blocks.length > 0);
  for (const rule of sheet.validations)
    rule.blocks = rule.blocks.filter((one) => !contains(block, one));
  sheet.validations = sheet.validations.filter((one) => one.blocks.length > 0);
};

export const rangeThing = (world: World, area: Area): Thing =>
  new Thing(
    'Range',
    {
      properties: { ...contents(world, area), ...place(world, area) },
      links: {
        Format: () => rangeFormatThing(world, [area]),
        Worksheet: () => worksheetThing(world, area.sheet),
        ConditionalFormats: () => conditionalFormatsThing(world, [area]),
        DataValidation: () => validationThing(world, [area]),
      },
      methods: {
        ...moves(world, area),
        ...acts(world, area),
        ...cellProperties(
          area,
          (one) => rangeThing(world, one),
          (index) => new Args('Borders.getItem', [index]),
        ),
      },
    },
    area,
  );

export const holdsSomething = (area: Area): boolean =>
  cellsIn(area.sheet, area).some(([, , cell]) => !isEmpty(cell));
