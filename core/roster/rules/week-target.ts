import { addDays } from '../../calendar/zone.ts';
import { weeksOf } from '../weeks.ts';
import { type Breach, hoursMissed, type RosterRule } from './rule.ts';

/** A week that lies within the roster holds what it is meant to, no more and no less. Counted in hours. */
export const weekTarget: RosterRule = {
  id: 'week-target',
  standard: { kind: 'soft', price: 60 },
  scope: 'row',
  judge(row, facts) {
    if (row.person.targets.size === 0) return [];
    return weeksOf(facts).flatMap((monday): readonly Breach[] => {
      const target = row.person.targets.get(monday);
      if (target === undefined) return [];
      let minutes = 0;
      const days: number[] = [];
      for (let day = monday; day < monday + 7; day++) {
        const worked = row.at(day)?.minutes ?? 0;
        minutes += worked;
        if (worked > 0) days.push(day);
      }
      const amount = hoursMissed(Math.abs(minutes - target));
      if (amount === 0) return [];
      const date = addDays(facts.problem.from, monday);
      const reason = { code: 'week-off' as const, monday: date, minutes, target };
      return [{ amount, reason, days: minutes > target ? days : [] }];
    });
  },
};
