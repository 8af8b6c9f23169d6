import { heldSkill, levelOn, stretches } from './levels.ts';
import { type Finding, NOTHING, type Rule } from './rule.ts';

/** Work one level above what somebody can do alone needs an expert who works that day (D9). */
export const mentor: Rule = {
  id: 'mentor',
  scope: 'team',
  varies: 'start',
  judge({ technician, booking, day }, facts) {
    const { policy, need } = facts;
    if (!policy.stretch || need.skills.length === 0 || technician.skills === undefined) {
      return NOTHING;
    }
    const found: Finding[] = [];
    const add = (kind: Finding['kind'], reason: Finding['reason']): void => {
      found.push({ rule: 'mentor', kind, minutes: 0, reason, bookings: [booking.id] });
    };
    for (const wanted of need.skills) {
      const has = levelOn(heldSkill(technician, wanted.skill), day.date);
      if (!stretches(wanted, has, policy)) continue;
      const experts = facts.experts(wanted.skill, technician);
      if (experts.length === 0) continue;
      const there = experts.find((one) => facts.worksIn(one, day.window));
      if (there) add('cost', { code: 'mentor', skill: wanted.skill, name: there.name });
      else add('block', { code: 'no-mentor', skill: wanted.skill });
    }
    return found.length > 0 ? found : NOTHING;
  },
};
