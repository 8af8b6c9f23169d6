import { Instant } from '../../../core/model/time.ts';
import { phoneOf } from '../book/phone.ts';
import type { PhoneActions } from '../phone.ts';
import { covers } from './covers.ts';
import { unreadable, withNow } from './session.ts';
import { turnSwaps } from './turn-swaps.ts';

/** Who has the phone and how it changes hands, in Excel; `clock` gives the time. */
export const excelPhone = (clock: () => number = Date.now): PhoneActions => ({
  look: () =>
    withNow(
      async (now) => unreadable(now) ?? phoneOf(now.book, Instant.parse(Math.trunc(clock()))),
    ),
  ...turnSwaps(clock),
  ...covers(clock),
});
