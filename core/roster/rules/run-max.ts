import { daysOf, runsOf } from '../runs.ts';
import type { Breach, RosterRule } from './rule.ts';

/** Not too many working days in a row. Counted in days of this roster that go over. */
export const runMax: RosterRule = {
  id: 'run-max',
  standard: { kind: 'hard', price: 60 },
  scope: 'row',
  judge(row) {
    const limit = row.person.technician.contract.runMax;
    if (limit === undefined) return [];
    return runsOf(row).flatMap((run): readonly Breach[] => {
      const days = run.to - run.from + 1;
      // What went over before this roster began cannot be changed any more.
      const amount = days - Math.max(limit, Math.min(days, -run.from));
      if (!run.worked || amount <= 0) return [];
      return [{ amount, reason: { code: 'run-long', days, limit }, days: daysOf(run) }];
    });
  },
};
