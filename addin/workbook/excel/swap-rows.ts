import type { Swap } from '../../../core/roster/on-call/plan.ts';
import type { Book } from '../book/book.ts';
import type { SwapRow } from '../book/swaps.ts';
import { SWAPS } from '../tables/on-call-changes.ts';
import { type RowOf, writeRows } from '../tables/table.ts';
import { type Asking, clockOf, nextNumber } from './asking.ts';
import type { Now } from './session.ts';
import { writeTableRows } from './write-rows.ts';

const cellsOf = (
  book: Book,
  what: SwapRow['what'],
  { id, legs, agreed, recordedBy, at, undoneAt }: Swap,
): readonly RowOf<typeof SWAPS>[] => {
  const [leg, back] = legs;
  if (!leg) return [];
  return [
    {
      ...{ id, what, turn: leg.shift, gives: leg.from, takes: leg.to, inReturn: back?.shift },
      agreed: agreed.length > 0 ? agreed.join(', ') : undefined,
      by: recordedBy,
      at: clockOf(book, at),
      undone: undoneAt === undefined ? undefined : clockOf(book, undoneAt),
    },
  ];
};

/** The rows of some swaps, new or as they are now; none is ever taken out. Queued only. */
export const writeSwapRows = (
  { now: { book, raw }, context }: Asking,
  what: SwapRow['what'],
  swaps: readonly Swap[],
): void => {
  const writes = swaps.flatMap((swap) => {
    const known = book.swaps.find((one) => one.swap.id === swap.id);
    return writeRows(SWAPS, cellsOf(book, what, swap)).map((cells) =>
      known ? { at: known.index, cells } : { cells },
    );
  });
  writeTableRows(context, raw.tables.get(SWAPS.name), SWAPS, writes);
};

export const nextSwapId = (now: Now): string => `S${nextNumber(now, SWAPS)}`;
