import type { Failed } from '../actions.ts';
import { type Book, readBook } from '../book/book.ts';
import type { RawBook } from '../book/raw-book.ts';
import { type Additions, additionsTo, SCHEMA } from '../schema.ts';
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
  /** What its form has not, where that is a former one; none of it is missing. */
  readonly additions: Additions | undefined;
}

const NEEDED = TABLES.filter((table) => !LATER.includes(table));

export const readNow = async (context: Excel.RequestContext): Promise<Now> => {
  const raw = await readRawBook(context);
  const isOurs = raw.tables.size > 0 || raw.weeks.length > 0;
  const additions = isOurs ? additionsTo(raw.tables, raw.schema) : undefined;
  const missing = NEEDED.filter(
    (table) => !raw.tables.has(table.name) && !additions?.tables.includes(table),
  ).map(({ title }) => title);
  return { raw, book: readBook(raw), missing, additions };
};

export const isNew = ({ raw }: Now): boolean => raw.tables.size === 0 && raw.weeks.length === 0;

export const refused = (code: string, text: string): Failed => ({
  kind: 'failed',
  code,
  text,
  details: '',
});

export const cellsText = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

const NEWER =
  'A newer Slotwright made this workbook, and this one would lose what is new in it. Update the add-in: close Excel and open it again.';

/** A workbook of a newer form, of which nothing is taken for understood. */
export const isNewer = ({ raw }: Pick<Now, 'raw'>): boolean => raw.schema > SCHEMA;

/** What is missing of the tables, or not there yet. */
export const incomplete = ({ missing, additions }: Now): Failed | undefined => {
  if (missing.length > 0) {
    const gone = `These tables are missing: ${missing.join(', ')}. Repair them first.`;
    return refused('Missing', gone);
  }
  if (additions) {
    const text = 'An older Slotwright made this workbook. Bring it up to date first.';
    return refused('Older', text);
  }
  return undefined;
};

/** What is missing or cannot be read: nothing is made or written from a workbook that is not wholly understood. */
export const unreadable = (now: Now): Failed | undefined => {
  const why = incomplete(now);
  if (why) return why;
  const [problem] = now.book.problems;
  if (!problem) return undefined;
  const where = problem.place ? `${problem.place.sheet} ${problem.place.address}: ` : '';
  return refused('Unreadable', `${where}${problem.text}`);
};

const READ_ONLY = refused(
  'ReadOnly',
  'This workbook is open to be read. Choose Edit Workbook, or save a copy and open that.',
);

/** Why nothing can be written on some sheets now, if so: each with its own way out. */
export const closed = (
  { raw }: Pick<Now, 'raw'>,
  sheets: readonly string[],
): Failed | undefined => {
  if (raw.readOnly) return READ_ONLY;
  const sheet = sheets.find((one) => raw.protectedSheets.has(one));
  return sheet === undefined
    ? undefined
    : refused('AccessDenied', `The sheet ${sheet} is protected: choose Review, Unprotect Sheet.`);
};

/** Why some weeks cannot be looked at now, if so; a sheet that is protected can. */
export const noLook = (now: Now, weeks: readonly WeekName[]): Failed | undefined => {
  const why = unreadable(now);
  if (why) return why;
  if (weeks.length === 0) return refused('NoWeek', 'Choose a week first.');
  const { raw } = now;
  const none = weeks.find((week) => !raw.weeks.some((one) => one.week === week));
  return none && refused('NoWeek', `There is no sheet for week ${none}. Add it first.`);
};

/** Why nothing can be written into some weeks now, if so. */
export const hindrance = (now: Now, weeks: readonly WeekName[]): Failed | undefined =>
  noLook(now, weeks) ??
  closed(
    now,
    now.raw.weeks.filter(({ week }) => weeks.includes(week)).map(({ sheet }) => sheet),
  );

/** Reads the workbook and does something with it, in one batch. */
export const withNow = <T>(
  act: (now: Now, context: Excel.RequestContext) => Promise<T>,
): Promise<T | Failed> =>
  attempt<T | Failed>(async (context) => {
    const now = await readNow(context);
    return isNewer(now) ? refused('Newer', NEWER) : act(now, context);
  });
