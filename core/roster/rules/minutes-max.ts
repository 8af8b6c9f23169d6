import { minutesOf, workedDays } from '../worked.ts';
import { hoursMissed, KEPT, type RosterRule } from './rule.ts';

/** No more than the contract's minutes. Counted in hours. */
export const minutesMax: RosterRule = {
  id: 'minutes-max',
  standard: { kind: 'hard', price: 60 },
  scope: 'row',
  judge(row) {
    const limit = row.person.allowed.minutesMax;
    const minutes = minutesOf(row);
    if (limit === undefined || minutes <= limit) return KEPT;
    return [
      {
        amount: hoursMissed(minutes - limit),
        reason: { code: 'minutes-over', minutes, limit },
        days: workedDays(row),
      },
    ];
  },
};
