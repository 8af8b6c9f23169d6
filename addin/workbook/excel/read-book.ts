import * as z from 'zod/mini';
import { fromSetting, keptPublished, keptSent } from '../book/kept.ts';
import { readKept } from '../book/kept-pieces.ts';
import { type RawBook, type RawWeek, Written } from '../book/raw-book.ts';
import { schemaOf } from '../schema.ts';
import { CHANGES, KEPT } from '../tables/reports.ts';
import type { RawTable } from '../tables/table.ts';
import { TABLES } from '../tables/tables.ts';
import { STAMPS } from '../week/stamps.ts';
import { WEEK_MARK, weekOfTable } from '../week/week-table.ts';
import { cellsOf } from './cells.ts';
import {
  MARK_SETTING,
  madeIn,
  PUBLISHED_SETTING,
  SCHEMA_SETTING,
  SENT_SETTING,
  TURNS_SETTING,
  writtenSetting,
} from './settings.ts';

const KNOWN = new Set(TABLES.map(({ name }) => name));
const isOurs = (name: string): boolean => KNOWN.has(name) || name.startsWith('tblWeek_');

interface Loaded {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly headers: Excel.Range;
  readonly body: Excel.Range;
}

/** Of what only grows the end is enough: it is added to, and never read. */
const bodyOf = (table: Excel.Table): Excel.Range =>
  table.name === CHANGES.name ? table.getDataBodyRange().getLastRow() : table.getDataBodyRange();

const rawTable = ({ sheet, headers, body }: Loaded): RawTable => ({
  sheet: sheet.name,
  at: { row: headers.rowIndex, column: headers.columnIndex },
  headers: (cellsOf(headers.values)[0] ?? []).map(String),
  cells: cellsOf(body.values),
  from: body.rowIndex - headers.rowIndex - 1,
});

/** Reads every table of ours, whatever its sheet is called and wherever it stands, in three round trips. */
export const readRawBook = async (context: Excel.RequestContext): Promise<RawBook> => {
  const { tables, worksheets, settings } = context.workbook;
  tables.load('items/name,items/worksheet/name');
  worksheets.load('items/name,items/protection/protected');
  settings.load('items/key,items/value');
  const active = worksheets.getActiveWorksheet().load('name');
  const workbook = context.workbook.load('readOnly');
  await context.sync();

  const marks = worksheets.items.map((sheet) => ({
    sheet: sheet.name,
    mark: sheet.customProperties.getItemOrNullObject(WEEK_MARK).load('value'),
  }));
  const ofWeeks = new Set(
    tables.items.flatMap(({ name, worksheet }) => (weekOfTable(name) ? [worksheet.name] : [])),
  );
  const stamps = worksheets.items
    .filter(({ name }) => ofWeeks.has(name))
    .flatMap((sheet) =>
      STAMPS.map((stamp) => ({
        ...{ sheet: sheet.name, stamp },
        item: sheet.names.getItemOrNullObject(stamp).load('type'),
      })),
    );
  const loaded: Loaded[] = tables.items
    .filter(({ name }) => isOurs(name))
    .map((table) => ({
      name: table.name,
      sheet: table.worksheet,
      headers: table.getHeaderRowRange().load('values,rowIndex,columnIndex'),
      body: bodyOf(table).load('values,rowIndex'),
    }));
  await context.sync();

  const known = new Map(
    loaded.filter(({ name }) => KNOWN.has(name)).map((one) => [one.name, rawTable(one)]),
  );
  // What lies in cells is what holds: undo takes it back with the rest, and every program keeps it.
  const values = new Map<string, unknown>([
    ...settings.items.map(({ key, value }) => [key, value] as const),
    ...readKept(known.get(KEPT.name)),
  ]);
  const weeks: RawWeek[] = [];
  for (const table of loaded) {
    // A copy of a week's sheet bears its mark too, and its table another name. LibreOffice keeps no marks.
    const week = weekOfTable(table.name);
    const sheet = table.sheet.name;
    const mark = marks.find((one) => one.sheet === sheet)?.mark;
    if (!week || (mark && !mark.isNullObject && mark.value !== week)) continue;
    const written = Written.safeParse(fromSetting(values.get(writtenSetting(week)))).data ?? {};
    const own = stamps.filter((one) => one.sheet === sheet);
    const there = own.filter(({ item }) => !item.isNullObject && item.type === 'Range');
    const stamped = there.map(({ stamp }) => stamp);
    weeks.push({ week, sheet, table: rawTable(table), written, stamps: stamped });
  }
  return {
    schema: schemaOf(known, values.get(SCHEMA_SETTING)),
    settings: values,
    tables: known,
    weeks: weeks.toSorted((a, b) => (a.week < b.week ? -1 : 1)),
    made: madeIn(values),
    turns: Written.safeParse(fromSetting(values.get(TURNS_SETTING))).data ?? {},
    published: keptPublished(values.get(PUBLISHED_SETTING)),
    sent: keptSent(values.get(SENT_SETTING)),
    mark: z.string().safeParse(values.get(MARK_SETTING)).data,
    openSheet: active.name,
    readOnly: workbook.readOnly,
    protectedSheets: new Set(
      worksheets.items
        .filter(({ protection }) => workbook.readOnly || protection.protected)
        .map(({ name }) => name),
    ),
  };
};
