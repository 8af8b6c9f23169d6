import { readJournalFile } from '../../../core/exchange/journal-file.ts';
import { fileProblemWords } from '../../../core/explain/file-problem-words.ts';
import { Instant } from '../../../core/model/time.ts';
import type { Entry } from '../../../core/store/journal-entry.ts';
import { sha256 } from '../../../core/store/sha256.ts';
import type { Done, Failed } from '../actions.ts';
import { carriedIn } from '../balance/carried.ts';
import { balanceFigures } from '../balance/figures.ts';
import { reviewOf } from '../balance/review.ts';
import { balanceSpan } from '../balance/span.ts';
import { movesIn } from '../generate.ts';
import { type Patience, usualPatience } from '../in-slices.ts';
import type { ReportSheet, Reports } from '../reports.ts';
import { BALANCE, CHANGES, GAPS } from '../tables/reports.ts';
import type { AnyTable } from '../tables/table.ts';
import { bringUp } from './bring-up.ts';
import { attempt } from './failed.ts';
import { openEdition } from './open-edition.ts';
import { hindrance, type Now, refused, withNow } from './session.ts';
import { askBalance, writeBalance } from './write-balance.ts';
import { writeReview } from './write-review.ts';

const FIRST_TOLD = 3;

const TABLE_OF: Readonly<Record<ReportSheet, AnyTable>> = {
  balance: BALANCE,
  gaps: GAPS,
  changes: CHANGES,
};

const showSheet = (what: ReportSheet): Promise<Done | Failed> =>
  attempt(async (context) => {
    const { name, title } = TABLE_OF[what];
    const table = context.workbook.tables.getItemOrNullObject(name).load('name');
    await context.sync();
    if (table.isNullObject) {
      return refused('Missing', `The table ${title} is missing. The next new week brings it.`);
    }
    await bringUp(context, table.worksheet);
    await context.sync();
    return { kind: 'done', text: `The sheet of ${what} is in front.`, lines: [] };
  });

/** What is written for people to read; `clock` gives the time, `patience` says how long may be looked for what evens. */
export const excelReports = (
  patience: Patience = usualPatience,
  clock: () => number = Date.now,
): Reports => {
  let journal: readonly Entry[] | undefined;
  return {
    show: showSheet,
    edition: openEdition,
    async takeJournal(text) {
      const read = await readJournalFile(text, sha256);
      if (!read.ok) {
        const words = read.problems.slice(0, FIRST_TOLD).map((one) => fileProblemWords(one));
        return refused('Unreadable', words.join(' '));
      }
      const { entries, brokenAt } = read.value;
      journal = entries;
      const broken =
        brokenAt === undefined
          ? []
          : [
              {
                text: `Entry ${brokenAt} was changed, or one before it is gone: this may not be all.`,
              },
            ];
      const said = `The next review tells of the journal too: ${entries.length} entries.`;
      return { kind: 'done', text: said, lines: broken };
    },
    async review(week, watching) {
      const read = await withNow<Now | Failed>(async (now) => hindrance(now, [week]) ?? now);
      if ('kind' in read) return read;
      const { book, raw } = read;
      const span = balanceSpan(book.weeks.map((one) => one.week));
      const figures = span ? balanceFigures(book, span) : new Map<never, never>();
      const carried = carriedIn(book, Instant.parse(Math.trunc(clock())));
      const { changes } = await movesIn(book, raw.published, [week], watching, patience, carried);
      const review = reviewOf(book, raw.published, week, figures, changes, journal);
      return withNow(async (now, context) => {
        const beside = askBalance(context);
        await context.sync();
        const weeks = now.raw.weeks.map((one) => one.week);
        writeBalance(now, context, beside, weeks);
        writeReview(now, context, review);
        await context.sync();
        return review;
      });
    },
  };
};
