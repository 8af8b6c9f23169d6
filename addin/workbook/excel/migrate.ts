import type { Done, Failed } from '../actions.ts';
import { areaOf, lettersOf } from '../address.ts';
import { piecesOf } from '../book/kept-pieces.ts';
import { type NewColumn, SCHEMA_ROW } from '../schema.ts';
import type { Filling } from '../set-up.ts';
import { namedStyle } from '../styles.ts';
import { columnRef } from '../tables/reference.ts';
import { KEPT } from '../tables/reports.ts';
import { type RawTable, readTable, writeRows } from '../tables/table.ts';
import { SETTINGS } from '../tables/tables.ts';
import { askTables, makeTables } from './repair.ts';
import { type Now, refused } from './session.ts';
import { MARK_SETTING, SCHEMA_SETTING } from './settings.ts';
import { done } from './taken.ts';
import { dressColumns } from './write-look.ts';
import { writeTableRows } from './write-rows.ts';

/** What lay beside the cells until now, as rows for the table that keeps it. */
const keptBefore = ({ raw }: Now): Filling => {
  const rows = [...raw.settings]
    .filter(([key]) => key.startsWith('slotwright.'))
    .filter(([key]) => key !== SCHEMA_SETTING && key !== MARK_SETTING)
    .flatMap(([key, value]) => (typeof value === 'string' ? piecesOf(key, value) : []));
  return new Map([[KEPT.name, writeRows(KEPT, rows)]]);
};

interface Widened extends NewColumn {
  readonly raw: RawTable;
}

/** Columns at the end of a table, empty; what stands to the right of it moves on. Queued only. */
const addColumns = (context: Excel.RequestContext, { table, headers, raw }: Widened): void => {
  const sheet = context.workbook.worksheets.getItem(raw.sheet);
  const first = { row: raw.at.row, column: raw.at.column + raw.headers.length };
  const end = first.column + headers.length - 1;
  const rows = (raw.from ?? 0) + raw.cells.length;
  sheet.getRange(`${lettersOf(first.column)}:${lettersOf(end)}`).insert('Right');
  const last = { row: raw.at.row + rows, column: end };
  context.workbook.tables.getItem(table.name).resize(sheet.getRange(areaOf(raw.at, last)));
  const header = sheet.getRange(areaOf(first, { ...first, column: end }));
  header.values = [[...headers]];
  header.style = namedStyle('header');
  const columns = headers.flatMap(
    (one) => Object.values(table.columns).find(({ header }) => header === one) ?? [],
  );
  dressColumns(sheet.getRange(areaOf({ ...first, row: first.row + 1 }, last)), { columns });
};

/** From right to left: what lies to the left of new columns stays where it was read. */
const widened = ({ raw, additions }: Now): readonly Widened[] =>
  (additions?.columns ?? [])
    .flatMap((one) => {
      const found = raw.tables.get(one.table.name);
      return found ? [{ ...one, raw: found }] : [];
    })
    .toSorted((a, b) => b.raw.at.column - a.raw.at.column);

/** Says in Settings which form the tables have now. Queued only. */
const writeSchema = ({ raw }: Now, context: Excel.RequestContext): void => {
  const table = raw.tables.get(SETTINGS.name);
  if (!table) return;
  const known = readTable(SETTINGS, table).rows.find(
    ({ row }) => row.key.toLowerCase() === SCHEMA_ROW.key,
  );
  const [cells = []] = writeRows(SETTINGS, [SCHEMA_ROW]);
  writeTableRows(context, table, SETTINGS, [known ? { at: known.index, cells } : { cells }]);
};

/** Adds what a former form has not. Nothing that is there is changed: what the workbook kept goes on being kept. */
export const migrateBook = async (
  now: Now,
  context: Excel.RequestContext,
): Promise<Done | Failed> => {
  const { additions, raw } = now;
  if (!additions) return done('This workbook is up to date.');
  const wide = widened(now);
  const touched = [...wide.map((one) => one.raw.sheet), raw.tables.get(SETTINGS.name)?.sheet ?? ''];
  const locked = touched.find((sheet) => raw.protectedSheets.has(sheet));
  if (locked !== undefined)
    return refused('AccessDenied', `The sheet ${locked} is protected. Unprotect it first.`);
  const asked = askTables(now, context, additions.tables, keptBefore(now));
  const why = await makeTables(context, asked, () => {
    for (const one of wide) addColumns(context, one);
    return wide.flatMap(({ table, headers }) =>
      headers.map((header) => columnRef(table, { header })),
    );
  });
  if (why) return why;
  writeSchema(now, context);
  await context.sync();
  return done('This workbook is up to date. Nothing that was in it has changed.');
};
