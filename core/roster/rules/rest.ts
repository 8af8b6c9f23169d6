import { restBetween } from '../hours.ts';
import { hoursMissed, KEPT, type RosterRule } from './rule.ts';

/** Between two shifts lies the rest of the contract, by the clock of those days (D19). Counted in hours. */
export const rest: RosterRule = {
  id: 'rest',
  standard: { kind: 'hard', price: 60 },
  scope: 'pair',
  judge({ person, day, before, after }, { problem }) {
    const haveMinutes = restBetween(problem, day, before, after);
    const needMinutes = person.technician.contract.restMinutes;
    if (haveMinutes === undefined || haveMinutes >= needMinutes) return KEPT;
    return [
      {
        amount: hoursMissed(needMinutes - haveMinutes),
        reason: {
          code: 'short-rest',
          before: before.code,
          after: after.code,
          haveMinutes,
          needMinutes,
        },
        days: [day - 1, day],
      },
    ];
  },
};
