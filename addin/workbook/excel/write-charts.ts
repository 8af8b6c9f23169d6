import { areaWidth } from '../address.ts';
import { SERIES_FILLS } from '../palette.ts';
import type { ChartPlan } from '../plan.ts';
import { rangeOn } from './ranges.ts';

/** What a chart shows, after what it showed before. */
export const fillChart = (
  chart: Excel.Chart,
  sheet: Excel.Worksheet,
  { values, categories }: Pick<ChartPlan, 'values' | 'categories'>,
): void => {
  chart.setData(rangeOn(sheet, values), 'Columns');
  for (let i = 0; i < areaWidth(values); i += 1) {
    const series = chart.series.getItemAt(i);
    series.setXAxisValues(rangeOn(sheet, categories));
    const fill = SERIES_FILLS[i % SERIES_FILLS.length];
    if (fill !== undefined) series.format.fill.setSolidColor(fill);
  }
};

export const writeCharts = (sheet: Excel.Worksheet, charts: readonly ChartPlan[]): void => {
  for (const plan of charts) {
    const chart = sheet.charts.add(plan.type, rangeOn(sheet, plan.values), 'Columns');
    chart.name = plan.name;
    chart.title.text = plan.title;
    chart.legend.position = 'Bottom';
    chart.setPosition(plan.from, plan.to);
    fillChart(chart, sheet, plan);
  }
};
