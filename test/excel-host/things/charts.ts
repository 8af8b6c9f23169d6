import { type Block, blockAddress, quoteSheet } from '../book/address.ts';
import type { Book } from '../book/book.ts';
import { BUSY, cellAt, shown } from '../book/cells.ts';
import type { Area, Bag, Chart, Sheet } from '../book/model.ts';
import { mustBeOpen } from '../book/protected.ts';
import { refuse } from '../host-error.ts';
import { areaGiven } from './area-of.ts';
import type { Args } from './args.ts';
import { choice, color, flag, keptIn, number, text } from './bag.ts';
import { asColor } from './color.ts';
import { guarded } from './guarded.ts';
import { oneOf, read, Thing } from './thing.ts';
import { worksheetThing } from './worksheet.ts';
import type { World } from './world.ts';

const reference = (area: Area): string =>
  `${quoteSheet(area.sheet.name)}!${blockAddress(area, true)}`;

const fontThing = (bag: Bag, path: string): Thing =>
  new Thing('ChartFont', {
    properties: keptIn(bag, `${path}/font/`, {
      Bold: flag(false),
      Italic: flag(false),
      Color: color('#595959'),
      Name: text('Calibri'),
      Size: number(10),
    }),
  });

const fillThing = (bag: Bag, path: string): Thing =>
  new Thing('ChartFill', {
    methods: {
      SetSolidColor: (args) => void bag.set(`${path}/fill`, asColor(args.at(0), 'A fill')),
      Clear: () => void bag.delete(`${path}/fill`),
    },
  });

const lineThing = (world: World, bag: Bag, path: string): Thing =>
  new Thing('ChartLineFormat', {
    properties: keptIn(bag, `${path}/line/`, {
      Color: color('#000000'),
      Weight: number(0.75),
      LineStyle: choice(world, 'ChartLineStyle', 'Automatic'),
    }),
  });

const seriesThing = (world: World, chart: Chart, sheet: Sheet, bag: Bag): Thing =>
  new Thing('ChartSeries', {
    properties: keptIn(bag, '', {
      Name: text(''),
      ChartType: choice(world, 'ChartType', String(chart.bag.get('ChartType'))),
      HasDataLabels: flag(false),
      GapWidth: number(219),
      Overlap: number(0),
      Smooth: flag(false),
      AxisGroup: choice(world, 'ChartAxisGroup', 'Primary'),
    }),
    links: {
      Format: () =>
        new Thing('ChartSeriesFormat', {
          links: {
            Fill: () => fillThing(bag, 'series'),
            Line: () => lineThing(world, bag, 'series'),
          },
        }),
    },
    methods: {
      SetValues: (args) => void bag.set('Values', reference(areaGiven(world, args.at(0), sheet))),
      SetXAxisValues: (args) =>
        void bag.set('Categories', reference(areaGiven(world, args.at(0), sheet))),
      Delete: () => void chart.series.splice(chart.series.indexOf(bag), 1),
    },
  });

/** Which columns or rows are series, and which line names the categories: as Excel guesses it. */
const seriesOf = (book: Book, area: Area, by: string): Bag[] => {
  const columns = by === 'Columns' || (by === 'Auto' && area.rows >= area.columns);
  const value = (line: number, at: number): unknown =>
    columns
      ? shown(book, cellAt(area.sheet, area.row + at, area.column + line))
      : shown(book, cellAt(area.sheet, area.row + line, area.column + at));
  const [lines, length] = columns ? [area.columns, area.rows] : [area.rows, area.columns];
  const isWord = (given: unknown): boolean =>
    typeof given === 'string' && given !== '' && given !== BUSY;
  // The corner above the categories may be empty.
  const named = Array.from({ length: lines }, (_none, line) => value(line, 0)).every(
    (title, line) => isWord(title) || (title === '' && line === 0 && lines > 1),
  );
  const head = named && length > 1 ? 1 : 0;
  const labelled = lines > 1 && isWord(value(0, head));
  const cells = (line: number): Block =>
    columns
      ? { row: area.row + head, rows: length - head, column: area.column + line, columns: 1 }
      : { row: area.row + line, rows: 1, column: area.column + head, columns: length - head };
  const series: Bag[] = [];
  for (let line = labelled ? 1 : 0; line < lines; line += 1) {
    const bag: Bag = new Map<string, unknown>([
      ['Values', reference({ sheet: area.sheet, ...cells(line) })],
      ['Name', head === 1 ? String(value(line, 0)) : `Series${series.length + 1}`],
    ]);
    if (labelled) bag.set('Categories', reference({ sheet: area.sheet, ...cells(0) }));
    series.push(bag);
  }
  return series;
};

const titleThing = (bag: Bag, is: string, path: string, shownAtFirst: boolean): Thing =>
  new Thing(is, {
    properties: keptIn(bag, `${path}/`, {
      Text: text(''),
      Visible: flag(shownAtFirst),
      ...(is === 'ChartTitle' ? { Overlay: flag(false) } : {}),
    }),
    links: {
      Format: () => new Thing(`${is}Format`, { links: { Font: () => fontThing(bag, path) } }),
    },
  });

