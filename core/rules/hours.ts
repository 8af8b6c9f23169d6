import { minutesOf } from '../calendar/instant.ts';
import { anyContains, minutesWithin, overlaps, union } from '../calendar/window.ts';
import type { Reason } from '../explain/reason.ts';
import type { OnCall } from '../model/absence.ts';
import type { Booking } from '../model/booking.ts';
import type { Technician } from '../model/technician.ts';
import type { Window } from '../model/time.ts';
import type { Day, Facts } from './facts.ts';
import { type Finding, NOTHING, type Rule } from './rule.ts';

/** A booking lies within working hours (or a dated shift), outside every absence; what may ring also within a turn on call. */
export const hours: Rule = {
  id: 'hours',
  scope: 'booking',
  varies: 'start',
  judge({ technician, booking, day }, facts) {
    if (anyContains(day.free, booking.window)) return NOTHING;
    return outside(technician, booking, day, facts);
  },
};

const outside = (
  technician: Technician,
  booking: Booking,
  day: Day,
  facts: Facts,
): readonly Finding[] => {
  const { window } = booking;
  const reached = onDuty(facts.onCall(technician), day, window, facts);
  const found: Finding[] = [];
  const block = (minutes: number, reason: Reason): void => {
    found.push({ rule: 'hours', kind: 'block', minutes, reason, bookings: [booking.id] });
  };
  for (const absence of day.absences) {
    if (!overlaps(absence.window, window)) continue;
    const lost = minutesWithin([absence.window], window);
    block(lost, { code: 'absent', kind: absence.kind, window: absence.window });
  }
  if (reached) return found.length > 0 ? found : NOTHING;
  if (day.work.length === 0) block(minutesOf(window), { code: 'no-hours' });
  else if (!anyContains(day.work, window)) {
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
};

/** Hours and turns on call together cover the window, for something that may ring. */
const onDuty = (onCall: readonly OnCall[], day: Day, window: Window, { rings }: Facts): boolean =>
  rings !== undefined &&
  onCall.length > 0 &&
  anyContains(union([...day.work, ...onCall.map((o) => o.window)]), window);
