import { piecesOf } from '../book/kept-pieces.ts';
import { KEPT } from '../tables/reports.ts';
import { type RawTable, readTable, writeRows } from '../tables/table.ts';
import type { Now } from './session.ts';
import { emptied, type RowWrite, writeTableRows } from './write-rows.ts';

/** The table as it will be when a batch is sent: two things that are kept in one batch take different rows. */
const queued = new WeakMap<Excel.RequestContext, RawTable>();

/**
 * Keeps something in the workbook, in cells of a hidden sheet: undoing what was written undoes this with it, and a
 * program that knows no add-ins keeps it when it saves the file. Queued only.
 */
export const keep = (
  { raw }: Pick<Now, 'raw'>,
  context: Excel.RequestContext,
  key: string,
  text: string,
): void => {
  const table = queued.get(context) ?? raw.tables.get(KEPT.name);
  if (!table) {
    context.workbook.settings.add(key, text);
    return;
  }
  const known = readTable(KEPT, table).rows.filter(({ row }) => row.key === key);
  const pieces = writeRows(KEPT, piecesOf(key, text));
  const writes: readonly RowWrite[] = [
    ...pieces.map((cells, i) => (known[i] ? { at: known[i].index, cells } : { cells })),
    ...known.slice(pieces.length).map(({ index }) => ({ at: index, cells: emptied(KEPT) })),
  ];
  const after = writeTableRows(context, table, KEPT, writes);
  if (after) queued.set(context, after);
};
