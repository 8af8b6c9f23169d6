import { EDGES, type Edge, type EdgeName, type Format } from '../book/format.ts';
import { refuse } from '../host-error.ts';
import { asColor, lighter } from './color.ts';
import { asFlag, asNumber, asText, oneOf, type Property, read, Thing } from './thing.ts';

/** What has a look that can be read and changed: cells, or a named style. */
export interface Canvas {
  formats(): readonly Format[];
  change(to: (format: Format) => Format): void;
  /** The parts of it whose named edge one of its borders is. */
  sides(index: string): readonly (readonly [Canvas, EdgeName])[];
}

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'];
const LINES = [
  ...['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'],
];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'];

export const HORIZONTAL = [
  ...['General', 'Left', 'Center', 'Right', 'Fill', 'Justify'],
  ...['CenterAcrossSelection', 'Distributed'],
];
export const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];

/** One value where all cells agree, else null: that is how Excel says "mixed". */
export const agreed = (canvas: Canvas, of: (format: Format) => unknown): unknown => {
  const [first, ...others] = canvas.formats().map(of);
  return others.every((other) => other === first) ? first : null;
};

export const look = <K extends keyof Format>(
  canvas: Canvas,
  key: K,
  parse: (value: unknown, what: string) => Format[K],
): Property => ({
  get: () => agreed(canvas, (format) => format[key]),
  set: (given) => {
    const value = parse(given, key);
    canvas.change((format) => ({ ...format, [key]: value }));
  },
});

export const among =
  (words: readonly string[]) =>
  (value: unknown, what: string): string =>
    oneOf(words, value, what);

/** A number that Excel takes. */
export const within =
  (least: number, most: number) =>
  (value: unknown, what: string): number => {
    const number = asNumber(value, what);
    if (number < least || number > most)
      refuse('InvalidArgument', `${what} is from ${least} to ${most}, and not ${number}.`);
    return number;
  };

export const fillThing = (canvas: Canvas): Thing =>
  new Thing('RangeFill', {
    properties: {
      Color: {
        get: () => agreed(canvas, ({ fill }) => fill || '#FFFFFF'),
        set: (given) => {
          const fill = asColor(given, 'A fill');
          canvas.change((format) => ({ ...format, fill }));
        },
      },
      Pattern: read(() => agreed(canvas, ({ fill }) => (fill === '' ? 'None' : 'Solid'))),
      TintAndShade: {
        get: () => 0,
        set: (given) => {
          const by = asNumber(given, 'tintAndShade');
          canvas.change((format) => ({ ...format, fill: lighter(format.fill, by) }));
        },
      },
    },
    methods: { Clear: () => canvas.change((format) => ({ ...format, fill: '' })) },
  });

export const fontThing = (canvas: Canvas): Thing =>
  new Thing('RangeFont', {
    properties: {
      Name: look(canvas, 'fontName', asText),
      Size: look(canvas, 'fontSize', within(1, 409)),
      Color: look(canvas, 'fontColor', asColor),
      Bold: look(canvas, 'bold', asFlag),
      Italic: look(canvas, 'italic', asFlag),
      Underline: look(canvas, 'underline', among(UNDERLINES)),
      Strikethrough: look(canvas, 'strikethrough', asFlag),
    },
  });

const NO_EDGE: Edge = { style: 'None', weight: 'Thin', color: '#000000' };

const SIDES = [...EDGES, 'InsideHorizontal', 'InsideVertical'];

const borderThing = (canvas: Canvas, index: string): Thing => {
  const parts = canvas.sides(index);
  const edgeOf = (of: (edge: Edge) => unknown): unknown => {
    const all = parts.map(([part, side]) =>
      agreed(part, ({ edges }) => of(edges[side] ?? NO_EDGE)),
    );
    return all.every((one) => one === all[0]) ? all[0] : null;
  };
  const set = (next: (edge: Edge) => Edge): void => {
    for (const [part, side] of parts)
      part.change((format) => {
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

export const bordersThing = (canvas: Canvas): Thing => {
  const one = (index: unknown): Thing =>
    borderThing(canvas, oneOf(SIDES, index, 'side of a range'));
  return new Thing('RangeBorderCollection', {
    properties: { Count: read(() => SIDES.length) },
    items: () => SIDES.map(one),
    methods: {
      '': (args) => one(args.at(0)),
      GetItemAt: (args) => one(SIDES[args.whole(0)]),
    },
  });
};
