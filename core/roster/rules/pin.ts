import { KEPT, type RosterRule } from './rule.ts';

/** What a person set stays as it is. */
export const pin: RosterRule = {
  id: 'pin',
  standard: { kind: 'hard', price: 1 },
  scope: 'cell',
  judge({ person, day, shift }) {
    const pinned = person.pins.get(day);
    if (!pinned || pinned.shift === (shift?.code ?? null)) return KEPT;
    return [{ amount: 1, reason: { code: 'pinned', shift: pinned.shift }, days: [day] }];
  },
};