const axisThing = (world: World, bag: Bag, axis: string): Thing =>
  new Thing('ChartAxis', {
    properties: keptIn(bag, `${axis}/`, {
      Minimum: number(0),
      Maximum: number(0),
      MajorUnit: number(0),
      Visible: flag(true),
      NumberFormat: text('General'),
      ReversePlotOrder: flag(false),
      TickLabelPosition: choice(world, 'ChartAxisTickLabelPosition', 'NextToAxis'),
    }),
    links: {
      Title: () => titleThing(bag, 'ChartAxisTitle', `${axis}/title`, false),
      MajorGridlines: () => gridlinesThing(bag, `${axis}/major/`, axis === 'value'),
      MinorGridlines: () => gridlinesThing(bag, `${axis}/minor/`, false),
      Format: () => new Thing('ChartAxisFormat', { links: { Font: () => fontThing(bag, axis) } }),
    },
  });

const gridlinesThing = (bag: Bag, path: string, first: boolean): Thing =>
  new Thing('ChartGridlines', { properties: keptIn(bag, path, { Visible: flag(first) }) });

const place = (world: World, sheet: Sheet, chart: Chart, args: Args): void => {
  const from = areaGiven(world, args.at(0), sheet);
  const to = args.has(1) ? areaGiven(world, args.at(1), sheet) : from;
  chart.bag.set('from', { row: from.row, column: from.column });
  chart.bag.set('to', { row: to.row + to.rows, column: to.column + to.columns });
};

const chartThing = (world: World, sheet: Sheet, chart: Chart): Thing => {
  const { bag, series } = chart;
  const one = (at: number): Thing =>
    seriesThing(world, chart, sheet, series[at] ?? refuse('ItemNotFound', 'No such series.'));
  return new Thing('Chart', {
    id: { Id: chart.id },
    properties: {
      Id: read(() => chart.id),
      ...keptIn(bag, '', {
        Name: text(''),
        ChartType: choice(world, 'ChartType', 'ColumnClustered'),
        Top: number(0),
        Left: number(0),
        Width: number(360),
        Height: number(216),
      }),
    },
    links: {
      Worksheet: () => worksheetThing(world, sheet),
      Title: () => titleThing(bag, 'ChartTitle', 'title', true),
      Legend: () =>
        new Thing('ChartLegend', {
          properties: keptIn(bag, 'legend/', {
            Visible: flag(true),
            Overlay: flag(false),
            Position: choice(world, 'ChartLegendPosition', 'Right'),
          }),
        }),
      Axes: () =>
        new Thing('ChartAxes', {
          links: {
            CategoryAxis: () => axisThing(world, bag, 'category'),
            ValueAxis: () => axisThing(world, bag, 'value'),
          },
        }),
      DataLabels: () =>
        new Thing('ChartDataLabels', {
          properties: keptIn(bag, 'labels/', {
            ShowValue: flag(false),
            NumberFormat: text('General'),
          }),
        }),
      Series: () =>
        new Thing('ChartSeriesCollection', {
          properties: { Count: read(() => series.length) },
          items: () => series.map((_one, at) => one(at)),
          methods: {
            GetCount: () => series.length,
            GetItemAt: (args) => one(args.whole(0)),
            Add: (args) => {
              series.push(new Map(args.has(0) ? [['Name', args.text(0)]] : []));
              return one(series.length - 1);
            },
          },
        }),
      Format: () =>
        new Thing('ChartAreaFormat', {
          links: { Fill: () => fillThing(bag, 'area'), Font: () => fontThing(bag, 'area') },
        }),
    },
    methods: {
      Delete: () => void sheet.charts.splice(sheet.charts.indexOf(chart), 1),
      SetPosition: (args) => place(world, sheet, chart, args),
      SetData: (args) => {
        const by = args.has(1) ? oneOf(world.words('ChartSeriesBy'), args.at(1), 'way') : 'Auto';
        series.splice(
          0,
          series.length,
          ...seriesOf(world.book, areaGiven(world, args.at(0), sheet), by),
        );
      },
    },
  });
};

const allCharts = (world: World, sheet: Sheet): Thing => {
  const { charts } = sheet;
  const find = (name: unknown): Chart | undefined =>
    charts.find((chart) => chart.id === name || chart.bag.get('Name') === name);
  const must = (chart: Chart | undefined): Thing =>
    chart ? chartThing(world, sheet, chart) : refuse('ItemNotFound', 'There is no such chart.');
  return new Thing('ChartCollection', {
    properties: { Count: read(() => charts.length) },
    items: () => charts.map(must),
    methods: {
      GetCount: () => charts.length,
      '': (args) => must(find(args.at(0))),
      GetItem: (args) => must(find(args.at(0))),
      GetItemAt: (args) => must(charts[args.whole(0)]),
      GetItemOrNullObject: (args) => {
        const found = find(args.at(0));
        return found ? must(found) : null;
      },
      Add: (args) => {
        const type = oneOf(world.words('ChartType'), args.at(0), 'kind of chart');
        const by = args.has(2) ? oneOf(world.words('ChartSeriesBy'), args.at(2), 'way') : 'Auto';
        const series = seriesOf(world.book, areaGiven(world, args.at(1), sheet), by);
        const bag: Bag = new Map<string, unknown>([
          ['ChartType', type],
          ['Name', `Chart ${charts.length + 1}`],
        ]);
        const chart: Chart = { id: world.book.newGuid(), bag, series };
        charts.push(chart);
        return must(chart);
      },
    },
  });
};

export const chartsThing = (world: World, sheet: Sheet): Thing =>
  guarded(allCharts(world, sheet), /^Chart/, () => mustBeOpen(sheet));
