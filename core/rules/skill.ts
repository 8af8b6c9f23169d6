import type { Reason } from '../explain/reason.ts';
import type { SkillHeld, Technician } from '../model/technician.ts';
import type { SkillNeed } from '../model/ticket.ts';
import type { Facts } from './facts.ts';
import { type Finding, NOTHING, type Rule } from './rule.ts';

/** Must blocks, prefer costs, more than needed costs a little (D9). A technician nobody has rated is never left out. */
export const skill: Rule = {
  id: 'skill',
  scope: 'booking',
  varies: 'technician',
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
  { skill: id, level: need, force }: SkillNeed,
  { policy }: Facts,
  today: string,
): [Finding['kind'], number, Reason] => {
  if (technician.skills === undefined) {
    return ['cost', policy.skillUnknownMinutes, { code: 'skill-unknown', skill: id, need }];
  }
  const wanted = id.toLowerCase();
  const held: SkillHeld | undefined = technician.skills.find(
    (s) => s.skill.toLowerCase() === wanted,
  );
  const expired = held?.expires !== undefined && held.expires < today;
  const has = held && !expired ? held.level : 0;
  if (has < need) {
    if (force === 'prefer') {
      return [
        'cost',
        policy.preferMissingMinutes,
        { code: 'skill-preferred', skill: id, need, has },
      ];
    }
    if (expired && held.level >= need && held.expires !== undefined) {
      return ['block', 0, { code: 'skill-expired', skill: id, need, expired: held.expires }];
    }
    return ['block', 0, { code: 'skill-missing', skill: id, need, has }];
  }
  if (has > need) {
    return [
      'cost',
      policy.overSkillMinutes * (has - need),
      { code: 'skill-over', skill: id, need, has },
    ];
  }
  return ['cost', 0, { code: 'skill-has', skill: id, need, has }];
};
