import type { Failed } from '../actions.ts';
import type { AnyTable } from '../tables/table.ts';
import { closed, type Now, unreadable } from './session.ts';

/** Why nothing can be written into some tables now, if so: what cannot be read, or what is closed. */
export const unwritable = (now: Now, tables: readonly AnyTable[]): Failed | undefined =>
  unreadable(now) ??
  closed(
    now,
    tables.flatMap(({ name }) => now.raw.tables.get(name)?.sheet ?? []),
  );
