import { heldSkill, levelOn, stretches } from './levels.ts';
import { type Finding, NOTHING, type Rule } from './rule.ts';

/** Work one level above what somebody can do alone needs an expert who works that day (D9). */
export const mentor: Rule = {
  id: 'mentor',
  scope: 'team',
  varies: 'day',
  judge({ technician, booking, day }, facts) {
    const { policy, need } = facts;
    if (!policy.stretch || need.skills.length === 0 || technician.skills === undefined) {
      return NOTHING;
    }
    let found = NOTHING;
    for (const wanted of need.skills) {
      const { skill } = wanted;
      if (!stretches(wanted, levelOn(heldSkill(technician, skill), day.date), policy)) continue;
      // An expert in a skill never stretches for it, so the list holds others only.
      const experts = facts.experts(skill);
      if (experts.length === 0) continue;
      const there = experts.find((one) => facts.worksIn(one, day.window));
      const about = { rule: 'mentor', minutes: 0, bookings: [booking.id] } as const;
      const finding: Finding = there
        ? { ...about, kind: 'cost', reason: { code: 'mentor', skill, name: there.name } }
        : { ...about, kind: 'block', reason: { code: 'no-mentor', skill } };
      found = [...found, finding];
    }
    return found;
  },
};
