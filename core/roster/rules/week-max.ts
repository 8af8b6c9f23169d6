import { addDays } from '../../calendar/zone.ts';
import { weeksOf } from '../weeks.ts';
import { type Breach, hoursMissed, type RosterRule } from './rule.ts';

/** No week from Monday to Sunday is too long; days of the past in it count. Counted in hours of this roster. */
export const weekMax: RosterRule = {
  id: 'week-max',
  standard: { kind: 'hard', price: 60 },
  scope: 'row',
  judge(row, facts) {
    const limit = row.person.technician.contract.weekMinutesMax;
    if (limit === undefined) return [];
    return weeksOf(facts).flatMap((monday): readonly Breach[] => {
      let [before, minutes] = [0, 0];
      const days: number[] = [];
      for (let day = monday; day < Math.min(monday + 7, row.days); day++) {
        const worked = row.at(day)?.minutes ?? 0;
        if (day < 0) before += worked;
        minutes += worked;
        if (worked > 0) days.push(day);
      }
      const over = minutes - Math.max(limit, before);
      if (over <= 0) return [];
      const reason = {
        code: 'week-over' as const,
        monday: addDays(facts.problem.from, monday),
        minutes,
        limit,
      };
      return [{ amount: hoursMissed(over), reason, days }];
    });
  },
};
