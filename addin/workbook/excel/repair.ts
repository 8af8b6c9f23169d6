import type { Done, Failed } from '../actions.ts';
import { sheetsFor, tablePlan } from '../set-up.ts';
import type { AnyTable } from '../tables/table.ts';
import { TABLES } from '../tables/tables.ts';
import { askGround } from './ground.ts';
import type { Now } from './session.ts';
import { done, taken } from './set-up.ts';
import { writeFormulas, writeSheets, writeTable } from './write-plan.ts';

/** Where a table goes that is gone: beside the others of its sheet, whatever that is called now; undefined = nowhere. */
const sheetOf = ({ sheet }: AnyTable, { raw }: Now): string | undefined =>
  TABLES.filter((other) => other.sheet === sheet)
    .map(({ name }) => raw.tables.get(name)?.sheet)
    .find((found) => found !== undefined);

/** Makes the tables that are gone; nothing that is there is touched. */
export const repairBook = async (
  now: Now,
  context: Excel.RequestContext,
): Promise<Done | Failed> => {
  const gone = TABLES.filter(({ name }) => !now.raw.tables.has(name));
  if (gone.length === 0) return done('Nothing is missing.');
  const placed = gone.map((table) => {
    const name = sheetOf(table, now);
    const sheet = name === undefined ? undefined : context.workbook.worksheets.getItem(name);
    return { table, sheet, used: sheet?.getUsedRange().load('columnIndex,columnCount') };
  });
  const alone = placed.filter(({ sheet }) => sheet === undefined).map(({ table }) => table);
  const plans = sheetsFor(alone, new Map());
  const ground = askGround(context);
  // Also fetches where the sheets that are there end.
  const why = await taken(
    context,
    plans.map(({ name }) => name),
  );
  if (why) return why;
  writeSheets(context, plans, ground);
  const ends = new Map<string, number>();
  for (const { table, sheet, used } of placed) {
    if (!sheet || !used) continue;
    const column = (ends.get(table.sheet) ?? used.columnIndex + used.columnCount) + 1;
    const plan = tablePlan(table, column, new Map());
    writeTable(sheet, plan);
    writeFormulas(sheet, plan);
    ends.set(table.sheet, column + plan.columns.length);
  }
  await context.sync();
  return done(`Made again, empty: ${gone.map(({ title }) => title).join(', ')}.`);
};
