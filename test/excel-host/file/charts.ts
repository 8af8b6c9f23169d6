import type { SheetChart } from 'hucre';
import * as z from 'zod/mini';
import type { Bag, Chart } from '../book/model.ts';
import { HostError } from '../host-error.ts';

const Text = z.catch(z.optional(z.string()), undefined);
const Size = z.catch(z.optional(z.number()), undefined);
const Yes = z.catch(z.optional(z.boolean()), undefined);
const Corner = z.catch(z.optional(z.object({ row: z.int(), column: z.int() })), undefined);

type Kind = Pick<SheetChart, 'type' | 'barGrouping' | 'lineGrouping' | 'areaGrouping' | 'overlap'>;

const KINDS: Readonly<Record<string, Kind>> = {
  ColumnClustered: { type: 'column' },
  ColumnStacked: { type: 'column', barGrouping: 'stacked', overlap: 100 },
  ColumnStacked100: { type: 'column', barGrouping: 'percentStacked', overlap: 100 },
  BarClustered: { type: 'bar' },
  BarStacked: { type: 'bar', barGrouping: 'stacked', overlap: 100 },
  BarStacked100: { type: 'bar', barGrouping: 'percentStacked', overlap: 100 },
  Line: { type: 'line' },
  LineMarkers: { type: 'line' },
  Area: { type: 'area' },
  AreaStacked: { type: 'area', areaGrouping: 'stacked' },
  Pie: { type: 'pie' },
  Doughnut: { type: 'doughnut' },
  XYScatter: { type: 'scatter' },
};

const seriesInFile = (bag: Bag): SheetChart['series'][number] => {
  const values = Text.parse(bag.get('Values'));
  if (values === undefined) throw new HostError('NotImplemented', 'A series without values.');
  const name = Text.parse(bag.get('Name'));
  const categories = Text.parse(bag.get('Categories'));
  const fill = Text.parse(bag.get('series/fill'));
  return {
    values,
    ...(name ? { name } : {}),
    ...(categories ? { categories } : {}),
    ...(fill ? { color: fill.slice(1) } : {}),
    ...(Yes.parse(bag.get('HasDataLabels')) ? { dataLabels: { showValue: true } } : {}),
  };
};

const POSITIONS: Readonly<Record<string, NonNullable<SheetChart['legend']>>> = {
  Top: 'top',
  Bottom: 'bottom',
  Left: 'left',
  Right: 'right',
  Corner: 'topRight',
};

const axisInFile = (bag: Bag, axis: string) => {
  const title = Text.parse(bag.get(`${axis}/title/Text`));
  const min = Size.parse(bag.get(`${axis}/Minimum`));
  const max = Size.parse(bag.get(`${axis}/Maximum`));
  const scale = {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
  return { ...(title ? { title } : {}), ...(Object.keys(scale).length > 0 ? { scale } : {}) };
};

export const chartInFile = ({ bag, series }: Chart): SheetChart => {
  const type = String(bag.get('ChartType'));
  const kind = KINDS[type];
  if (!kind) throw new HostError('NotImplemented', `A file is not written with a chart ${type}.`);
  const from = Corner.parse(bag.get('from')) ?? { row: 1, column: 1 };
  const to = Corner.parse(bag.get('to')) ?? { row: from.row + 15, column: from.column + 7 };
  const title = Text.parse(bag.get('title/Text'));
  const legend = Yes.parse(bag.get('legend/Visible')) ?? true;
  const position = POSITIONS[Text.parse(bag.get('legend/Position')) ?? 'Right'] ?? 'right';
  return {
    ...kind,
    series: series.map(seriesInFile),
    anchor: {
      from: { row: from.row, col: from.column },
      to: { row: to.row, col: to.column },
    },
    legend: legend ? position : false,
    ...(title && bag.get('title/Visible') !== false ? { title } : {}),
    axes: { x: axisInFile(bag, 'category'), y: axisInFile(bag, 'value') },
  };
};
