import type { Done, Failed } from '../actions.ts';
import { type Filling, sheetsFor, tablePlan } from '../set-up.ts';
import type { AnyTable } from '../tables/table.ts';
import { TABLES } from '../tables/tables.ts';
import { askGround } from './ground.ts';
import type { Now } from './session.ts';
import { done, taken } from './taken.ts';
import { askBalance, writeBalance } from './write-balance.ts';
import { writeSheets } from './write-plan.ts';
import type { PlacedTable } from './write-table.ts';

/** Where a table goes that is gone: beside the others of its sheet, whatever that is called now; undefined = nowhere. */
const sheetOf = ({ sheet }: AnyTable, { raw }: Now): string | undefined =>
  TABLES.filter((other) => other.sheet === sheet)
    .map(({ name }) => raw.tables.get(name)?.sheet)
    .find((found) => found !== undefined);

/** Tables that are to be made, asked for in the round trip of somebody else: where each goes. */
export const askTables = (
  now: Now,
  context: Excel.RequestContext,
  gone: readonly AnyTable[],
  filling: Filling = new Map(),
) => {
  const placed = gone.map((table) => {
    const name = sheetOf(table, now);
    const sheet = name === undefined ? undefined : context.workbook.worksheets.getItem(name);
    return { table, sheet, used: sheet?.getUsedRange().load('columnIndex,columnCount') };
  });
  const alone = placed.filter(({ sheet }) => sheet === undefined).map(({ table }) => table);
  return { gone, placed, filling, plans: sheetsFor(alone, filling) };
};

/** Those of some tables that are gone. */
export const askGone = (now: Now, context: Excel.RequestContext, tables: readonly AnyTable[]) =>
  askTables(
    now,
    context,
    tables.filter(({ name }) => !now.raw.tables.has(name)),
  );

/** Where the tables go that stand beside others; those on sheets of their own are in `plans`. */
export const besideOthers = ({
  placed,
  filling,
}: ReturnType<typeof askTables>): readonly PlacedTable[] => {
  const ends = new Map<string, number>();
  return placed.flatMap(({ table, sheet, used }) => {
    if (!sheet || !used) return [];
    const column = (ends.get(table.sheet) ?? used.columnIndex + used.columnCount) + 1;
    const plan = tablePlan(table, column, filling);
    ends.set(table.sheet, column + plan.columns.length);
    return [{ sheet, table: plan }];
  });
};

/**
 * Makes tables, on sheets of their own or beside others; nothing that is there is touched. `widen` adds columns that new
 * formulas name, to tables that are there. Queued only.
 */
export const makeTables = async (
  context: Excel.RequestContext,
  asked: ReturnType<typeof askTables>,
  widen?: () => readonly string[],
): Promise<Failed | undefined> => {
  const ground = askGround(context);
  // Also fetches where the sheets that are there end.
  const why = await taken(
    context,
    asked.plans.map(({ name }) => name),
  );
  if (why) return why;
  writeSheets(context, asked.plans, ground, besideOthers(asked), widen);
  return undefined;
};

/** Makes the tables that are gone. */
export const repairBook = async (
  now: Now,
  context: Excel.RequestContext,
): Promise<Done | Failed> => {
  const asked = askGone(now, context, TABLES);
  if (asked.gone.length === 0) return done('Nothing is missing.');
  const beside = askBalance(context);
  const why = await makeTables(context, asked);
  if (why) return why;
  // Its formulas named the tables that were gone.
  const weeks = now.raw.weeks.map(({ week }) => week);
  writeBalance(now, context, beside, weeks, 'tables');
  await context.sync();
  return done(`Made again, empty: ${asked.gone.map(({ title }) => title).join(', ')}.`);
};
