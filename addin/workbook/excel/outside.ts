import type { Done, Failed, Line } from '../actions.ts';
import type { OnCallRow } from '../book/on-call.ts';
import {
  seenNow,
  seenSetting,
  type Unseen,
  unseenIn,
  unseenKey,
  unseenLines,
} from '../book/unseen.ts';
import {
  SEEN_TURNS,
  seenTurnsNow,
  unseenTurnKey,
  unseenTurnLines,
  unseenTurns,
} from '../book/unseen-turns.ts';
import type { OutsideActions, OutsideFound } from '../outside.ts';
import { type AnyTable, writeRows } from '../tables/table.ts';
import { LOCKS, ON_CALL } from '../tables/tables.ts';
import { keep } from './keep.ts';
import { cellsText, type Now, refused, unreadable, withNow } from './session.ts';
import { turnWrites } from './turn-rows.ts';
import { unwritable } from './writable.ts';
import { writeTableRows } from './write-rows.ts';

const REASON = 'Changed while Slotwright was closed';
const BY = 'typed in Excel';

/** Cells of weeks and turns on call that somebody typed. */
interface Typed {
  readonly cells: readonly Unseen[];
  readonly turns: readonly OnCallRow[];
}

const typedIn = ({ raw, book }: Now): Typed => ({
  cells: unseenIn(raw, book),
  turns: unseenTurns(raw, book),
});
const keysOf = ({ cells, turns }: Typed): readonly string[] => [
  ...cells.map(unseenKey),
  ...turns.map(unseenTurnKey),
];
const chosen = ({ cells, turns }: Typed, is: (key: string) => boolean): Typed => ({
  cells: cells.filter((one) => is(unseenKey(one))),
  turns: turns.filter((one) => is(unseenTurnKey(one))),
});
const linesOf = ({ raw, book }: Now, { cells, turns }: Typed): readonly Line[] => [
  ...unseenLines(book, cells),
  ...unseenTurnLines(raw, book, turns),
];

/** Remembers what is typed as seen, but for what is left to be asked about. Queued only. */
const remember = (
  now: Now,
  context: Excel.RequestContext,
  isLeft: (key: string) => boolean,
): boolean => {
  const weeks = now.book.weeks.flatMap((week): readonly (readonly [string, object])[] => {
    const seen = seenNow(now.raw, week, (one) => isLeft(unseenKey(one)));
    return seen ? [[seenSetting(week.week), seen]] : [];
  });
  const turns = seenTurnsNow(now.raw, now.book, (row) => isLeft(unseenTurnKey(row)));
  const news = [...weeks, ...(turns ? [[SEEN_TURNS, turns] as const] : [])];
  for (const [key, seen] of news) keep(now, context, key, JSON.stringify(seen));
  return news.length > 0;
};

/** A pin for each: a row of Locks for a cell, the mark in its own row for a turn. Queued only. */
const pin = ({ raw, book }: Now, context: Excel.RequestContext, { cells, turns }: Typed): void => {
  const rows = cells.map(({ cell: { technician, date } }) => ({
    ...{ technician, date, reason: REASON, by: BY },
  }));
  const locks = writeRows(LOCKS, rows).map((own) => ({ cells: own }));
  writeTableRows(context, raw.tables.get(LOCKS.name), LOCKS, locks);
  const locked = turns.map((row) => ({
    ...row,
    technician: row.technician ?? '',
    why: REASON,
    locked: true,
  }));
  const table = raw.tables.get(ON_CALL.name);
  writeTableRows(context, table, ON_CALL, turnWrites(book.onCall, locked));
};

/** Where the pins of something are written. */
const tablesOf = ({ cells, turns }: Typed): readonly AnyTable[] => [
  ...(cells.length > 0 ? [LOCKS] : []),
  ...(turns.length > 0 ? [ON_CALL] : []),
];

/** Edits that were made without the add-in, found by what it wrote and saw last. */
export const excelOutside = (): OutsideActions => {
  /** What was found and not taken yet. Undefined before the first look: nothing is known of what was typed until then. */
  let found: ReadonlySet<string> | undefined;

  const look = (now: Now): OutsideFound => {
    const typed = typedIn(now);
    const keys = keysOf(typed);
    found = new Set(keys);
    return { kind: 'outside', cells: keys.length, lines: linesOf(now, typed) };
  };

  const take = async (
    now: Now,
    context: Excel.RequestContext,
    how: Parameters<OutsideActions['take']>[0],
  ): Promise<Done | Failed> => {
    const asked = found;
    if (!asked) return refused('NoPreview', 'Look at what changed first.');
    const typed = typedIn(now);
    const taken = chosen(typed, (key) => asked.has(key));
    const why = how === 'pins' ? unwritable(now, tablesOf(taken)) : unreadable(now);
    if (why) return why;
    const count = keysOf(taken).length;
    if (count === 0) return refused('Stale', 'Every one of those cells changed again since.');
    if (how === 'pins') pin(now, context, taken);
    const left = new Set(keysOf(typed).filter((key) => !asked.has(key)));
    remember(now, context, (key) => left.has(key));
    await context.sync();
    found = left;
    const as = how === 'pins' ? 'pins' : 'typed';
    const more = left.size > 0 ? ` ${cellsText(left.size)} changed since: look again.` : '';
    const text = `${cellsText(count)} kept as ${as}.${more}`;
    return { kind: 'done', text, lines: linesOf(now, taken) };
  };

  return {
    look: () => withNow<OutsideFound | Failed>(async (now) => unreadable(now) ?? look(now)),
    take: (how) => withNow((now, context) => take(now, context, how)),
    note: () =>
      withNow(async (now, context) => {
        const asked = found;
        if (!asked || unreadable(now)) return { kind: 'noted' };
        if (remember(now, context, (key) => asked.has(key))) await context.sync();
        return { kind: 'noted' };
      }),
  };
};
