import type { Done, Failed } from '../actions.ts';
import type { ReportSheet, Reports } from '../reports.ts';
import { CHANGES, GAPS } from '../tables/reports.ts';
import type { AnyTable } from '../tables/table.ts';
import { attempt } from './failed.ts';
import { refused } from './session.ts';

const TABLE_OF: Readonly<Record<ReportSheet, AnyTable>> = { gaps: GAPS, changes: CHANGES };

/** To the front; a sheet that is hidden is shown first, which Excel cannot undo, so only then. */
export const bringUp = async (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<void> => {
  sheet.load('visibility');
  await context.sync();
  if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
  sheet.activate();
};

const showSheet = (what: ReportSheet): Promise<Done | Failed> =>
  attempt(async (context) => {
    const { name, title } = TABLE_OF[what];
    const table = context.workbook.tables.getItemOrNullObject(name).load('name');
    await context.sync();
    if (table.isNullObject)
      return refused('Missing', `The table ${title} is missing. Repair it first.`);
    await bringUp(context, table.worksheet);
    await context.sync();
    return { kind: 'done', text: `The sheet of ${what} is in front.`, lines: [] };
  });

export const excelReports = (): Reports => ({ show: showSheet });
