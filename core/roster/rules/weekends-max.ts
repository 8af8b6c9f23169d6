import type { RosterRule } from './rule.ts';

/** Not too many weekends; one counts where its Saturday or Sunday in this roster is worked. */
export const weekendsMax: RosterRule = {
  id: 'weekends-max',
  standard: { kind: 'hard', price: 120 },
  scope: 'row',
  judge(row, facts) {
    const limit = row.person.technician.contract.weekendsMax;
    if (limit === undefined) return [];
    const worked: number[] = [];
    const weekends = new Set<number>();
    facts.days.forEach(({ weekday }, day) => {
      if (row.at(day) === undefined || (weekday !== 'sat' && weekday !== 'sun')) return;
      worked.push(day);
      weekends.add(weekday === 'sat' ? day : day - 1);
    });
    const amount = weekends.size - limit;
    if (amount <= 0) return [];
    return [{ amount, reason: { code: 'weekends', weekends: weekends.size, limit }, days: worked }];
  },
};
