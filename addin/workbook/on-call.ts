import { contains } from '../../core/calendar/window.ts';
import { localDate } from '../../core/calendar/zone.ts';
import { onCallSentence } from '../../core/explain/on-call-sentence.ts';
import type { TechnicianId } from '../../core/model/ids.ts';
import type { Instant, LocalDate } from '../../core/model/time.ts';
import type { Change } from '../../core/roster/on-call/changes.ts';
import {
  generate,
  type OnCallRoster,
  type PlannedTurn,
} from '../../core/roster/on-call/generate.ts';
import type { Segment } from '../../core/roster/on-call/lay.ts';
import type { Layer } from '../../core/roster/on-call/plan.ts';
import type { OnCallProblem } from '../../core/roster/on-call/problem.ts';
import type { Done, Failed, Line, Preview } from './actions.ts';
import type { Book } from './book/book.ts';
import { dayText, namingOf } from './book/naming.ts';
import { onCallFacts } from './book/on-call-facts.ts';
import { nextLines } from './book/why-next.ts';
import type { WeekName } from './week-name.ts';

/** Who is on call, for the manager who sets it up. */
export interface OnCallActions {
  /** What so many weeks of the rotation would be, from a week on; typed and locked turns stay. */
  preview(first: WeekName, weeks: number): Promise<Preview | Failed>;
  apply(): Promise<Done | Preview | Failed>;
  /** Gives the rows of the last `apply` back what was in them, where nobody changed them since. */
  revert(): Promise<Done | Failed>;
}

/** A row of the on-call sheet as it would be written. */
export interface PlannedRow {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly layer: Layer;
  readonly technician: string;
  readonly why: string;
}

export interface PlannedOnCall {
  readonly rows: readonly PlannedRow[];
  readonly lines: readonly Line[];
  readonly gaps: number;
}

/** Whoever all of a turn is fixed for; what covers a part of it stands in a table of its own. */
const fixedFor = (turn: PlannedTurn, segments: readonly Segment[]): TechnicianId | undefined =>
  segments.find(
    ({ layer, window, entry }) =>
      entry?.source === 'fixed' && layer === turn.layer && window.start === turn.window.start,
  )?.technician;

/** One row for each turn; who has it, and why. */
export const plannedRows = (
  { zone }: Book,
  { turns, segments }: OnCallRoster,
  now: Instant,
): readonly PlannedRow[] => {
  const telling = { zone, now };
  return turns.map((turn) => ({
    from: localDate(turn.window.start, zone),
    to: localDate(turn.window.end, zone),
    layer: turn.layer,
    technician: fixedFor(turn, segments) ?? turn.swappedTo ?? turn.technician ?? '',
    why: [turn.why, ...turn.notes]
      .flatMap((reason) => (reason ? [onCallSentence(reason, telling)] : []))
      .join('. '),
  }));
};

/** Without what stands in the sheets as it is: an override that is known is none. */
const news = (book: Book, changes: readonly Change[]): readonly Change[] => {
  const facts = onCallFacts(book);
  return changes.filter(
    ({ layer, window, to }) =>
      !facts.some(
        (fact) => fact.layer === layer && fact.technician === to && contains(fact.window, window),
      ),
  );
};

/** Makes the rotation; gaps and changes are told with their reasons. */
export const planOnCall = (book: Book, problem: OnCallProblem): PlannedOnCall => {
  const roster = generate(problem);
  const telling = { zone: book.zone, now: problem.now };
  const { nameOf } = namingOf(book);
  const said = (reasons: Parameters<typeof onCallSentence>[0][]): string =>
    reasons.map((reason) => onCallSentence(reason, telling)).join(', ');
  const day = (at: Instant): string => dayText(localDate(at, book.zone));
  return {
    rows: plannedRows(book, roster, problem.now),
    gaps: roster.gaps.length,
    lines: [
      ...roster.gaps.flatMap(({ layer, window, whyNot }): readonly Line[] => [
        { text: `Nobody is ${layer} from ${day(window.start)} to ${day(window.end)}:` },
        ...whyNot.map(({ technician, reasons }) => ({
          text: `${nameOf(technician)}: ${said([...reasons])}`,
        })),
      ]),
      ...news(book, roster.changes).map(({ layer, window, from, to, reasons }) => ({
        text: `${day(window.start)}, ${layer}: ${nameOf(from)} → ${
          to === undefined ? 'nobody' : nameOf(to)
        }. ${said([...reasons])}`,
      })),
      ...roster.warnings.map((reason) => ({ text: onCallSentence(reason, telling) })),
      ...nextLines(book, problem, roster),
    ],
  };
};
