import { daysOf, runsOf } from '../runs.ts';
import type { Breach, RosterRule } from './rule.ts';

/** Enough free days in a row. Counted in days that are missing; a run that may go on where nobody knows is long enough. */
export const offMin: RosterRule = {
  id: 'off-min',
  standard: { kind: 'hard', price: 60 },
  scope: 'row',
  judge(row) {
    const limit = row.person.technician.contract.offMin;
    if (limit === undefined) return [];
    return runsOf(row).flatMap((run): readonly Breach[] => {
      const days = run.to - run.from + 1;
      if (run.worked || run.openStart || run.openEnd || days >= limit) return [];
      return [
        { amount: limit - days, reason: { code: 'off-short', days, limit }, days: daysOf(run) },
      ];
    });
  },
};
