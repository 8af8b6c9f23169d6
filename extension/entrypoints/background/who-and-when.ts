import { windowOf } from '../../../core/calendar/instant.ts';
import { span, when } from '../../../core/explain/format.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Instant } from '../../../core/model/time.ts';
import type { Values } from '../../../core/store/journal-entry.ts';
import type { Names } from '../../card.ts';
import { nameOf } from '../../ui/card/naming.ts';

/** "Ana Ruiz, today 14:00–15:30": an approval or a choice that was kept, as a card names it. */
export const whoAndWhen = (
  { technician, owner, start, minutes }: Values & { readonly technician?: TechnicianId },
  names: Names,
  now: Instant,
): string => {
  const who = technician ? nameOf(names, technician) : (owner ?? 'nobody');
  if (start === undefined) return who;
  const telling = { zone: names.zone, now };
  const time =
    minutes === undefined ? when(start, telling) : span(windowOf(start, minutes), telling);
  return `${who}, ${time}`;
};
