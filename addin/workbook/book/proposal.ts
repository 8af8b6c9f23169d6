import { daysBetween } from '../../../core/calendar/zone.ts';
import { check } from '../../../core/roster/check.ts';
import { fingerprint } from '../../../core/roster/fingerprint.ts';
import type { RosterProblem } from '../../../core/roster/problem.ts';
import type { Roster } from '../../../core/roster/roster.ts';
import type { Line, Preview } from '../actions.ts';
import type { WeekName } from '../week-name.ts';
import type { Book } from './book.ts';
import { dayText, namingOf, shiftText } from './naming.ts';
import { isKept } from './roster-problem.ts';
import { linesOf } from './told.ts';
import type { WeekCell } from './week.ts';

/** A cell and what would stand in it. */
export interface Change {
  readonly week: WeekName;
  readonly cell: WeekCell;
  /** '' = free. */
  readonly becomes: string;
}

/** A roster beside what stands in the sheets. */
export interface Proposal {
  readonly preview: Preview;
  readonly changes: readonly Change[];
  /** Why each changed cell is to be another, by technician and date; absent where there is nothing to say one by one. */
  readonly why: ReadonlyMap<string, string>;
  /** Stands for all it was made from. */
  readonly madeFrom: string;
  /** Every cell that was looked at, so that a later look can tell whether any is another now. */
  readonly seen: ReadonlyMap<string, string>;
}

/** What stands in each cell of some weeks. */
export const seenIn = (book: Book, weeks: readonly WeekName[]): ReadonlyMap<string, string> =>
  new Map(
    book.weeks
      .filter(({ week }) => weeks.includes(week))
      .flatMap(({ cells }) =>
        cells.map(
          ({ technician, date, shift, typed }) =>
            [`${technician} ${date}`, `${shift ?? ''} ${typed}`] as const,
        ),
      ),
  );

/** More than these say nothing one by one: a sheet that is filled anew is looked at as a whole. */
export const MOST_TOLD = 30;

const changeLines = (
  book: Book,
  changes: readonly Change[],
  more: readonly Line[],
): readonly Line[] => {
  // Rebalance has told each of them already, with what it bought.
  if (more.length > 0 || changes.length > MOST_TOLD) return [];
  const { nameOf } = namingOf(book);
  return changes.map(({ cell: { technician, date, shift, place }, becomes }) => {
    const is = shiftText(becomes === '' ? null : becomes);
    return {
      text: `${dayText(date)}: ${nameOf(technician)} ${shiftText(shift)} → ${is}`,
      place,
    };
  });
};

/** What is known of the changes besides: lines that are told first, and why each cell is to be another. */
export interface Known {
  readonly lines: readonly Line[];
  readonly why: ReadonlyMap<string, string>;
}

/** Compares a roster with the sheets: what changes, what stays because somebody set it, what is still missing. */
export const proposalOf = (
  book: Book,
  weeks: readonly WeekName[],
  problem: RosterProblem,
  roster: Roster,
  { lines: more, why }: Known = { lines: [], why: new Map() },
): Proposal => {
  const chosen = new Set(weeks);
  const rows = new Map(roster.rows.map(({ technician, shifts }) => [technician, shifts]));
  const cells = book.weeks
    .filter(({ week }) => chosen.has(week))
    .flatMap(({ week, cells }) => cells.map((cell) => ({ week, cell })));
  const isSet = ({ week, cell }: (typeof cells)[number]) => isKept(book, chosen, week, cell);
  const changes = cells
    .filter((one) => !isSet(one))
    .map(({ week, cell }) => ({
      week,
      cell,
      becomes: rows.get(cell.technician)?.[daysBetween(problem.from, cell.date)] ?? '',
    }))
    .filter(({ cell, becomes }) => becomes !== (cell.shift ?? ''));
  const { violations, gaps } = check(problem, roster);
  return {
    changes,
    why,
    madeFrom: fingerprint(problem),
    seen: seenIn(book, weeks),
    preview: {
      kind: 'preview',
      weeks,
      changes: changes.length,
      kept: cells.filter(isSet).length,
      gaps: gaps.reduce((sum, { missing }) => sum + missing, 0),
      lines: [...more, ...changeLines(book, changes, more), ...linesOf(book, violations)],
    },
  };
};
