import { KEPT, type RosterRule } from './rule.ts';

/** Fewer than must be there: a gap. Counted in people. */
export const minimum: RosterRule = {
  id: 'minimum',
  standard: { kind: 'soft', price: 1000 },
  scope: 'demand',
  judge({ demand, people }) {
    const wanted = demand.minimum;
    const amount = wanted - people;
    if (amount <= 0) return KEPT;
    const each = demand.prices.short;
    return [
      {
        amount,
        ...(each !== undefined && { each }),
        reason: {
          code: 'gap',
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
