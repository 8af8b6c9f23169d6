import { daysBetween, localDate } from '../../../core/calendar/zone.ts';
import type { Instant, LocalDate } from '../../../core/model/time.ts';
import type { HeldTurn } from '../../../core/roster/on-call/on-call-facts.ts';
import type { OnCallProblem } from '../../../core/roster/on-call/problem.ts';
import { turnsOf } from '../../../core/roster/on-call/turns.ts';
import { weekNameOf } from '../week-name.ts';
import type { Book } from './book.ts';
import type { OnCallRow } from './on-call.ts';
import { turnIdOfRow } from './on-call-facts.ts';
import { onCallProblem } from './on-call-plan.ts';

const WEEK_DAYS = 7;
const LONGEST_WEEKS = 53;

/** Turns that are not over. */
export const turnsAhead = ({ onCall }: Book, today: LocalDate): readonly OnCallRow[] =>
  onCall
    .filter(({ to }) => to > today)
    .toSorted(
      (a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0) || (a.layer < b.layer ? -1 : 1),
    );

/** From the turns of today to the last one there is, as they stand in the sheet. */
export const future = (
  book: Book,
  now: Instant,
): { readonly problem: OnCallProblem; readonly turns: readonly HeldTurn[] } => {
  const today = localDate(now, book.zone);
  const ahead = turnsAhead(book, today);
  const first = weekNameOf([today, ...ahead.map(({ from }) => from)].toSorted()[0] ?? today);
  const last =
    ahead
      .map(({ to }) => to)
      .toSorted()
      .at(-1) ?? today;
  const days = daysBetween(today, last) + 2 * WEEK_DAYS;
  const weeks = Math.min(LONGEST_WEEKS, Math.ceil(days / WEEK_DAYS));
  const problem = onCallProblem(book, first, weeks, now);
  const holders = new Map(book.onCall.map((row) => [turnIdOfRow(row), row.technician]));
  const turns = turnsOf(problem.plan, problem.horizon).map((turn): HeldTurn => {
    const technician = holders.get(turn.id);
    return { ...turn, ...(technician === undefined ? {} : { technician }) };
  });
  return { problem, turns };
};
