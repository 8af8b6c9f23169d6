import { localDate } from '../../../core/calendar/zone.ts';
import type { Instant } from '../../../core/model/time.ts';
import type { Checked, CheckedWeeks, Failed, Judging, Line } from '../actions.ts';
import { inWeek } from '../book/on-call-judged.ts';
import { faultLines, linesOf } from '../book/told.ts';
import { mondayIn, type WeekName } from '../week-name.ts';
import { checkBalance } from './check-balance.ts';
import { checkCounts } from './check-counts.ts';
import { type Now, noLook } from './session.ts';
import { writeJudged } from './write-judged.ts';
import { askVersion, writeStamps } from './write-notes.ts';

/** What would have counted in a week and does not any more, as long as it is not past. */
const missedLines = ({ book }: Now, week: WeekName, at: Instant): readonly Line[] =>
  inWeek(book.missed, mondayIn(week))
    .filter(({ to }) => to >= localDate(at, book.zone))
    .map(({ text, place }) => ({ text, place }));

/**
 * Judges weeks as they stand, all in one batch, and writes what is not kept into the rows of those it concerns. The
 * balance belongs to no week, and is told with the first.
 */
export const checkWeeks = async (
  now: Now,
  context: Excel.RequestContext,
  weeks: readonly WeekName[],
  at: Instant,
  how: Judging = 'asked',
): Promise<CheckedWeeks | Failed> => {
  const why = noLook(now, weeks);
  if (why) return why;
  // A stamp alone would be a step of Undo after whatever somebody typed.
  const { checks, faults, isWritten } = writeJudged(now, context, weeks, at, how === 'asked');
  const versions = weeks.map((week) => ({ week, isOld: askVersion(now, context, week) }));
  // Sends what was queued, too.
  const counts = await checkCounts(now, context, weeks);
  const old = isWritten ? [] : versions.filter(({ isOld }) => isOld(at));
  if (old.length > 0) {
    const those = old.map(({ week }) => week);
    writeStamps(now, context, those, at);
    await context.sync();
  }
  const balance = await checkBalance(now, context);
  return {
    kind: 'all',
    weeks: weeks.map((week, i): Checked => {
      const { violations, gaps } = checks[i] ?? { violations: [], gaps: [] };
      return {
        kind: 'checked',
        week,
        lines: [
          ...linesOf(now.book, violations),
          ...faultLines(now.book, inWeek(faults, mondayIn(week))),
          ...missedLines(now, week, at),
          ...(counts[i] ?? []),
          ...(i === 0 ? balance : []),
        ],
        gaps: gaps.reduce((sum, { missing }) => sum + missing, 0),
      };
    }),
  };
};
