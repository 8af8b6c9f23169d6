import * as z from 'zod/mini';
import { type Block, blockAddress, isEntireColumns, isEntireRows } from '../book/address.ts';
import type { Area, Sheet } from '../book/model.ts';
import { refuse } from '../host-error.ts';
import { areaGiven, areasGiven } from './area-of.ts';
import { choice, flag, type Kept, keptIn, number } from './bag.ts';
import { rangeThing } from './range.ts';
import { rangeAreasThing } from './range-areas.ts';
import { asText, oneOf, Thing } from './thing.ts';
import type { World } from './world.ts';

const PLACES = ['Left', 'Center', 'Right'].flatMap((side) => [`${side}Header`, `${side}Footer`]);

const LONGEST = 255;
/** Each part stands behind a sign of its own: `&L`. */
const SIGN = 2;

/** A header or footer takes 255 characters in the file, all three parts together. */
const headerFooterThing = (sheet: Sheet, page: string): Thing => {
  const lengthOf = (place: string): number => {
    const { length } = String(sheet.page.get(`${page}/${place}`) ?? '');
    return length > 0 ? length + SIGN : 0;
  };
  const part = (place: string): Kept => ({
    first: '',
    parse: (value, what) => {
      const given = asText(value, what);
      const line = place.endsWith('Header') ? 'Header' : 'Footer';
      const others = PLACES.filter((one) => one !== place && one.endsWith(line));
      const all = others.reduce((sum, one) => sum + lengthOf(one), given.length + SIGN);
      if (all > LONGEST)
        refuse('InvalidArgument', `A ${line} has ${LONGEST} characters altogether, not ${all}.`);
      return given;
    },
  });
  return new Thing('HeaderFooter', {
    properties: keptIn(
      sheet.page,
      `${page}/`,
      Object.fromEntries(PLACES.map((place) => [place, part(place)])),
    ),
  });
};

const headersFootersThing = (world: World, sheet: Sheet): Thing =>
  new Thing('HeaderFooterGroup', {
    properties: keptIn(sheet.page, 'HeadersFooters/', {
      State: choice(world, 'HeaderFooterState', 'Default'),
      UseSheetMargins: flag(true),
      UseSheetScale: flag(true),
    }),
    links: Object.fromEntries(
      ['DefaultForAllPages', 'EvenPages', 'FirstPage', 'OddPages'].map((page) => [
        page,
        () => headerFooterThing(sheet, page),
      ]),
    ),
  });

const Pages = z.int().check(z.minimum(1), z.maximum(32_767));
const Zoom = z.union([
  z.strictObject({ scale: z.int().check(z.minimum(10), z.maximum(400)) }),
  z.strictObject({
    horizontalFitToPages: z.optional(z.nullable(Pages)),
    verticalFitToPages: z.optional(z.nullable(Pages)),
  }),
]);
const zoom: Kept = {
  first: { scale: 100 },
  parse: (value) => {
    const read = Zoom.safeParse(value);
    return read.success
      ? read.data
      : refuse('InvalidArgument', 'A zoom is a scale from 10 to 400, or numbers of pages to fit.');
  },
};

const Margins = z.record(
  z.enum(['top', 'bottom', 'left', 'right', 'header', 'footer']),
  z.optional(z.number().check(z.minimum(0))),
);
const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 28.346 };
const MARGIN: Readonly<Record<string, number>> = {
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
};

const titleLines = (
  world: World,
  sheet: Sheet,
  given: unknown,
  along: 'rows' | 'columns',
): Block => {
  const area = areaGiven(world, given, sheet);
  const whole = along === 'rows' ? isEntireRows(area) : isEntireColumns(area);
  if (!whole)
    refuse('InvalidArgument', `Titles are whole ${along}, and ${blockAddress(area)} is not.`);
  return area;
};

