import { blockAddress, isEntireColumns, isEntireRows } from '../book/address.ts';
import { cellsIn, changeFormat, formatAt, mapCells, shown } from '../book/cells.ts';
import { EVENT } from '../book/events.ts';
import { EDGES, type Edge, type EdgeName, type Format } from '../book/format.ts';
import type { Area } from '../book/model.ts';
import { refuse } from '../host-error.ts';
import { asColor, lighter } from './color.ts';
import { fitColumns, fitRows, heightOf, widthOf } from './sizes.ts';
import { textOf } from './text.ts';
import { asFlag, asNumber, asText, oneOf, type Property, read, Thing } from './thing.ts';
import type { World } from './world.ts';

const HORIZONTAL = [
  ...['General', 'Left', 'Center', 'Right', 'Fill', 'Justify'],
  ...['CenterAcrossSelection', 'Distributed'],
];
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'];
const LINES = [
  ...['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'],
];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'];

/** The formats of a range, each once; a whole column or row is not walked cell by cell. */
const formatsOf = (area: Area): readonly Format[] => {
  if (!isEntireColumns(area) && !isEntireRows(area))
    return mapCells(area, (row, column) => formatAt(area.sheet, row, column)).flat();
  const cells = cellsIn(area.sheet, area).map(([row, column]) => formatAt(area.sheet, row, column));
  return [formatAt(area.sheet, area.row, area.column), ...cells];
};

/** One value where all cells agree, else null: that is how Excel says "mixed". */
const agreed = (areas: readonly Area[], of: (format: Format) => unknown): unknown => {
  const [first, ...others] = areas.flatMap(formatsOf).map(of);
  return others.every((other) => other === first) ? first : null;
};

const mustBeOpen = (areas: readonly Area[]): void => {
  if (areas.some((area) => area.sheet.protection.on))
    refuse('AccessDenied', 'The sheet is protected against changes of its look.');
};

const change = (world: World, areas: readonly Area[], to: (format: Format) => Format): void => {
  mustBeOpen(areas);
  for (const area of areas) {
    changeFormat(area, to);
    const message = { worksheetId: area.sheet.id, address: blockAddress(area) };
    world.book.tell(EVENT.formatChanged, area.sheet.id, message);
  }
};

const look = <K extends keyof Format>(
  world: World,
  areas: readonly Area[],
  key: K,
  parse: (value: unknown, what: string) => Format[K],
): Property => ({
  get: () => agreed(areas, (format) => format[key]),
  set: (given) => {
    const value = parse(given, key);
    change(world, areas, (format) => ({ ...format, [key]: value }));
  },
});

const among =
  (words: readonly string[]) =>
  (value: unknown, what: string): string =>
    oneOf(words, value, what);

const fillThing = (world: World, areas: readonly Area[]): Thing =>
  new Thing('RangeFill', {
    properties: {
      Color: {
        get: () => agreed(areas, ({ fill }) => fill || '#FFFFFF'),
        set: (given) => {
          const fill = asColor(given, 'A fill');
          change(world, areas, (format) => ({ ...format, fill }));
        },
      },
      Pattern: read(() => agreed(areas, ({ fill }) => (fill === '' ? 'None' : 'Solid'))),
      TintAndShade: {
        get: () => 0,
        set: (given) => {
          const by = asNumber(given, 'tintAndShade');
          change(world, areas, (format) => ({ ...format, fill: lighter(format.fill, by) }));
        },
      },
    },
    methods: { Clear: () => change(world, areas, (format) => ({ ...format, fill: '' })) },
  });

const fontThing = (world: World, areas: readonly Area[]): Thing =>
  new Thing('RangeFont', {
    properties: {
      Name: look(world, areas, 'fontName', asText),
      Size: look(world, areas, 'fontSize', asNumber),
      Color: look(world, areas, 'fontColor', asColor),
      Bold: look(world, areas, 'bold', asFlag),
      Italic: look(world, areas, 'italic', asFlag),
      Underline: look(world, areas, 'underline', among(UNDERLINES)),
      Strikethrough: look(world, areas, 'strikethrough', asFlag),
    },
  });

const NO_EDGE: Edge = { style: 'None', weight: 'Thin', color: '#000000' };

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

const SIDES = [...EDGES, 'InsideHorizontal', 'InsideVertical'];

