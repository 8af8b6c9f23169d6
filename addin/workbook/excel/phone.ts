import { Instant } from '../../../core/model/time.ts';
import { phoneOf } from '../book/phone.ts';
import type { PhoneActions } from '../phone.ts';
import { covers } from './covers.ts';
import { judgedAgain } from './judge-again.ts';
import { unreadable, withNow } from './session.ts';
import { turnSwaps } from './turn-swaps.ts';

/** Who has the phone and how it changes hands, in Excel; `clock` gives the time. */
export const excelPhone = (clock: () => number = Date.now): PhoneActions => {
  const swaps = turnSwaps(clock);
  const overrides = covers(clock);
  return {
    look: () =>
      withNow(
        async (now) => unreadable(now) ?? phoneOf(now.book, Instant.parse(Math.trunc(clock()))),
      ),
    swap: (...asked) => judgedAgain(clock, swaps.swap(...asked)),
    agree: (...asked) => judgedAgain(clock, swaps.agree(...asked)),
    undoSwap: (...asked) => judgedAgain(clock, swaps.undoSwap(...asked)),
    cover: overrides.cover,
    take: (...asked) => judgedAgain(clock, overrides.take(...asked)),
    undoOverride: (...asked) => judgedAgain(clock, overrides.undoOverride(...asked)),
  };
};
