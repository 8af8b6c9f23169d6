import { KEPT, type RosterRule } from './rule.ts';

/** Working on a public holiday of one's region costs. */
export const publicHoliday: RosterRule = {
  id: 'public-holiday',
  standard: { kind: 'soft', price: 60 },
  scope: 'cell',
  judge({ person, day, shift }) {
    const name = person.holidays.get(day);
    if (!shift || name === undefined) return KEPT;
    return [{ amount: 1, reason: { code: 'public-holiday', name }, days: [day] }];
  },
};
