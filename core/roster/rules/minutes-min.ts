import { minutesOf } from '../worked.ts';
import { hoursMissed, KEPT, type RosterRule } from './rule.ts';

/** No less than the contract's minutes. Counted in hours. */
export const minutesMin: RosterRule = {
  id: 'minutes-min',
  standard: { kind: 'hard', price: 60 },
  scope: 'row',
  judge(row) {
    const limit = row.person.allowed.minutesMin;
    const minutes = minutesOf(row);
    if (limit === undefined || minutes >= limit) return KEPT;
    return [
      {
        amount: hoursMissed(limit - minutes),
        reason: { code: 'minutes-under', minutes, limit },
        days: [],
      },
    ];
  },
};