const borderThing = (world: World, areas: readonly Area[], index: string): Thing => {
  const parts = areas.flatMap((area) => sides(area, index));
  const edgeOf = (of: (edge: Edge) => unknown): unknown => {
    const all = parts.map(([area, side]) =>
      agreed([area], ({ edges }) => of(edges[side] ?? NO_EDGE)),
    );
    return all.every((one) => one === all[0]) ? all[0] : null;
  };
  const set = (next: (edge: Edge) => Edge): void => {
    for (const [area, side] of parts)
      change(world, [area], (format) => {
        const edge = next(format.edges[side] ?? NO_EDGE);
        return { ...format, edges: { ...format.edges, [side]: edge } };
      });
  };
  /** A weight or a colour makes a line of what was none. */
  const drawn = (edge: Edge): Edge =>
    edge.style === 'None' ? { ...edge, style: 'Continuous' } : edge;
  return new Thing('RangeBorder', {
    id: { SideIndex: index },
    properties: {
      SideIndex: read(() => index),
      Style: {
        get: () => edgeOf(({ style }) => style),
        set: (given) => {
          const style = oneOf(LINES, given, 'line');
          set((edge) => ({ ...edge, style }));
        },
      },
      Weight: {
        get: () => edgeOf(({ weight }) => weight),
        set: (given) => {
          const weight = oneOf(WEIGHTS, given, 'weight');
          set((edge) => ({ ...drawn(edge), weight }));
        },
      },
      Color: {
        get: () => edgeOf(({ color }) => color),
        set: (given) => {
          const color = asColor(given, 'A border');
          set((edge) => ({ ...drawn(edge), color }));
        },
      },
    },
  });
};

const bordersThing = (world: World, areas: readonly Area[]): Thing => {
  const one = (index: unknown): Thing =>
    borderThing(world, areas, oneOf(SIDES, index, 'side of a range'));
  return new Thing('RangeBorderCollection', {
    properties: { Count: read(() => SIDES.length) },
    items: () => SIDES.map(one),
    methods: {
      '': (args) => one(args.at(0)),
      GetItemAt: (args) => one(SIDES[args.whole(0)]),
    },
  });
};

const protectionThing = (world: World, areas: readonly Area[]): Thing =>
  new Thing('FormatProtection', {
    properties: {
      Locked: look(world, areas, 'locked', asFlag),
      FormulaHidden: look(world, areas, 'formulaHidden', asFlag),
    },
  });

export const rangeFormatThing = (world: World, areas: readonly Area[]): Thing => {
  const shownText = (area: Area, row: number, column: number): string => {
    const cell = area.sheet.cells.get(row * 16_384 + column);
    return textOf(shown(world.book, cell), formatAt(area.sheet, row, column).numberFormat);
  };
  const each = (act: (area: Area) => void) => () => {
    mustBeOpen(areas);
    areas.forEach(act);
  };
  const size = (
    parts: (area: Area) => readonly number[],
    set: (area: Area, size: number) => void,
    what: string,
  ): Property => ({
    get: () => {
      const [first, ...others] = areas.flatMap(parts);
      return others.every((other) => other === first) ? first : null;
    },
    set: (given) => {
      const to = asNumber(given, what);
      if (to < 0) refuse('InvalidArgument', `${what} is not below zero.`);
      each((area) => set(area, to))();
    },
  });
  return new Thing('RangeFormat', {
    properties: {
      WrapText: look(world, areas, 'wrap', asFlag),
      HorizontalAlignment: look(world, areas, 'horizontal', among(HORIZONTAL)),
      VerticalAlignment: look(world, areas, 'vertical', among(VERTICAL)),
      IndentLevel: look(world, areas, 'indent', asNumber),
      TextOrientation: look(world, areas, 'orientation', asNumber),
      ShrinkToFit: look(world, areas, 'shrink', asFlag),
      ColumnWidth: size(widthOf.read, widthOf.set, 'columnWidth'),
      RowHeight: size(heightOf.read, heightOf.set, 'rowHeight'),
    },
    links: {
      Fill: () => fillThing(world, areas),
      Font: () => fontThing(world, areas),
      Borders: () => bordersThing(world, areas),
      Protection: () => protectionThing(world, areas),
    },
    methods: {
      AutofitColumns: each((area) =>
        fitColumns(area, (row, column) => shownText(area, row, column)),
      ),
      AutofitRows: each((area) => fitRows(area, (row, column) => shownText(area, row, column))),
    },
  });
};
