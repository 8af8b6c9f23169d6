import { localDate } from '../../../core/calendar/zone.ts';
import type { Instant } from '../../../core/model/time.ts';
import type { Checked, Failed, Judging, Line } from '../actions.ts';
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
  const { checks, faults, isWritten } = writeJudged(now, context, [week], at, how === 'asked');
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
    lines: [
      ...linesOf(now.book, violations),
      ...faultLines(now.book, inWeek(faults, mondayIn(week))),
      ...missedLines(now, week, at),
      ...counts,
      ...(await checkBalance(now, context)),
    ],
    gaps: gaps.reduce((sum, { missing }) => sum + missing, 0),
  };
};
