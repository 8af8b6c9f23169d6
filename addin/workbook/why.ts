import type { LocalDate } from '../../core/model/time.ts';
import { check } from '../../core/roster/check.ts';
import { conflict } from '../../core/roster/conflict/conflict.ts';
import type { Done, Watching } from './actions.ts';
import type { Book } from './book/book.ts';
import { conflictLines } from './book/conflict-lines.ts';
import { brokenLines, cellText, gapLines, gapText } from './book/explain.ts';
import { factPlaces } from './book/fact-places.ts';
import { dayText } from './book/naming.ts';
import type { RawBook } from './book/raw-book.ts';
import { problemOf, rosterOf } from './book/roster-problem.ts';
import type { WeekCell } from './book/week.ts';
import { inSlices, type Patience } from './in-slices.ts';
import type { WeekName } from './week-name.ts';

/** What is asked about: a cell of somebody, or what is missing on a day; absent `code` = on every shift of it. */
export type Asked =
  | { readonly kind: 'cell'; readonly week: WeekName; readonly cell: WeekCell }
  | {
      readonly kind: 'day';
      readonly week: WeekName;
      readonly date: LocalDate;
      readonly code?: string | undefined;
    }
  /** What the sheet tells already. */
  | { readonly kind: 'told'; readonly told: Done };

const SEED = 1;

/**
 * Why a cell holds what it holds and what it breaks; of what is missing that day who is in the way, and which facts
 * together make it impossible, with the price of giving way in each.
 */
export const explain = async (
  raw: RawBook,
  book: Book,
  asked: Asked,
  watching: Watching,
  patience: Patience,
  typist: (cell: WeekCell) => string = () => '',
): Promise<Done> => {
  if (asked.kind === 'told') return asked.told;
  const { week } = asked;
  const date = asked.kind === 'cell' ? asked.cell.date : asked.date;
  const code = asked.kind === 'day' ? asked.code : undefined;
  const problem = problemOf(book, [week]);
  const roster = rosterOf(book, problem);
  const checked = check(problem, roster);
  const ofDay = checked.gaps.filter((gap) => gap.date === date);
  const own = ofDay.filter(({ demand }) => code === undefined || demand.shift === code);
  const gaps = own.length > 0 ? own : ofDay;
  const broken = asked.kind === 'cell' ? brokenLines(checked, asked.cell) : [];
  const head =
    asked.kind === 'cell'
      ? cellText(book, asked.cell, typist(asked.cell))
      : `${dayText(date)}: ${gaps.length === 0 ? 'nobody is missing' : gaps.map(gapText).join(', ')}.`;
  if (gaps.length === 0) return { kind: 'done', text: head, lines: broken };
  const answer = await inSlices(
    conflict(problem, { seed: SEED, budget: patience(1), isStopped: watching.isStopped }),
    watching,
  );
  const demands = gaps.map(({ demand }) => demand);
  return {
    kind: 'done',
    text: head,
    lines: [
      ...broken,
      ...conflictLines(book, problem, answer, demands, factPlaces(raw, book)),
      ...gapLines(book, gaps, date),
    ],
  };
};
