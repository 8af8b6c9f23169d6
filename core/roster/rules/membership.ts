import { KEPT, type RosterRule } from './rule.ts';

/** Nobody works before the first or after the last day in the team. */
export const membership: RosterRule = {
  id: 'membership',
  standard: { kind: 'hard', price: 1 },
  scope: 'cell',
  judge({ person, day, shift }) {
    if (!shift) return KEPT;
    const { technician, member } = person;
    const { joins, leaves } = technician;
    if (joins !== undefined && day < member.first) {
      return [{ amount: 1, reason: { code: 'not-yet-in-team', joins }, days: [day] }];
    }
    if (leaves !== undefined && day > member.last) {
      return [{ amount: 1, reason: { code: 'no-longer-in-team', leaves }, days: [day] }];
    }
    return KEPT;
  },
};
