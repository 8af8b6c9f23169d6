import type { Request, ShiftType } from '../problem.ts';
import type { Breach, RosterRule } from './rule.ts';

const isGranted = ({ want, shift }: Request, has: ShiftType | undefined): boolean => {
  const matches = shift === undefined ? has !== undefined : has?.code === shift;
  return want === 'on' ? matches : !matches;
};

/** A wish that is not granted costs its weight. */
export const request: RosterRule = {
  id: 'request',
  standard: { kind: 'soft', price: 1 },
  scope: 'cell',
  judge({ person, day, shift }) {
    const breaches: Breach[] = [];
    for (const wish of person.requests.get(day) ?? []) {
      if (wish.weight === 0 || isGranted(wish, shift)) continue;
      breaches.push({
        amount: wish.weight,
        reason: {
          code: wish.want === 'on' ? 'wanted-shift' : 'wanted-free',
          ...(wish.shift !== undefined && { shift: wish.shift }),
        },
        days: [day],
      });
    }
    return breaches;
  },
};
