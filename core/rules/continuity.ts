import { type Finding, NOTHING, type Rule } from './rule.ts';

/** A client's refusal blocks; its ranked list and whoever worked there last are bonuses (D10). */
export const continuity: Rule = {
  id: 'continuity',
  scope: 'booking',
  varies: 'technician',
  judge({ technician, booking }, { client, need, policy }) {
    if (!client) return NOTHING;
    const { id, name } = client;
    const about = { client: id, name };
    const found: Finding[] = [];
    const add = (kind: Finding['kind'], minutes: number, reason: Finding['reason']): void => {
      found.push({ rule: 'continuity', kind, minutes, reason, bookings: [booking.id] });
    };
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
    if (need.ticket.lastTechnician === technician.id) {
      add('cost', -policy.lastTechnicianMinutes, { code: 'last-technician', ...about });
    }
    return found.length > 0 ? found : NOTHING;
  },
};
