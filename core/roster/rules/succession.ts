import { KEPT, type RosterRule } from './rule.ts';

/** Some shifts may not follow others on the next day. */
export const succession: RosterRule = {
  id: 'succession',
  standard: { kind: 'hard', price: 60 },
  scope: 'pair',
  judge({ day, before, after }) {
    if (!before.notNext.includes(after.code)) return KEPT;
    return [
      {
        amount: 1,
        reason: { code: 'may-not-follow', before: before.code, after: after.code },
        days: [day - 1, day],
      },
    ];
  },
};
