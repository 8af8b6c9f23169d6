import type { Sheet as FileSheet } from 'hucre';
import type { Book } from '../book/book.ts';
import type { Bag, Chart } from '../book/model.ts';

type FileChart = NonNullable<FileSheet['charts']>[number];

const KINDS: Readonly<Record<string, string>> = {
  'bar clustered': 'ColumnClustered',
  'bar stacked': 'ColumnStacked',
  'bar percentStacked': 'ColumnStacked100',
  bar: 'ColumnClustered',
  line: 'Line',
  area: 'Area',
  pie: 'Pie',
  doughnut: 'Doughnut',
  scatter: 'XYScatter',
};

/** Undefined for a chart of a kind that the stand-in does not draw. */
export const chartFromFile = (book: Book, chart: FileChart): Chart | undefined => {
  const [kind = ''] = chart.kinds;
  const grouping = kind === 'bar' && chart.barGrouping ? ` ${chart.barGrouping}` : '';
  const type = KINDS[`${kind}${grouping}`];
  if (type === undefined) return undefined;
  const bag: Bag = new Map<string, unknown>([['ChartType', type]]);
  if (chart.title !== undefined) bag.set('title/Text', chart.title);
  const { from, to } = chart.anchor ?? {};
  if (from) bag.set('from', { row: from.row, column: from.col });
  if (to) bag.set('to', { row: to.row, column: to.col });
  const series = (chart.series ?? []).map(({ name, valuesRef, categoriesRef }): Bag => {
    const one: Bag = new Map();
    if (name !== undefined) one.set('Name', name);
    if (valuesRef !== undefined) one.set('Values', valuesRef);
    if (categoriesRef !== undefined) one.set('Categories', categoriesRef);
    return one;
  });
  return { id: book.newGuid(), bag, series };
};
