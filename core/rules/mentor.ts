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
    const learns = need.skills.filter((wanted) =>
      stretches(wanted, levelOn(heldSkill(technician, wanted.skill), day.date), policy),
    );
    if (learns.length === 0) return NOTHING;
    return learns.flatMap(({ skill }): readonly Finding[] => {
      // An expert in a skill never stretches for it, so the list holds others only.
      const experts = facts.experts(skill);
      if (experts.length === 0) return NOTHING;
      const there = experts.find((one) => facts.worksIn(one, day.window));
      const about = { rule: 'mentor', minutes: 0, bookings: [booking.id] } as const;
      return there
        ? [{ ...about, kind: 'cost', reason: { code: 'mentor', skill, name: there.name } }]
        : [{ ...about, kind: 'block', reason: { code: 'no-mentor', skill } }];
    });
  },
};
