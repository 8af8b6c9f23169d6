import { KEPT, type RosterRule } from './rule.ts';

/** Enough, and fewer than would be good. Counted in people. */
export const ideal: RosterRule = {
  id: 'ideal',
  standard: { kind: 'soft', price: 60 },
  scope: 'demand',
  judge({ demand, people }) {
    const wanted = demand.ideal;
    const amount = wanted === undefined ? 0 : wanted - Math.max(people, demand.minimum);
    if (wanted === undefined || amount <= 0) return KEPT;
    const each = demand.prices.thin;
    return [
      {
        amount,
        ...(each !== undefined && { each }),
        reason: {
          code: 'thin',
          shift: demand.shift,
          ...(demand.skill && { skill: demand.skill.skill }),
          people,
          wanted,
        },
        days: [demand.day],
      },
    ];
  },
};
