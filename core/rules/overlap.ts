import { minutesBetween } from '../calendar/instant.ts';
import { minutesWithin, overlaps } from '../calendar/window.ts';
import type { Booking } from '../model/booking.ts';
import { gapMinutes, type Leg } from '../travel/travel.ts';
import { firstLegShort } from './neighbours.ts';
import { type Finding, NOTHING, type Rule } from './rule.ts';

/** No two bookings at once, and between two of them time for the drive and recovery (D6). */
export const overlap: Rule = {
  id: 'overlap',
  scope: 'booking',
  varies: 'start',
  judge({ booking, day, around }, facts) {
    const { window } = booking;
    const found: Finding[] = [];
    // Work on call may run over midnight into what is booked there.
    const others = day.following ? [...day.bookings, day.following] : day.bookings;
    for (const other of others) {
      if (!overlaps(other.window, window)) continue;
      found.push({
        rule: 'overlap',
        kind: 'block',
        minutes: minutesWithin([other.window], window),
        reason: { code: 'overlap', with: other.id, title: other.title, window: other.window },
        bookings: [booking.id, other.id],
      });
    }
    const { previous, next, legs } = around;
    const gap = (other: Booking, leg: Leg, side: 'before' | 'after', haveMinutes: number): void => {
      const needMinutes = gapMinutes(leg, facts.policy);
      if (haveMinutes >= needMinutes) return;
      const soft = leg.basis === 'unknown' && facts.relax.defaults;
      found.push({
        rule: 'overlap',
        kind: soft ? 'cost' : 'block',
        minutes: needMinutes - haveMinutes,
        reason: {
          code: 'gap-too-short',
          with: other.id,
          title: other.title,
          window: other.window,
          side,
          needMinutes,
          haveMinutes,
          basis: leg.basis,
        },
        bookings: [booking.id, other.id],
      });
    };
    if (previous)
      gap(previous, legs.into, 'before', minutesBetween(previous.window.end, window.start));
    else {
      const short = firstLegShort(day, window, legs.into);
      const leaves = day.work[0]?.start;
      if (short > 0 && leaves !== undefined) {
        found.push({
          rule: 'overlap',
          kind: legs.into.basis === 'unknown' && facts.relax.defaults ? 'cost' : 'block',
          minutes: short,
          reason: {
            code: 'first-leg',
            leaves,
            needMinutes: legs.into.minutes,
            haveMinutes: legs.into.minutes - short,
            basis: legs.into.basis,
          },
          bookings: [booking.id],
        });
      }
    }
    if (next && legs.out)
      gap(next, legs.out, 'after', minutesBetween(window.end, next.window.start));
    return found.length > 0 ? found : NOTHING;
  },
};
