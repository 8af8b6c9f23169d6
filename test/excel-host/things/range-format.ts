import { blockAddress, isEntireColumns, isEntireRows } from '../book/address.ts';
import { cellsIn, changeFormat, formatAt, mapCells, shown } from '../book/cells.ts';
import { EVENT } from '../book/events.ts';
import type { EdgeName, Format } from '../book/format.ts';
import type { Area } from '../book/model.ts';
import { mustBeOpen } from '../book/protected.ts';
import { refuse } from '../host-error.ts';
import {
  among,
  bordersThing,
  type Canvas,
  fillThing,
  fontThing,
  HORIZONTAL,
  look,
  VERTICAL,
  within,
} from './looks.ts';
import { fitColumns, fitRows, heightOf, type Size, widthOf } from './sizes.ts';
import { textOf } from './text.ts';
import { asFlag, asNumber, type Property, Thing } from './thing.ts';
import type { World } from './world.ts';

/** The formats of a range, each once; a whole column or row is not walked cell by cell. */
const formatsOf = (area: Area): readonly Format[] => {
  if (!isEntireColumns(area) && !isEntireRows(area))
    return mapCells(area, (row, column) => formatAt(area.sheet, row, column)).flat();
  const cells = cellsIn(area.sheet, area).map(([row, column]) => formatAt(area.sheet, row, column));
  return [formatAt(area.sheet, area.row, area.column), ...cells];
};

const change = (world: World, areas: readonly Area[], to: (format: Format) => Format): void => {
  for (const area of areas) {
    changeFormat(area, to);
    const message = { worksheetId: area.sheet.id, address: blockAddress(area) };
    world.book.tell(EVENT.formatChanged, area.sheet.id, message);
  }
};

/** The parts of a range whose named edge a border of the range is. */
const sides = (area: Area, index: string): readonly (readonly [Area, EdgeName])[] => {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  const top: Area = { ...area, rows: 1 };
  const left: Area = { ...area, columns: 1 };
  if (index === 'EdgeTop') return [[top, 'EdgeTop']];
  if (index === 'EdgeBottom') return [[{ ...top, row: lastRow }, 'EdgeBottom']];
  if (index === 'EdgeLeft') return [[left, 'EdgeLeft']];
  if (index === 'EdgeRight') return [[{ ...left, column: lastColumn }, 'EdgeRight']];
  if (index === 'DiagonalUp' || index === 'DiagonalDown') return [[area, index]];
  if (index === 'InsideHorizontal')
    return area.rows > 1 ? [[{ ...area, rows: area.rows - 1 }, 'EdgeBottom']] : [];
  return area.columns > 1 ? [[{ ...area, columns: area.columns - 1 }, 'EdgeRight']] : [];
};

const canvasOf = (world: World, areas: readonly Area[]): Canvas => ({
  formats: () => areas.flatMap(formatsOf),
  change: (to) => change(world, areas, to),
  sides: (index) =>
    areas
      .flatMap((area) => sides(area, index))
      .map(([area, side]) => [canvasOf(world, [area]), side]),
});

const protectionThing = (canvas: Canvas): Thing =>
  new Thing('FormatProtection', {
    properties: {
      Locked: look(canvas, 'locked', asFlag),
      FormulaHidden: look(canvas, 'formulaHidden', asFlag),
    },
  });

export const rangeFormatThing = (world: World, areas: readonly Area[]): Thing => {
  const canvas = canvasOf(world, areas);
  const shownText = (area: Area, row: number, column: number): string => {
    const cell = area.sheet.cells.get(row * 16_384 + column);
    return textOf(shown(world.book, cell), formatAt(area.sheet, row, column).numberFormat);
  };
  const each = (act: (area: Area) => void) => () => {
    for (const { sheet } of areas) mustBeOpen(sheet);
    areas.forEach(act);
  };
  const size = ({ read, set, most }: Size, what: string): Property => ({
    get: () => {
      const [first, ...others] = areas.flatMap(read);
      return others.every((other) => other === first) ? first : null;
    },
    set: (given) => {
      const to = asNumber(given, what);
      if (to < 0 || to > most)
        refuse('InvalidArgument', `${what} is from 0 to ${most}, and not ${to}.`);
      each((area) => set(area, to))();
    },
  });
  return new Thing('RangeFormat', {
    properties: {
      WrapText: look(canvas, 'wrap', asFlag),
      HorizontalAlignment: look(canvas, 'horizontal', among(HORIZONTAL)),
      VerticalAlignment: look(canvas, 'vertical', among(VERTICAL)),
      IndentLevel: look(canvas, 'indent', within(0, 250)),
      TextOrientation: look(canvas, 'orientation', asNumber),
      ShrinkToFit: look(canvas, 'shrink', asFlag),
      ColumnWidth: size(widthOf, 'columnWidth'),
      RowHeight: size(heightOf, 'rowHeight'),
    },
    links: {
      Fill: () => fillThing(canvas),
      Font: () => fontThing(canvas),
      Borders: () => bordersThing(canvas),
      Protection: () => protectionThing(canvas),
    },
    methods: {
      AutofitColumns: each((area) =>
        fitColumns(area, (row, column) => shownText(area, row, column)),
      ),
      AutofitRows: each((area) => fitRows(area, (row, column) => shownText(area, row, column))),
    },
  });
};
