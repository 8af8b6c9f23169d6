import type { Instant } from '../../../core/model/time.ts';
import type { Checked, Failed, Judging } from '../actions.ts';
import { linesOf } from '../book/told.ts';
import type { WeekName } from '../week-name.ts';
import { checkBalance } from './check-balance.ts';
import { checkCounts } from './check-counts.ts';
import { type Now, noLook } from './session.ts';
import { writeJudged } from './write-judged.ts';
import { askVersion, writeStamps } from './write-notes.ts';

/** Judges a week as it stands and writes what is not kept into the rows of those it concerns. */
export const checkWeek = async (
  now: Now,
  context: Excel.RequestContext,
  week: WeekName,
  at: Instant,
  how: Judging = 'asked',
): Promise<Checked | Failed> => {
  const why = noLook(now, [week]);
  if (why) return why;
  // A stamp alone would be a step of Undo after whatever somebody typed.
  const { checks, isWritten } = writeJudged(now, context, [week], at, how === 'asked');
  const isOldVersion = askVersion(now, context, week);
  // Sends what was queued, too.
  const counts = await checkCounts(now, context, week);
  if (!isWritten && isOldVersion(at)) {
    writeStamps(now, context, [week], at);
    await context.sync();
  }
  const { violations, gaps } = checks[0] ?? { violations: [], gaps: [] };
  return {
    kind: 'checked',
    week,
    lines: [...linesOf(now.book, violations), ...counts, ...(await checkBalance(now, context))],
    gaps: gaps.reduce((sum, { missing }) => sum + missing, 0),
  };
};
