import type { Review } from '../reports.ts';
import { REVIEW } from '../tables/reports.ts';
import { writeRows } from '../tables/table.ts';
import type { Now } from './session.ts';
import { emptied, type RowWrite, writeTableRows } from './write-rows.ts';

/** The review in the place of the last one, on the sheet of the balance. Queued only. */
export const writeReview = (
  { raw }: Now,
  context: Excel.RequestContext,
  { week, parts }: Review,
): void => {
  const table = raw.tables.get(REVIEW.name);
  if (!table || raw.protectedSheets.has(table.sheet)) return;
  const rows = parts.flatMap(({ about, lines }) =>
    lines.map(({ text }) => ({ week, about, text })),
  );
  const cells = writeRows(REVIEW, rows);
  const known = table.cells.map((_, at): RowWrite => ({ at, cells: cells[at] ?? emptied(REVIEW) }));
  const added = cells.slice(known.length).map((one): RowWrite => ({ cells: one }));
  writeTableRows(context, table, REVIEW, [...known, ...added]);
};
