import { levelHeld } from '../level-held.ts';
import type { Breach, RosterRule } from './rule.ts';

/** Whoever is on a shift holds what it needs, on that day. Counted in skills. */
export const skill: RosterRule = {
  id: 'skill',
  standard: { kind: 'hard', price: 1 },
  scope: 'cell',
  judge({ person, day, shift }, { problem }) {
    const breaches: Breach[] = [];
    for (const { skill: wanted, level: need } of shift?.needs ?? []) {
      const has = levelHeld(problem, person.technician, wanted, day);
      if (!shift || has >= need) continue;
      breaches.push({
        amount: 1,
        reason: { code: 'shift-needs-skill', shift: shift.code, skill: wanted, need, has },
        days: [day],
      });
    }
    return breaches;
  },
};
