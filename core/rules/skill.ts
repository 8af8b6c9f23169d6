import type { Reason } from '../explain/reason.ts';
import type { Technician } from '../model/technician.ts';
import type { SkillNeed } from '../model/ticket.ts';
import type { Facts } from './facts.ts';
import { heldSkill, levelOn, stretches } from './levels.ts';
import { type Finding, NOTHING, type Rule } from './rule.ts';

/**
 * Must blocks, prefer costs, more than needed costs a little; one level below costs where an expert is in the team (D9).
 * A technician nobody has rated is never left out.
 */
export const skill: Rule = {
  id: 'skill',
  scope: 'booking',
  varies: 'technician',
  asksDaily: ({ skills }) => skills?.some((held) => held.expires !== undefined) ?? false,
  judge({ technician, booking, day }, facts) {
    const { skills } = facts.need;
    if (skills.length === 0) return NOTHING;
    return skills.flatMap((need) => {
      const [kind, minutes, reason] = verdict(technician, need, facts, day.date);
      const finding: Finding = { rule: 'skill', kind, minutes, reason, bookings: [booking.id] };
      return [finding];
    });
  },
};

const verdict = (
  technician: Technician,
  need: SkillNeed,
  facts: Facts,
  today: string,
): [Finding['kind'], number, Reason] => {
  const { policy } = facts;
  const { skill: id, level, force } = need;
  if (technician.skills === undefined) {
    return ['cost', policy.skillUnknownMinutes, { code: 'skill-unknown', skill: id, need: level }];
  }
  const held = heldSkill(technician, id);
  const has = levelOn(held, today);
  const about = { skill: id, need: level, has };
  if (has >= level) {
    return has > level
      ? ['cost', policy.overSkillMinutes * (has - level), { code: 'skill-over', ...about }]
      : ['cost', 0, { code: 'skill-has', ...about }];
  }
  if (force === 'prefer') {
    return ['cost', policy.preferMissingMinutes, { code: 'skill-preferred', ...about }];
  }
  if (stretches(need, has, policy) && facts.experts(id).length > 0) {
    return ['cost', policy.stretchMinutes, { code: 'skill-stretch', ...about }];
  }
  if (held?.expires !== undefined && held.level >= level) {
    return ['block', 0, { code: 'skill-expired', skill: id, need: level, expired: held.expires }];
  }
  return ['block', 0, { code: 'skill-missing', ...about }];
};
