import { addMinutes } from '../calendar/instant.ts';
import { contains, overlaps } from '../calendar/window.ts';
import type { Booking } from '../model/booking.ts';
import type { Instant } from '../model/time.ts';
import type { SlotWindow } from './facts.ts';
import { type Finding, NOTHING, nextAfter, type Rule } from './rule.ts';

/** Whether anybody may have it by now. */
const isReleased = ({ template, window }: SlotWindow, now: Instant): boolean =>
  template.releaseMinutes !== undefined &&
  now >= addMinutes(window.start, -template.releaseMinutes);

const say = (
  booking: Booking,
  kind: Finding['kind'],
  minutes: number,
  reason: Finding['reason'],
): Finding => ({ rule: 'slot', kind, minutes, reason, bookings: [booking.id] });

/**
 * Parts of the week are kept for work of some tiers: strict ones block the others until they are released, preferred
 * ones cost, and work outside its own slots costs (D4). The most urgent pays where others are blocked.
 */
export const slot: Rule = {
  id: 'slot',
  scope: 'booking',
  varies: 'start',
  judge({ technician, booking, day }, facts) {
    const { need, policy, now } = facts;
    const own = facts.hasSlots(technician);
    const slots = facts.slots(technician, day);
    if (slots.length === 0 && !own) return NOTHING;
    const found: Finding[] = [];
    let inside: SlotWindow | undefined;
    for (const one of slots) {
      const { template, window } = one;
      if (template.kind !== 'work') continue;
      if (template.tiers.includes(need.tier)) {
        if (contains(window, booking.window)) inside = one;
        continue;
      }
      if (!overlaps(window, booking.window) || isReleased(one, now)) continue;
      const { id, name, tiers, force } = template;
      const pays = force === 'prefer' || need.priority === 'P1';
      const reason = { code: 'slot-kept', slot: id, name, tiers, window } as const;
      found.push(say(booking, pays ? 'cost' : 'block', policy.slotOtherMinutes, reason));
    }
    if (inside) {
      const { id, name } = inside.template;
      const { tier } = need;
      const reason = { code: 'slot-own', slot: id, name, tier, window: inside.window } as const;
      found.push(say(booking, 'cost', 0, reason));
    } else if (own) {
      const reason = { code: 'slot-missed', tier: need.tier } as const;
      found.push(say(booking, 'cost', policy.slotMissedMinutes, reason));
    }
    return found.length > 0 ? found : NOTHING;
  },
  mayBlock: ({ technician, day }, facts) =>
    facts
      .slots(technician, day)
      .some(({ template: { kind, force } }) => kind === 'work' && force === 'strict'),
  eases: ({ technician, booking, day }, facts) =>
    nextAfter(
      booking.window.start,
      facts.slots(technician, day).flatMap(({ window }) => [window.start, window.end]),
    ),
};
