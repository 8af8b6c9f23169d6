import { localDate } from '../../../core/calendar/zone.ts';
import { Instant } from '../../../core/model/time.ts';
import { daysOf } from '../week/week-table.ts';
import { unreadable, withNow } from './session.ts';
import { writeJudged } from './write-judged.ts';

/**
 * Gives an answer on; where something was done, the weeks that are not over say at once what it means for them, and not
 * at the next check: turns on call bear on shifts, and on what nobody has the phone for. What cannot be written now,
 * because a cell is being edited, is written by that check.
 */
export const judgedAgain = async <T extends { readonly kind: string }>(
  clock: () => number,
  asked: Promise<T>,
): Promise<T> => {
  const answer = await asked;
  if (answer.kind !== 'done') return answer;
  await withNow(async (now, context) => {
    const done = { kind: 'judged' } as const;
    if (unreadable(now)) return done;
    const at = Instant.parse(Math.trunc(clock()));
    const today = localDate(at, now.book.zone);
    const ahead = now.raw.weeks.filter(({ week }) => (daysOf(week).at(-1)?.date ?? '') >= today);
    const weeks = ahead.map(({ week }) => week);
    if (writeJudged(now, context, weeks, at, false).isWritten) await context.sync();
    return done;
  });
  return answer;
};
