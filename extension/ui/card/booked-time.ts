import { windowOf } from '../../../core/calendar/instant.ts';
import { span, when } from '../../../core/explain/format.ts';
import type { Telling } from '../../../core/explain/tell.ts';
import type { Instant } from '../../../core/model/time.ts';
import type { Choice } from '../../card.ts';

export interface BookedTime {
  readonly start: Instant;
  readonly minutes: number | undefined;
  readonly blocks?: Choice['blocks'];
}

/** "today 14:00–15:30", "today 14:00–16:00; tomorrow 09:00–11:00": all of the time that was booked. */
export const bookedTime = ({ start, minutes, blocks }: BookedTime, telling: Telling): string => {
  if (minutes === undefined) return when(start, telling);
  const slots = blocks ?? [windowOf(start, minutes)];
  return slots.map((slot) => span(slot, telling)).join('; ');
};
