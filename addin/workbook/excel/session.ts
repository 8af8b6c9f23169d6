import type { Failed } from '../actions.ts';
import { type Book, readBook } from '../book/book.ts';
import type { RawBook } from '../book/raw-book.ts';
import { LATER, TABLES } from '../tables/tables.ts';
import type { WeekName } from '../week-name.ts';
import { attempt } from './failed.ts';
import { readRawBook } from './read-book.ts';

/** The workbook as it is now, raw and read. */
export interface Now {
  readonly raw: RawBook;
  readonly book: Book;
  /** Tables that should be there and are not; all of them in a workbook that is not ours yet. */
  readonly missing: readonly string[];
}

const NEEDED = TABLES.filter((table) => !LATER.includes(table));

export const readNow = async (context: Excel.RequestContext): Promise<Now> => {
  const raw = await readRawBook(context);
  const missing = NEEDED.filter(({ name }) => !raw.tables.has(name)).map(({ title }) => title);
  return { raw, book: readBook(raw), missing };
};

export const isNew = ({ raw, missing }: Now): boolean =>
  missing.length === NEEDED.length && raw.weeks.length === 0;

export const refused = (code: string, text: string): Failed => ({
  kind: 'failed',
  code,
  text,
  details: '',
});

export const cellsText = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

/** What is missing or cannot be read: nothing is made or written from a workbook that is not wholly understood. */
export const unreadable = ({ book, missing }: Now): Failed | undefined => {
  if (missing.length > 0) {
    const gone = `These tables are missing: ${missing.join(', ')}. Repair them first.`;
    return refused('Missing', gone);
  }
  const [problem] = book.problems;
  if (!problem) return undefined;
  const where = problem.place ? `${problem.place.sheet} ${problem.place.address}: ` : '';
  return refused('Unreadable', `${where}${problem.text}`);
};

/** Why nothing can be done with some weeks now, if so. */
export const hindrance = (now: Now, weeks: readonly WeekName[]): Failed | undefined => {
  const why = unreadable(now);
  if (why) return why;
  if (weeks.length === 0) return refused('NoWeek', 'Choose a week first.');
  const { raw } = now;
  const found = new Map(raw.weeks.map(({ week, sheet }) => [week, sheet]));
  const none = weeks.find((week) => !found.has(week));
  if (none) return refused('NoWeek', `There is no sheet for week ${none}. Add it first.`);
  const locked = weeks.find((week) => raw.protectedSheets.has(found.get(week) ?? ''));
  return locked
    ? refused('AccessDenied', `The sheet of week ${locked} is protected. Unprotect it first.`)
    : undefined;
};

/** Reads the workbook and does something with it, in one batch. */
export const withNow = <T>(
  act: (now: Now, context: Excel.RequestContext) => Promise<T>,
): Promise<T | Failed> => attempt(async (context) => act(await readNow(context), context));
