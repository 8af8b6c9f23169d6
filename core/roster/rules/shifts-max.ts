import type { Breach, RosterRule } from './rule.ts';

/** Not too many shifts of one kind in this roster. */
export const shiftsMax: RosterRule = {
  id: 'shifts-max',
  standard: { kind: 'hard', price: 60 },
  scope: 'row',
  judge(row, { problem }) {
    const { shiftsMax: limits } = row.person.technician.contract;
    const days = new Map<string, number[]>();
    for (let day = 0; day < problem.days; day++) {
      const code = row.at(day)?.code;
      if (code === undefined || limits[code] === undefined) continue;
      const known = days.get(code);
      if (known) known.push(day);
      else days.set(code, [day]);
    }
    const breaches: Breach[] = [];
    for (const [shift, worked] of days) {
      const limit = limits[shift] ?? Number.POSITIVE_INFINITY;
      const amount = worked.length - limit;
      if (amount <= 0) continue;
      breaches.push({
        amount,
        reason: { code: 'shifts-of-kind', shift, shifts: worked.length, limit },
        days: worked,
      });
    }
    return breaches;
  },
};
