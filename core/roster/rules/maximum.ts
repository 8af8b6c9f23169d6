import { KEPT, type RosterRule } from './rule.ts';

/** More than are wanted. Counted in people. */
export const maximum: RosterRule = {
  id: 'maximum',
  standard: { kind: 'soft', price: 10 },
  scope: 'demand',
  judge({ demand, people }) {
    const wanted = demand.maximum;
    const amount = wanted === undefined ? 0 : people - wanted;
    if (wanted === undefined || amount <= 0) return KEPT;
    const each = demand.prices.over;
    return [
      {
        amount,
        ...(each !== undefined && { each }),
        reason: {
          code: 'too-many',
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
