import { localDate, localTime } from '../../../core/calendar/zone.ts';
import { Instant } from '../../../core/model/time.ts';
import type { Failed } from '../actions.ts';
import type { Book } from '../book/book.ts';
import { readRows } from '../book/read-rows.ts';
import type { DateTime } from '../columns/date-time.ts';
import { ON_CALL_CHANGES, type OVERRIDES, type SWAPS } from '../tables/on-call-changes.ts';
import type { AnyTable } from '../tables/table.ts';
import { withTables } from './ensure.ts';
import { type Now, refused, withNow } from './session.ts';
import { unwritable } from './writable.ts';

/** A workbook that something is written into, and when. */
export interface Asking {
  readonly now: Now;
  readonly context: Excel.RequestContext;
  readonly at: Instant;
}

export const GONE = refused('ItemNotFound', 'That is no longer in the workbook. Look at it again.');

/** Does something in a workbook that can be written, with the tables in it that changes of hands are noted in. */
export const inBook = <T>(
  clock: () => number,
  tables: readonly AnyTable[],
  act: (asking: Asking) => Promise<T>,
): Promise<T | Failed> =>
  withNow<T | Failed>(async (found, context) => {
    const why = unwritable(found, [...tables, ...ON_CALL_CHANGES]);
    const now = why ?? (await withTables(found, context, ON_CALL_CHANGES));
    return 'kind' in now ? now : act({ now, context, at: Instant.parse(Math.trunc(clock())) });
  });

export const clockOf = ({ zone }: Book, at: Instant): DateTime => ({
  date: localDate(at, zone),
  time: localTime(at, zone),
});

/** The number after those of all ids in a table, also of rows that are over: 7 after `S6`. */
export const nextNumber = ({ raw }: Now, table: typeof SWAPS | typeof OVERRIDES): number => {
  const { rows } = readRows<string, typeof table>(raw, table, ({ id }) => ({
    ok: true,
    value: id,
  }));
  return Math.max(0, ...rows.map((id) => Number(/^[A-Z](\d+)$/.exec(id)?.[1] ?? 0))) + 1;
};
