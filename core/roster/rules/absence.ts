import { endsNextDay } from '../hours.ts';
import { KEPT, type RosterRule } from './rule.ts';

/** No shift lies on a day away, and none runs over midnight into one. */
export const absence: RosterRule = {
  id: 'absence',
  standard: { kind: 'hard', price: 1 },
  scope: 'cell',
  judge({ person, day, shift }) {
    if (!shift || person.away.length === 0) return KEPT;
    const end = endsNextDay(shift) ? day + 1 : day;
    const met = person.away.find(({ first, last }) => first <= end && last >= day);
    if (!met) return KEPT;
    const { kind, from, to } = met;
    return [{ amount: 1, reason: { code: 'away', kind, from, to }, days: [day] }];
  },
};
