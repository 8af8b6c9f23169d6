import { addressOf } from '../address.ts';
import type { Book } from '../book/book.ts';
import type { BlockPlan, ColumnPlan, SheetPlan } from '../plan.ts';
import { DIFFERENCE_FORMAT, HOURS_FORMAT } from '../styles.ts';
import { SHIFTS, TECHNICIANS } from '../tables/tables.ts';
import type { WeekName } from '../week-name.ts';
import { daysOf, WEEK_COLUMNS, weekSheetName, weekTableName } from './week-table.ts';

const HEADER_ROW = 2;

const ref = (table: { readonly name: string }, column: { readonly header: string }): string =>
  `${table.name}[${column.header}]`;

/** What every row counts: the hours of the codes in it, their target, and what is between; it may be sorted. */
const counted = (week: WeekName): readonly ColumnPlan[] => {
  const name = weekTableName(week);
  const own = (column: string): string => `${name}[[#This Row],[${column}]]`;
  const headers = daysOf(week).map(({ header }) => header);
  const days = `${name}[[#This Row],[${headers[0]}]:[${headers.at(-1)}]]`;
  const { code, hours } = SHIFTS.columns;
  const { id, target } = TECHNICIANS.columns;
  const match = `MATCH(${own(WEEK_COLUMNS.id)},${ref(TECHNICIANS, id)},0)`;
  const look = { width: 10, centred: true };
  return [
    {
      ...look,
      header: WEEK_COLUMNS.hours,
      format: HOURS_FORMAT,
      formula: `=SUMPRODUCT(SUMIF(${ref(SHIFTS, code)},${days},${ref(SHIFTS, hours)}))`,
    },
    {
      ...look,
      header: WEEK_COLUMNS.target,
      format: HOURS_FORMAT,
      formula: `=IFERROR(INDEX(${ref(TECHNICIANS, target)},${match})+0,0)`,
    },
    {
      ...look,
      header: WEEK_COLUMNS.difference,
      format: DIFFERENCE_FORMAT,
      formula: `=${own(WEEK_COLUMNS.hours)}-${own(WEEK_COLUMNS.target)}`,
    },
  ];
};

/** How many are on each shift each day, below the grid; what is typed above moves it at once. */
const coverage = (book: Book, week: WeekName, at: number): BlockPlan => {
  const name = weekTableName(week);
  return {
    at: addressOf({ row: at, column: 0 }),
    cells: book.shifts.map(({ code }, i) => {
      const line = at + i + 1;
      return [
        code,
        'on shift',
        ...daysOf(week).map(({ header }) => `=COUNTIF(${name}[${header}],$A${line})`),
      ];
    }),
    style: 'cell',
  };
};

/** A sheet for one week: a grid of technicians and days, live totals, and coverage below. */
export const weekPlan = (book: Book, week: WeekName): SheetPlan => {
  const days = daysOf(week);
  const first = days[0];
  const last = days.at(-1);
  const free = days.map(() => '');
  const rows = book.people.map(({ id, name }) => [id, name, ...free]);
  const below = HEADER_ROW + 1 + Math.max(1, rows.length) + 1;
  const title: BlockPlan = {
    at: 'A1',
    cells: [[`Week ${week}: ${first?.date ?? ''} to ${last?.date ?? ''}`]],
    style: 'title',
  };
  return {
    name: weekSheetName(week),
    week,
    tables: [
      {
        name: weekTableName(week),
        at: addressOf({ row: HEADER_ROW, column: 0 }),
        title: `Week ${week}`,
        columns: [
          { header: WEEK_COLUMNS.id, width: 10 },
          { header: WEEK_COLUMNS.name, width: 22 },
          ...days.map(({ header }) => ({ header, width: 11, centred: true })),
          ...counted(week),
          { header: WEEK_COLUMNS.notes, width: 40 },
        ],
        rows,
      },
    ],
    blocks: book.shifts.length > 0 ? [title, coverage(book, week, below)] : [title],
    frozen: `A1:${addressOf({ row: HEADER_ROW, column: 1 })}`,
  };
};
