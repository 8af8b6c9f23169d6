import { minutesBetween } from '../calendar/instant.ts';
import type { Booking } from '../model/booking.ts';
import type { Technician } from '../model/technician.ts';
import type { Facts } from './facts.ts';
import { type Finding, NOTHING, type Rule } from './rule.ts';
import { weekPercent } from './week.ts';

const DAY_MINUTES = 1440;

/**
 * A client's refusal blocks; its ranked list, whoever worked there last, owns the contact's other ticket or solved it
 * before are bonuses (D10). They are waived where they would push a week above what people keep up.
 */
export const continuity: Rule = {
  id: 'continuity',
  scope: 'booking',
  varies: 'technician',
  judge({ technician, booking }, facts) {
    const { client, need, policy } = facts;
    const found: Finding[] = [];
    const add = (kind: Finding['kind'], minutes: number, reason: Finding['reason']): void => {
      found.push({ rule: 'continuity', kind, minutes, reason, bookings: [booking.id] });
    };
    if (client) {
      const about = { client: client.id, name: client.name };
      if (client.banned.includes(technician.id)) add('block', 0, { code: 'banned', ...about });
      const place = client.ranked.indexOf(technician.id);
      if (place >= 0) {
        const bonus = Math.max(5, policy.rankedMinutes - 5 * place);
        add('cost', -Math.min(bonus, policy.rankedMinutes), {
          code: 'client-ranked',
          ...about,
          rank: place + 1,
        });
      }
      if (facts.lastTechnician === technician.id) {
        add('cost', -policy.lastTechnicianMinutes, { code: 'last-technician', ...about });
      }
    }
    const { contactOwner } = facts;
    if (contactOwner?.technician === technician.id && need.ticket.contact) {
      const { number } = contactOwner;
      add('cost', -policy.contactMinutes, {
        code: 'same-contact',
        contact: need.ticket.contact,
        number,
      });
    }
    const { reopened } = need.ticket;
    if (
      reopened?.technician === technician.id &&
      minutesBetween(reopened.at, facts.now) <= policy.reopenedDays * DAY_MINUTES
    ) {
      add('cost', -policy.reopenedMinutes, { code: 'solved-before', at: reopened.at });
    }
    if (found.some((f) => f.minutes < 0)) return waived(found, technician, booking, facts);
    return found.length > 0 ? found : NOTHING;
  },
};

/** The bonuses, or what took them away; a refusal stays in either case. */
const waived = (
  found: readonly Finding[],
  technician: Technician,
  booking: Booking,
  facts: Facts,
): readonly Finding[] => {
  const percent = weekPercent(technician, facts);
  const limit = facts.policy.highPercent;
  if (percent === undefined || percent <= limit) return found;
  return [
    ...found.filter((f) => f.kind === 'block'),
    {
      rule: 'continuity',
      kind: 'cost',
      minutes: 0,
      reason: { code: 'continuity-waived', percent, limit },
      bookings: [booking.id],
    },
  ];
};
