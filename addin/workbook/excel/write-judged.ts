import type { Instant } from '../../../core/model/time.ts';
import { check, type RosterCheck } from '../../../core/roster/check.ts';
import { inWeek, type OnCallFault, onCallJudged } from '../book/on-call-judged.ts';
import type { Change } from '../book/proposal.ts';
import { problemOf, rosterOf } from '../book/roster-problem.ts';
import { withCells } from '../book/with-cells.ts';
import { mondayIn, type WeekName } from '../week-name.ts';
import type { Now } from './session.ts';
import { writeGaps } from './write-gaps.ts';
import { writeNotes, writeStamps } from './write-notes.ts';

/** The workbook once those cells hold what they become. */
export const nowWith = (now: Now, changes: readonly Change[]): Now => ({
  ...now,
  book: withCells(now.book, changes),
});

export interface Written {
  /** By week, in the order asked. */
  readonly checks: readonly RosterCheck[];
  /** Of all turns that are not over. */
  readonly faults: readonly OnCallFault[];
  /** Whether anything is to be sent. */
  readonly isWritten: boolean;
}

/**
 * Judges some weeks as `now` has them, and writes what it found: notes beside those they concern, the sheet of gaps, and
 * when that was. `stamp` says so also where nothing else is news. Queued only.
 */
export const writeJudged = (
  now: Now,
  context: Excel.RequestContext,
  weeks: readonly WeekName[],
  at: Instant,
  stamp: boolean,
): Written => {
  const checks = weeks.map((week) => {
    const problem = problemOf(now.book, [week]);
    return check(problem, rosterOf(now.book, problem));
  });
  const onCall = onCallJudged(now.raw, now.book, at);
  const noted = weeks.map((week, i) => {
    const faults = inWeek(onCall.faults, mondayIn(week));
    return writeNotes(now, context, week, { violations: checks[i]?.violations ?? [], faults });
  });
  const gaps = checks.flatMap((one) => one.gaps);
  const isOpen = writeGaps(now, context, weeks, { gaps, onCall: onCall.gaps }, at);
  const isWritten = stamp || isOpen || noted.includes(true);
  if (isWritten) writeStamps(now, context, weeks, at);
  return { checks, faults: onCall.faults, isWritten };
};