export const pageLayoutThing = (world: World, sheet: Sheet): Thing => {
  const { page } = sheet;
  const range = (block: Block | undefined): Thing | null =>
    block ? rangeThing(world, { sheet, ...block }) : null;
  const printed = (): Thing | null => {
    const areas = sheet.printArea.map((block): Area => ({ sheet, ...block }));
    return areas.length > 0 ? rangeAreasThing(world, areas) : null;
  };
  const must = <T>(found: T | null, what: string): T =>
    found ?? refuse('ItemNotFound', `The sheet has no ${what}.`);
  return new Thing('PageLayout', {
    properties: keptIn(page, '', {
      Orientation: choice(world, 'PageOrientation', 'Portrait'),
      PaperSize: choice(world, 'PaperType', 'Letter'),
      PrintOrder: choice(world, 'PrintOrder', 'DownThenOver'),
      PrintComments: choice(world, 'PrintComments', 'NoComments'),
      PrintErrors: choice(world, 'PrintErrorType', 'AsDisplayed'),
      BlackAndWhite: flag(false),
      CenterHorizontally: flag(false),
      CenterVertically: flag(false),
      DraftMode: flag(false),
      PrintGridlines: flag(false),
      PrintHeadings: flag(false),
      Zoom: zoom,
      ...Object.fromEntries(Object.entries(MARGIN).map(([name, first]) => [name, number(first)])),
    }),
    links: { HeadersFooters: () => headersFootersThing(world, sheet) },
    methods: {
      SetPrintArea: (args) => {
        sheet.printArea = areasGiven(world, args.at(0), sheet);
      },
      GetPrintArea: () => must(printed(), 'print area'),
      GetPrintAreaOrNullObject: printed,
      SetPrintTitleRows: (args) => {
        sheet.titleRows = titleLines(world, sheet, args.at(0), 'rows');
      },
      GetPrintTitleRows: () => must(range(sheet.titleRows), 'title rows'),
      GetPrintTitleRowsOrNullObject: () => range(sheet.titleRows),
      SetPrintTitleColumns: (args) => {
        sheet.titleColumns = titleLines(world, sheet, args.at(0), 'columns');
      },
      GetPrintTitleColumns: () => must(range(sheet.titleColumns), 'title columns'),
      GetPrintTitleColumnsOrNullObject: () => range(sheet.titleColumns),
      SetPrintMargins: (args) => {
        const unit = oneOf(Object.keys(POINTS), args.at(0), 'unit');
        const read = Margins.safeParse(args.at(1));
        if (!read.success) return refuse('InvalidArgument', 'Margins are sizes of at least zero.');
        for (const [side, size] of Object.entries(read.data))
          if (size !== undefined)
            page.set(`${side[0]?.toUpperCase()}${side.slice(1)}Margin`, size * (POINTS[unit] ?? 1));
        return undefined;
      },
    },
  });
};

/** Breaks between pages, by the line they stand before. */
export const pageBreaksThing = (world: World, sheet: Sheet, along: 'row' | 'column'): Thing => {
  const breaks = along === 'row' ? sheet.rowBreaks : sheet.columnBreaks;
  const one = (at: number): Thing =>
    new Thing('PageBreak', {
      id: { _Id: `${along}-${at}` },
      properties: {
        RowIndex: { get: () => (along === 'row' ? at : 0) },
        ColumnIndex: { get: () => (along === 'column' ? at : 0) },
      },
      methods: { Delete: () => void breaks.splice(breaks.indexOf(at), 1) },
    });
  return new Thing('PageBreakCollection', {
    items: () => breaks.map(one),
    methods: {
      GetCount: () => breaks.length,
      RemovePageBreaks: () => void breaks.splice(0),
      Add: (args) => {
        const area = areaGiven(world, args.at(0), sheet);
        const at = along === 'row' ? area.row : area.column;
        if (at === 0) refuse('InvalidArgument', 'No page breaks before the first line.');
        if (!breaks.includes(at)) breaks.push(at);
        return one(at);
      },
    },
  });
};
