import type { Instant } from '../../../core/model/time.ts';
import { check } from '../../../core/roster/check.ts';
import type { Checked, Failed } from '../actions.ts';
import { problemOf, rosterOf } from '../book/roster-problem.ts';
import { linesOf, notesOf } from '../book/told.ts';
import { heightOf } from '../page-fit.ts';
import { NOTES_WIDTH, WEEK_COLUMNS, weekTableName } from '../week/week-table.ts';
import type { WeekName } from '../week-name.ts';
import { checkBalance } from './check-balance.ts';
import { checkCounts } from './check-counts.ts';
import { type Now, noLook } from './session.ts';
import { writeGaps } from './write-gaps.ts';

/** Judges a week as it stands and writes what is not kept into the rows of those it concerns. */
export const checkWeek = async (
  now: Now,
  context: Excel.RequestContext,
  week: WeekName,
  at: Instant,
): Promise<Checked | Failed> => {
  const why = noLook(now, [week]);
  if (why) return why;
  const { book, raw } = now;
  const problem = problemOf(book, [week]);
  const { violations, gaps } = check(problem, rosterOf(book, problem));
  const found = raw.weeks.find((one) => one.week === week);
  // A closed sheet is judged all the same; only its notes stay as they are.
  const table = found && !raw.protectedSheets.has(found.sheet) ? found.table : undefined;
  const notes = notesOf(book, week, violations);
  const column = table?.headers.indexOf(WEEK_COLUMNS.notes) ?? -1;
  // What stands there already is not written again: two people with the add-in would set each other off.
  const differs =
    table?.cells.some((row, i) => (row[column] ?? '') !== (notes.get(i) ?? '')) ?? false;
  if (table && column >= 0 && differs) {
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
  }
  const isOpen = writeGaps(now, context, [week], gaps, at);
  if (differs || isOpen) await context.sync();
  return {
    kind: 'checked',
    week,
    lines: [
      ...linesOf(book, violations),
      ...(await checkCounts(now, context, week)),
      ...(await checkBalance(now, context)),
    ],
    gaps: gaps.reduce((sum, { missing }) => sum + missing, 0),
  };
};
