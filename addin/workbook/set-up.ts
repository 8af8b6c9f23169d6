import { addressOf, lettersOf, spotOf } from './address.ts';
import { balancePlan } from './balance/balance-plan.ts';
import type { Cell } from './columns/column.ts';
import { entriesOf } from './entries.ts';
import type { BlockPlan, PagePlan, SheetPlan, TablePlan } from './plan.ts';
import { SCHEMA_ROW } from './schema.ts';
import { DATE_FORMAT } from './styles.ts';
import { BALANCE } from './tables/reports.ts';
import { type AnyTable, type RowOf, writeRows } from './tables/table.ts';
import { HIDDEN_SHEETS, SETTINGS, TABLES } from './tables/tables.ts';
import { WALL } from './tables/wall.ts';

/** Rows for some of the tables, by the table's name. */
export type Filling = ReadonlyMap<string, readonly (readonly Cell[])[]>;

export const filled = <T extends AnyTable>(
  table: T,
  rows: readonly RowOf<T>[],
): readonly [string, readonly (readonly Cell[])[]] => [table.name, writeRows(table, rows)];

const TITLE_ROW = 0;
const HEADER_ROW = 2;

/** One table with its first header in a column, in the row that all of them share. */
export const tablePlan = (table: AnyTable, column: number, filling: Filling): TablePlan => {
  const columns = Object.values(table.columns);
  const rows = filling.get(table.name) ?? [];
  return {
    name: table.name,
    at: addressOf({ row: HEADER_ROW, column }),
    title: table.title,
    columns,
    // A table has a row at least; an empty one is where the first is typed.
    rows:
      rows.length > 0
        ? rows
        : Array.from({ length: table.lines ?? 1 }, () => columns.map(() => '')),
  };
};

/** The first day that the wall shows lies between its title and its headers. */
const WALL_BLOCKS: readonly BlockPlan[] = [
  { at: 'A2', cells: [['Shown from']], style: 'note' },
  { at: 'B2', cells: [['']], style: 'cell', format: DATE_FORMAT },
  { at: 'C2', cells: [['A day; empty = every turn there is.']], style: 'note' },
];

/** In characters: what is wider is too small to be read on a page as wide as it. */
const LEGIBLE = 180;

/**
 * What is counted for other sheets stays off paper: it stands at the right of what people type. So do further tables
 * with which the first would be too small to be read.
 */
const pageOf = (name: string, plans: readonly TablePlan[]): PagePlan => {
  const typed = plans.filter(({ columns }) => columns.some(({ formula }) => formula === undefined));
  let width = 0;
  const printed = typed.filter(({ columns }, i) => {
    for (const column of columns) width += column.width;
    return i === 0 || width <= LEGIBLE;
  });
  const last = printed.at(-1) ?? plans.at(-1);
  const end = last && (spotOf(last.at)?.column ?? 0) + last.columns.length - 1;
  return {
    ...(end === undefined ? {} : { area: `A:${lettersOf(end)}` }),
    titles: `1:${HEADER_ROW + 1}`,
    landscape: true,
    fits: 'one page wide',
    version: name,
  };
};

/** The sheets of some tables; tables of one sheet stand side by side with a column between them. */
export const sheetsFor = (tables: readonly AnyTable[], filling: Filling): readonly SheetPlan[] => {
  const names = [...new Set(tables.map(({ sheet }) => sheet))];
  return names.map((name) => {
    if (name === BALANCE.sheet) return balancePlan(tables.filter(({ sheet }) => sheet === name));
    let column = 0;
    const plans = tables
      .filter(({ sheet }) => sheet === name)
      .map((table) => {
        const plan = tablePlan(table, column, filling);
        column += plan.columns.length + 1;
        return plan;
      });
    const hidden = HIDDEN_SHEETS.has(name);
    return {
      name,
      hidden,
      tables: plans,
      blocks: [
        ...plans.map(({ title, at }) => ({
          at: `${at.replace(/\d+/, '')}${TITLE_ROW + 1}`,
          cells: [[title]],
          style: 'title' as const,
        })),
        ...(name === WALL.sheet ? WALL_BLOCKS : []),
      ],
      entries: plans.flatMap(entriesOf),
      frozen: `1:${HEADER_ROW + 1}`,
      // Nobody prints what is hidden, and each page makes the request longer.
      ...(hidden ? {} : { page: pageOf(name, plans) }),
    };
  });
};

/** The form of the tables is told in a row of Settings. */
export const withSchema = (filling: Filling): Filling =>
  new Map([
    ...filling,
    [
      SETTINGS.name,
      [...(filling.get(SETTINGS.name) ?? []), ...writeRows(SETTINGS, [SCHEMA_ROW])],
    ] as const,
  ]);

export const setUpPlan = (filling: Filling): readonly SheetPlan[] => sheetsFor(TABLES, filling);
