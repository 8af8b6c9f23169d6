import { balanceCharts, FRESH, isTitle, titleText } from '../balance/balance-plan.ts';
import { balanceFormulas } from '../balance/formulas.ts';
import type { Has } from '../balance/on-call-formulas.ts';
import { own } from '../balance/reference.ts';
import { balanceSpan } from '../balance/span.ts';
import { HOLIDAYS } from '../tables/on-call-changes.ts';
import { columnRef } from '../tables/reference.ts';
import { BALANCE } from '../tables/reports.ts';
import { isFree, placesIn, type RawTable } from '../tables/table.ts';
import { TECHNICIANS } from '../tables/tables.ts';
import type { WeekName } from '../week-name.ts';
import type { Now } from './session.ts';
import { fillChart } from './write-charts.ts';
import { writeTableRows } from './write-rows.ts';

const KEYS = Object.keys(BALANCE.columns);
const REGION = TECHNICIANS.columns.region.header;

const nameFormula = (id: string): string => {
  const { name, id: ids } = TECHNICIANS.columns;
  const of = (header: string): string => `${TECHNICIANS.name}[${header}]`;
  return `IFERROR(INDEX(${of(name.header)},MATCH(${id},${of(ids.header)},0)),"")`;
};

/** The table as it is where it was made in the same step. */
const EMPTY: RawTable = {
  sheet: BALANCE.sheet,
  at: { row: FRESH.row, column: FRESH.column },
  headers: Object.values(BALANCE.columns).map(({ header }) => header),
  cells: [KEYS.map(() => '')],
};

/** What stands beside the table, asked for in the round trip of somebody else; somebody may have deleted any of it. */
export const askBalance = (context: Excel.RequestContext) => {
  const sheet = context.workbook.tables.getItemOrNullObject(BALANCE.name).worksheet;
  return {
    title: sheet.getRange('A1').load('values'),
    charts: balanceCharts(FRESH).map(({ name }) => sheet.charts.getItemOrNullObject(name)),
  };
};

/** Rows for those who have none yet, and how many rows there are then. */
const withEverybody = ({ book }: Now, context: Excel.RequestContext, raw: RawTable): number => {
  const [id = -1] = placesIn(BALANCE, raw);
  const known = new Set(
    raw.cells.map((row) =>
      String(row[id] ?? '')
        .trim()
        .toLowerCase(),
    ),
  );
  const joined = book.people.filter((one) => !known.has(one.id.toLowerCase()));
  writeTableRows(
    context,
    raw,
    BALANCE,
    joined.map((one) => ({ cells: KEYS.map((key) => (key === 'id' ? one.id : '')) })),
  );
  const places = placesIn(BALANCE, raw);
  const free = raw.cells.filter((row) => isFree(row, places)).length;
  return raw.cells.length + Math.max(0, joined.length - free);
};

/** Formulas of columns beside each other, from the first on. */
const besides = (
  placed: readonly { readonly place: number; readonly formula: string }[],
): readonly { readonly from: number; readonly run: readonly string[] }[] => {
  const runs: { from: number; run: string[] }[] = [];
  for (const { place, formula } of placed.toSorted((a, b) => a.place - b.place)) {
    const last = runs.at(-1);
    if (last && last.from + last.run.length === place) last.run.push(formula);
    else runs.push({ from: place, run: [formula] });
  }
  return runs;
};

/** What the formulas may name; a step that makes tables makes that of the holidays too. */
const hasIn = ({ raw }: Now, makes: 'tables' | 'nothing', places: readonly number[]): Has => ({
  table: makes === 'tables' || raw.tables.has(HOLIDAYS.name),
  region: raw.tables.get(TECHNICIANS.name)?.headers.includes(REGION) ?? makes === 'tables',
  cover: (places[KEYS.indexOf('cover')] ?? -1) >= 0,
});

/** Whether a formula names a column that somebody deleted: Excel takes none that does. */
const isWhole = (formula: string, places: readonly number[]): boolean =>
  Object.values(BALANCE.columns).every(
    (column, i) =>
      (places[i] ?? -1) >= 0 ||
      (!formula.includes(own(column)) && !formula.includes(columnRef(BALANCE, column))),
  );

/**
 * Brings the balance up to date: everybody has a row, and the formulas count the weeks there are. Columns of somebody's
 * own, and the order of rows, stay. Queued only.
 */
export const writeBalance = (
  now: Now,
  context: Excel.RequestContext,
  { title, charts }: ReturnType<typeof askBalance>,
  weeks: readonly WeekName[],
  makes: 'tables' | 'nothing' = 'nothing',
): void => {
  const known = now.raw.tables.get(BALANCE.name);
  const raw = known ?? EMPTY;
  const span = balanceSpan(weeks);
  // A workbook from before has none: its next new week brings it.
  if (!known && makes === 'nothing') return;
  if (!span || now.raw.protectedSheets.has(raw.sheet)) return;
  const rows = withEverybody(now, context, raw);
  const table = context.workbook.tables.getItem(BALANCE.name);
  const body = table.getDataBodyRange();
  const places = placesIn(BALANCE, raw);
  const formulas = new Map(
    Object.entries(balanceFormulas(span, nameFormula, hasIn(now, makes, places))),
  );
  const placed = KEYS.flatMap((key, i) => {
    const formula = formulas.get(key);
    const place = places[i] ?? -1;
    const isUsable = formula !== undefined && place >= 0 && isWhole(formula, places);
    return isUsable ? [{ place, formula }] : [];
  });
  // Columns that stand together are written together.
  for (const { from, run } of besides(placed)) {
    const first = body.getCell(0, from).getResizedRange(0, run.length - 1);
    first.formulas = [[...run]];
    if (rows < 2) continue;
    body
      .getCell(1, from)
      .getResizedRange(rows - 2, run.length - 1)
      .copyFrom(first, 'Formulas');
  }
  const sheet = table.worksheet;
  if (!known || isTitle(title.values[0]?.[0])) sheet.getRange('A1').values = [[titleText(span)]];
  balanceCharts({ ...raw.at, rows, places }).forEach((plan, i) => {
    const chart = charts[i];
    if (!known) fillChart(sheet.charts.getItem(plan.name), sheet, plan);
    else if (chart && !chart.isNullObject) fillChart(chart, sheet, plan);
  });
};
