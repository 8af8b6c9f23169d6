import type { Instant } from '../../../core/model/time.ts';
import { type Noted, notesOf } from '../book/told.ts';
import { heightOf } from '../page-fit.ts';
import { stampTexts } from '../week/stamps.ts';
import { NOTES_WIDTH, WEEK_COLUMNS, weekTableName } from '../week/week-table.ts';
import type { WeekName } from '../week-name.ts';
import { cellsOf } from './cells.ts';
import type { Now } from './session.ts';

/** A closed sheet is judged all the same; only what stands on it stays as it is. */
const openWeek = ({ raw }: Now, week: WeekName) =>
  raw.weeks.find((one) => one.week === week && !raw.protectedSheets.has(one.sheet));

/**
 * What is not kept, beside those it concerns. Queued only; true = something is to be sent: what stands there already is
 * not written again, or two people with the add-in would set each other off.
 */
export const writeNotes = (
  now: Now,
  context: Excel.RequestContext,
  week: WeekName,
  found: Noted,
): boolean => {
  const table = openWeek(now, week)?.table;
  const notes = notesOf(now.book, week, found);
  const column = table?.headers.indexOf(WEEK_COLUMNS.notes) ?? -1;
  if (!table || column < 0) return false;
  if (table.cells.every((row, i) => (row[column] ?? '') === (notes.get(i) ?? ''))) return false;
  const cells = context.workbook.tables
    .getItem(weekTableName(week))
    .columns.getItem(WEEK_COLUMNS.notes);
  const body = cells.getDataBodyRange();
  body.values = table.cells.map((_, row) => [notes.get(row) ?? '']);
  body.setRowProperties(
    table.cells.map((_, row) => ({
      format: { rowHeight: heightOf(notes.get(row) ?? '', NOTES_WIDTH) },
    })),
  );
  return true;
};

/** When the notes of some weeks were true, and whether people were told something else. Queued only. */
export const writeStamps = (
  now: Now,
  context: Excel.RequestContext,
  weeks: readonly WeekName[],
  at: Instant,
): void => {
  for (const week of weeks) {
    const found = openWeek(now, week);
    if (!found) continue;
    const texts = stampTexts(now.book, now.raw.published, week, at);
    const { names } = context.workbook.worksheets.getItem(found.sheet);
    for (const stamp of found.stamps) names.getItem(stamp).getRange().values = [[texts[stamp]]];
  }
};

/** Asks what a week says of its version: true = something else is so. */
export const askVersion = (now: Now, context: Excel.RequestContext, week: WeekName) => {
  const found = openWeek(now, week);
  if (!found?.stamps.includes('swVersion')) return () => false;
  const { names } = context.workbook.worksheets.getItem(found.sheet);
  const cell = names.getItem('swVersion').getRange().load('values');
  return (at: Instant): boolean =>
    cellsOf(cell.values)[0]?.[0] !== stampTexts(now.book, now.raw.published, week, at).swVersion;
};
