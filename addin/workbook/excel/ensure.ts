import type { Failed } from '../actions.ts';
import type { AnyTable } from '../tables/table.ts';
import { askGround } from './ground.ts';
import { askGone, besideOthers } from './repair.ts';
import { type Now, readNow } from './session.ts';
import { taken } from './taken.ts';
import { writeSheets } from './write-plan.ts';

/** The workbook with tables it did not have yet; most have them from the start. */
export const withTables = async (
  now: Now,
  context: Excel.RequestContext,
  tables: readonly AnyTable[],
): Promise<Now | Failed> => {
  const asked = askGone(now, context, tables);
  if (asked.gone.length === 0) return now;
  const ground = askGround(context);
  const why = await taken(
    context,
    asked.plans.map(({ name }) => name),
  );
  if (why) return why;
  writeSheets(context, asked.plans, ground, besideOthers(asked));
  await context.sync();
  return readNow(context);
};
