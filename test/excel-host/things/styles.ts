import type { Book } from '../book/book.ts';
import { EDGES, type EdgeName, type Format, NORMAL } from '../book/format.ts';
import type { Sheet } from '../book/model.ts';
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
import { asFlag, asNumber, asText, read, Thing } from './thing.ts';
import type { World } from './world.ts';

/** Of the styles that every workbook has, those that a roster could use. */
export const BUILT_IN: Readonly<Record<string, Partial<Format>>> = {
  Normal: {},
  Good: { fill: '#C6EFCE', fontColor: '#006100' },
  Bad: { fill: '#FFC7CE', fontColor: '#9C0006' },
  Neutral: { fill: '#FFEB9C', fontColor: '#9C5700' },
  Input: { fill: '#FFCC99', fontColor: '#3F3F76' },
  Total: { bold: true },
  'Heading 1': { fontSize: 15, bold: true, fontColor: '#44546A' },
  'Heading 2': { fontSize: 13, bold: true, fontColor: '#44546A' },
  'Explanatory Text': { italic: true, fontColor: '#7F7F7F' },
};

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const findStyle = ({ styles }: Book, name: string): Format | undefined => {
  const own = [...styles.values()].find((format) => same(format.style, name));
  if (own) return own;
  const built = Object.keys(BUILT_IN).find((one) => same(one, name));
  return built === undefined ? undefined : { ...NORMAL, ...BUILT_IN[built], style: built };
};

/** A change of a style changes every cell that has it. */
const restyle = ({ sheets }: Book, name: string, format: Format): void => {
  const dress = (own: Format | undefined): Format | undefined =>
    own?.style === name ? format : own;
  const inSheet = (sheet: Sheet): void => {
    for (const cell of sheet.cells.values()) {
      const next = dress(cell.format);
      if (next) cell.format = next;
    }
  };
  sheets.forEach(inSheet);
};

const isEdge = (index: string): index is EdgeName => EDGES.some((edge) => edge === index);

const canvasOf = (book: Book, name: string): Canvas => {
  const now = (): Format =>
    findStyle(book, name) ?? refuse('ItemNotFound', `There is no style "${name}".`);
  const canvas: Canvas = {
    formats: () => [now()],
    change: (to) => {
      const next = { ...to(now()), style: name };
      book.styles.set(name, next);
      restyle(book, name, next);
    },
    sides: (index) => (isEdge(index) ? [[canvas, index]] : []),
  };
  return canvas;
};

const styleThing = (world: World, name: string): Thing => {
  const { book } = world;
  const canvas = canvasOf(book, name);
  const web = world.platform === 'OfficeOnline';
  const marked: Canvas = {
    ...canvas,
    change: (to) => {
      canvas.change(to);
      if (web) world.notUndoable.push('Style');
    },
  };
  return new Thing('Style', {
    properties: {
      Name: read(() => name),
      BuiltIn: read(() => name in BUILT_IN),
      WrapText: look(marked, 'wrap', asFlag),
      HorizontalAlignment: look(marked, 'horizontal', among(HORIZONTAL)),
      VerticalAlignment: look(marked, 'vertical', among(VERTICAL)),
      IndentLevel: look(marked, 'indent', within(0, 250)),
      TextOrientation: look(marked, 'orientation', asNumber),
      ShrinkToFit: look(marked, 'shrink', asFlag),
      NumberFormat: look(marked, 'numberFormat', asText),
      Locked: look(marked, 'locked', asFlag),
      FormulaHidden: look(marked, 'formulaHidden', asFlag),
    },
    links: {
      Fill: () => fillThing(marked),
      Font: () => fontThing(marked),
      Borders: () => bordersThing(marked),
    },
    methods: {
      Delete: () => {
        if (name in BUILT_IN) refuse('InvalidOperation', `The style "${name}" stays.`);
        book.styles.delete(name);
        restyle(book, name, NORMAL);
      },
    },
  });
};

export const stylesThing = (world: World): Thing => {
  const { book } = world;
  const names = (): readonly string[] => [
    ...new Set([...Object.keys(BUILT_IN), ...book.styles.keys()]),
  ];
  const find = (given: unknown): Thing | null => {
    const found = findStyle(book, String(given));
    return found ? styleThing(world, found.style) : null;
  };
  const must = (thing: Thing | null): Thing =>
    thing ?? refuse('ItemNotFound', 'There is no such style.');
  return new Thing('StyleCollection', {
    items: () => names().map((name) => styleThing(world, name)),
    methods: {
      '': (args) => must(find(args.at(0))),
      GetItemAt: (args) => must(find(names()[args.whole(0)] ?? '')),
      GetItemOrNullObject: (args) => find(args.at(0)),
      GetCount: () => names().length,
      Add: (args) => {
        const name = args.text(0);
        if (name === '' || name.length > 255)
          refuse('InvalidArgument', 'The name of a style has 1 to 255 characters.');
        if (find(name)) refuse('ItemAlreadyExists', `There is a style "${name}" already.`);
        book.styles.set(name, { ...NORMAL, style: name });
      },
    },
  });
};
