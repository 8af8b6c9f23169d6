import { addDays } from '../../../core/calendar/zone.ts';
import { addressOf, areaOf, lettersOf } from '../address.ts';
import { dayText } from '../book/naming.ts';
import type { ChartPlan, SheetPlan, TablePlan } from '../plan.ts';
import { BALANCE, REVIEW } from '../tables/reports.ts';
import type { AnyTable } from '../tables/table.ts';
import { WEIGHTS } from './burden.ts';
import { type BalanceSpan, QUARTER } from './span.ts';

const COLUMNS = Object.keys(BALANCE.columns);
/** The charts stand above the table, so that it can grow below however large the team is. */
const CHART_ROWS = { from: 2, to: 18 };
export const BALANCE_HEADER = CHART_ROWS.to + 2;
const NOTE_ROW = 1;

export const titleText = (span: BalanceSpan | undefined): string =>
  span
    ? `Balance over ${QUARTER} weeks, to ${dayText(addDays(span.end, -1))}`
    : 'Balance: nothing to count as long as no week has a sheet';

/** Whether it is ours that stands there: a row somebody put above it keeps what they wrote. */
export const isTitle = (cell: unknown): boolean =>
  typeof cell === 'string' && cell.startsWith('Balance');

const NOTE = `Points for an hour on call: evening ${WEIGHTS.evening}, night ${WEIGHTS.night}, weekend ${WEIGHTS.weekend}, public holiday ${WEIGHTS.holiday}. A call-out ${WEIGHTS.callOut}, an hour of it ${WEIGHTS.hourWorked}, by night ${WEIGHTS.woken} more. Every number moves with the sheets.`;

/** Where the table lies: its first header, and how many rows it has. */
export interface Lies {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  /** Where each of our columns stands in it, in our order. */
  readonly places: readonly number[];
}
/** As it is made. */
export const FRESH: Lies = {
  row: BALANCE_HEADER,
  column: 0,
  rows: 1,
  places: COLUMNS.map((_, i) => i),
};

interface Shown {
  readonly name: string;
  readonly title: string;
  readonly from: keyof typeof BALANCE.columns;
  readonly to: keyof typeof BALANCE.columns;
  /** Columns of the sheet that it lies over. */
  readonly over: readonly [number, number];
}
const SHOWN: readonly Shown[] = [
  { name: 'Balance hours', title: 'Hours and target', from: 'hours', to: 'target', over: [0, 4] },
  { name: 'Balance points', title: 'On-call points', from: 'points', to: 'points', over: [5, 12] },
];

/** What each chart shows of a table that lies there, by its name. */
export const balanceCharts = ({ row, column, rows, places }: Lies): readonly ChartPlan[] => {
  const placeOf = (key: string): number => Math.max(0, places[COLUMNS.indexOf(key)] ?? 0);
  const last = row + Math.max(1, rows);
  const area = (from: number, to: number, first: number): string =>
    areaOf({ row: first, column: column + from }, { row: last, column: column + to });
  return SHOWN.map(({ name, title, from, to, over }) => ({
    name,
    title,
    type: 'ColumnClustered',
    values: area(placeOf(from), placeOf(to), row),
    categories: area(placeOf('name'), placeOf('name'), row + 1),
    from: addressOf({ row: CHART_ROWS.from, column: over[0] }),
    to: addressOf({ row: CHART_ROWS.to - 1, column: over[1] }),
  }));
};

const CENTRED = new Set(COLUMNS.slice(2));

const tablePlan = (table: AnyTable, column: number): TablePlan => ({
  name: table.name,
  at: addressOf({ row: BALANCE_HEADER, column }),
  title: table.title,
  columns: Object.entries(table.columns).map(([key, one]) => ({
    ...one,
    centred: table.name === BALANCE.name && CENTRED.has(key),
  })),
  rows: [Object.keys(table.columns).map(() => '')],
});

/** The sheet of the balance, empty: a new week fills it. */
export const balancePlan = (tables: readonly AnyTable[]): SheetPlan => {
  const review = COLUMNS.length + 1;
  const columnOf = ({ name }: AnyTable): number => (name === REVIEW.name ? review : 0);
  return {
    name: BALANCE.sheet,
    tables: tables.map((one) => tablePlan(one, columnOf(one))),
    blocks: [
      { at: 'A1', cells: [[titleText(undefined)]], style: 'title' },
      { at: addressOf({ row: NOTE_ROW, column: 0 }), cells: [[NOTE]], style: 'note' },
      {
        at: addressOf({ row: BALANCE_HEADER - 1, column: review }),
        cells: [['Weekly review']],
        style: 'label',
      },
    ],
    charts: balanceCharts(FRESH),
    page: {
      area: `A:${lettersOf(COLUMNS.length - 1)}`,
      titles: `${BALANCE_HEADER + 1}:${BALANCE_HEADER + 1}`,
      landscape: true,
      fits: 'one page wide',
      version: 'Balance',
    },
  };
};
