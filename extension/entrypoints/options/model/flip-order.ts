import type { FlipKind } from '../../../../core/model/policy.ts';

/** What a dispatcher is told would make somebody else the first pick. */
export const FLIP_WORDS: Readonly<Record<FlipKind, string>> = {
  later: 'A later start or deadline',
  horizon: 'Looking more days ahead',
  level: 'A lower level of a skill',
  unlock: 'Asking to lift what stands in the way',
  move: 'Moving another booking',
};

/** The order with one entry a place up or down; the same where there is no such place. */
export const movedBy = (
  order: readonly FlipKind[],
  kind: FlipKind,
  by: -1 | 1,
): readonly FlipKind[] => {
  const from = order.indexOf(kind);
  const other = order[from + by];
  if (from < 0 || other === undefined) return order;
  return order.map((one) => (one === kind ? other : one === other ? kind : one));
};
