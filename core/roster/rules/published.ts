import { KEPT, type RosterRule } from './rule.ts';

/** What people were told changes only where that buys more than it costs them (D15). */
export const published: RosterRule = {
  id: 'published',
  standard: { kind: 'soft', price: 40 },
  scope: 'cell',
  judge({ person, day, shift }) {
    const told = person.published.get(day);
    if (!told || told.shift === (shift?.code ?? null)) return KEPT;
    return [{ amount: 1, reason: { code: 'published', shift: told.shift }, days: [day] }];
  },
};
