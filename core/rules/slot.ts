import { addMinutes } from '../calendar/instant.ts';
import { contains, overlaps } from '../calendar/window.ts';
import type { Instant } from '../model/time.ts';
import type { SlotWindow } from './facts.ts';
import { type Finding, NOTHING, nextAfter, type Rule } from './rule.ts';

/** Whether anybody may have it by now. */
const isReleased = ({ template, window }: SlotWindow, now: Instant): boolean =>
  template.releaseMinutes !== undefined &&
  now >= addMinutes(window.start, -template.releaseMinutes);

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
    const add = (kind: Finding['kind'], minutes: number, reason: Finding['reason']): void => {
      found.push({ rule: 'slot', kind, minutes, reason, bookings: [booking.id] });
    };
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
      add(pays ? 'cost' : 'block', policy.slotOtherMinutes, {
        code: 'slot-kept',
        slot: id,
        name,
        tiers,
        window,
      });
    }
    if (inside) {
      const { id, name } = inside.template;
      add('cost', 0, {
        code: 'slot-own',
        slot: id,
        name,
        tier: need.tier,
        window: inside.window,
      });
    } else if (own) {
      add('cost', policy.slotMissedMinutes, { code: 'slot-missed', tier: need.tier });
    }
    return found.length > 0 ? found : NOTHING;
  },
  eases: ({ technician, booking, day }, facts) =>
    nextAfter(
      booking.window.start,
      facts.slots(technician, day).flatMap(({ window }) => [window.start, window.end]),
    ),
};
