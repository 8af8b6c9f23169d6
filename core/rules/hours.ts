import { minutesOf } from '../calendar/instant.ts';
import { contains, minutesWithin, overlaps } from '../calendar/window.ts';
import type { Reason } from '../explain/reason.ts';
import { type Finding, NOTHING, type Rule } from './rule.ts';

/** A booking lies within working hours (or a dated shift), outside every absence. */
export const hours: Rule = {
  id: 'hours',
  scope: 'booking',
  varies: 'start',
  judge({ booking, day }) {
    const { window } = booking;
    if (day.free.some((free) => contains(free, window))) return NOTHING;
    const found: Finding[] = [];
    const block = (minutes: number, reason: Reason): void => {
      found.push({ rule: 'hours', kind: 'block', minutes, reason, bookings: [booking.id] });
    };
    for (const absence of day.absences) {
      if (!overlaps(absence.window, window)) continue;
      const lost = minutesWithin([absence.window], window);
      block(lost, { code: 'absent', kind: absence.kind, window: absence.window });
    }
    if (day.work.length === 0) block(minutesOf(window), { code: 'no-hours' });
    else if (!day.work.some((work) => contains(work, window))) {
      const outside = minutesOf(window) - minutesWithin(day.work, window);
      const from = day.work[0]?.start;
      const to = day.work.at(-1)?.end;
      block(outside, {
        code: 'outside-hours',
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      });
    }
    return found;
  },
};
