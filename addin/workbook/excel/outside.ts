import type { Done, Failed } from '../actions.ts';
import {
  seenNow,
  seenSetting,
  type Unseen,
  unseenIn,
  unseenKey,
  unseenLines,
} from '../book/unseen.ts';
import type { OutsideActions, OutsideFound } from '../outside.ts';
import { writeRows } from '../tables/table.ts';
import { LOCKS } from '../tables/tables.ts';
import { keep } from './keep.ts';
import { cellsText, type Now, refused, unreadable, withNow } from './session.ts';
import { writeTableRows } from './write-rows.ts';

const REASON = 'Changed while Slotwright was closed';
const BY = 'typed in Excel';

/** Remembers what is typed as seen, but for what is left to be asked about. Queued only. */
const remember = (
  now: Now,
  context: Excel.RequestContext,
  isLeft: (unseen: Unseen) => boolean,
): boolean => {
  const news = now.book.weeks.flatMap((week) => {
    const seen = seenNow(now.raw, week, isLeft);
    return seen ? [{ week: week.week, seen }] : [];
  });
  for (const { week, seen } of news) keep(now, context, seenSetting(week), JSON.stringify(seen));
  return news.length > 0;
};

/** Edits that were made without the add-in, found by what it wrote and saw last. */
export const excelOutside = (): OutsideActions => {
  /** What was found and not taken yet. Undefined before the first look: nothing is known of what was typed until then. */
  let found: ReadonlySet<string> | undefined;

  const look = ({ raw, book }: Now): OutsideFound => {
    const unseen = unseenIn(raw, book);
    found = new Set(unseen.map(unseenKey));
    return { kind: 'outside', cells: unseen.length, lines: unseenLines(book, unseen) };
  };

  const take = async (
    now: Now,
    context: Excel.RequestContext,
    how: Parameters<OutsideActions['take']>[0],
  ): Promise<Done | Failed> => {
    const asked = found;
    if (!asked) return refused('NoPreview', 'Look at what changed first.');
    const why = unreadable(now);
    if (why) return why;
    const unseen = unseenIn(now.raw, now.book);
    const taken = unseen.filter((one) => asked.has(unseenKey(one)));
    if (taken.length === 0)
      return refused('Stale', 'Every one of those cells changed again since.');
    if (how === 'pins') {
      const rows = taken.map(({ cell: { technician, date } }) => ({
        ...{ technician, date, reason: REASON, by: BY },
      }));
      const writes = writeRows(LOCKS, rows).map((cells) => ({ cells }));
      writeTableRows(context, now.raw.tables.get(LOCKS.name), LOCKS, writes);
    }
    const left = new Set(unseen.map(unseenKey).filter((key) => !asked.has(key)));
    remember(now, context, (one) => left.has(unseenKey(one)));
    await context.sync();
    found = left;
    const as = how === 'pins' ? 'pins' : 'typed';
    const more = left.size > 0 ? ` ${cellsText(left.size)} changed since: look again.` : '';
    const text = `${cellsText(taken.length)} kept as ${as}.${more}`;
    return { kind: 'done', text, lines: unseenLines(now.book, taken) };
  };

  return {
    look: () => withNow<OutsideFound | Failed>(async (now) => unreadable(now) ?? look(now)),
    take: (how) => withNow((now, context) => take(now, context, how)),
    note: () =>
      withNow(async (now, context) => {
        const asked = found;
        if (!asked || unreadable(now)) return { kind: 'noted' };
        if (remember(now, context, (one) => asked.has(unseenKey(one)))) await context.sync();
        return { kind: 'noted' };
      }),
  };
};
