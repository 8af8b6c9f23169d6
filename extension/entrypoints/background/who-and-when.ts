import type { Instant } from '../../../core/model/time.ts';
import type { Values } from '../../../core/store/journal-entry.ts';
import type { Choice, Names } from '../../card.ts';
import { bookedTime } from '../../ui/card/booked-time.ts';
import { nameOf } from '../../ui/card/naming.ts';

/** "Ana Ruiz, today 14:00–15:30": an approval or a choice that was kept, as a card names it. */
export const whoAndWhen = (
  {
    technician,
    owner,
    start,
    minutes,
    blocks,
  }: Values & Partial<Pick<Choice, 'technician' | 'blocks'>>,
  names: Names,
  now: Instant,
): string => {
  const who = technician ? nameOf(names, technician) : (owner ?? 'nobody');
  if (start === undefined) return who;
  return `${who}, ${bookedTime({ start, minutes, blocks }, { zone: names.zone, now })}`;
};
