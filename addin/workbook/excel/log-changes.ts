import type { Line } from '../actions.ts';
import type { ChangeRow } from '../book/change-rows.ts';
import { CHANGES } from '../tables/reports.ts';
import { writeRows } from '../tables/table.ts';
import type { Now } from './session.ts';
import { writeTableRows } from './write-rows.ts';

/**
 * Adds to the sheet of changes; nothing that stands there is touched. What cannot be written there hinders no apply, and
 * is said. Queued only.
 */
export const logChanges = (
  { raw }: Now,
  context: Excel.RequestContext,
  rows: readonly ChangeRow[],
): readonly Line[] => {
  const table = raw.tables.get(CHANGES.name);
  if (table && raw.protectedSheets.has(table.sheet)) {
    return [{ text: `The sheet ${table.sheet} is protected, so nothing was noted there.` }];
  }
  const writes = writeRows(CHANGES, rows).map((cells) => ({ cells }));
  writeTableRows(context, table, CHANGES, writes);
  return [];
};
