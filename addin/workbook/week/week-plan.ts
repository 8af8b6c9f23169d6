import { addressOf, lettersOf } from '../address.ts';
import type { Book } from '../book/book.ts';
import { onePage, TABLE_ROW, TITLE_ROW_HEIGHT, USUAL_ROW } from '../page-fit.ts';
import type { BlockPlan, SheetPlan } from '../plan.ts';
import { serialOf } from '../serial.ts';
import type { WeekName } from '../week-name.ts';
import { factColumns, hoursColumns, minutesColumns } from './counted.ts';
import { coverageBlocks, weekNames } from './coverage.ts';
import { LEGEND_LINES, legend } from './legend.ts';
import { ON_CALL_HEIGHT, ON_CALL_LINES, onCallBlocks } from './on-call-block.ts';
import {
  AFTER_DAYS,
  DATE_ROW,
  DAY_COLUMN,
  HEADER_ROW,
  LAST_PRINTED,
  placesOf,
  TITLE_ROW,
} from './place.ts';
import { stampBlocks, stampNames } from './stamps.ts';
import { gridEntry, weekRules } from './week-rules.ts';
import { daysOf, NOTES_WIDTH, WEEK_COLUMNS, weekSheetName, weekTableName } from './week-table.ts';

/** A sheet for one week: a grid of technicians and days, live totals, coverage and a legend below, minutes beside. */
export const weekPlan = (book: Book, week: WeekName): SheetPlan => {
  const days = daysOf(week);
  const places = placesOf(book.people.length);
  const { below } = places;
  const at = (row: number, column = 0): string => addressOf({ row, column });
  const label = below + ON_CALL_LINES;
  const covered = coverageBlocks(book, week, label + 1);
  const blocks: readonly BlockPlan[] = [
    {
      at: at(TITLE_ROW),
      cells: [[`Week ${week}: ${days[0]?.date ?? ''} to ${days.at(-1)?.date ?? ''}`]],
      style: 'title',
      height: TITLE_ROW_HEIGHT,
    },
    {
      at: at(DATE_ROW, DAY_COLUMN),
      cells: [days.map(({ date }) => serialOf(date))],
      style: 'date note',
    },
    ...stampBlocks(),
    ...onCallBlocks(below),
    { at: at(label), cells: [['On shift of how many are wanted']], style: 'label' },
    ...covered.blocks,
    ...legend(label, AFTER_DAYS),
  ];
  const end = Math.max(covered.end, label + LEGEND_LINES) - 1;
  const table = 1 + Math.max(1, book.people.length);
  const height =
    TITLE_ROW_HEIGHT +
    table * TABLE_ROW +
    ON_CALL_LINES * ON_CALL_HEIGHT +
    (end - table - ON_CALL_LINES) * USUAL_ROW;
  return {
    name: weekSheetName(week),
    week,
    tables: [
      {
        name: weekTableName(week),
        at: at(HEADER_ROW),
        title: `Week ${week}`,
        bare: true,
        columns: [
          { header: WEEK_COLUMNS.id, width: 7 },
          { header: WEEK_COLUMNS.name, width: 22 },
          ...days.map(({ header }) => ({ header, width: 11.5, centred: true })),
          ...hoursColumns(week),
          { header: WEEK_COLUMNS.notes, width: NOTES_WIDTH },
          ...factColumns(),
          ...minutesColumns(week),
        ],
        rows: book.people.map(({ id, name }) => [id, name]),
      },
    ],
    names: [...weekNames(week), ...stampNames(week)],
    blocks,
    rules: weekRules(places, { row: label + 1, lines: covered.lines }, book.shifts.length),
    entries: [gridEntry(places)],
    frozen: `A1:${at(HEADER_ROW, 1)}`,
    page: {
      area: `A1:${lettersOf(LAST_PRINTED)}${end + 1}`,
      titles: `1:${HEADER_ROW + 1}`,
      landscape: true,
      fits: onePage(height) ? 'one page' : 'one page wide',
      version: `Week ${week}, draft`,
    },
  };
};
