import type { Entry } from './lay.ts';
import type { OnCallPlan, Swap } from './plan.ts';

/** Fixed weeks and overrides, as what is laid over the rotation. */
export const entriesOfNamed = (plan: OnCallPlan): readonly Entry[] => [
  ...plan.fixed.map((one): Entry => ({ ...one, source: 'fixed' })),
  ...plan.overrides.map((one): Entry => ({ ...one, source: 'override' })),
];

/** Everybody in it has said yes, or a manager wrote it down for them. */
export const isAgreed = ({ legs, agreed, recordedBy }: Swap): boolean =>
  recordedBy !== undefined || legs.every((l) => agreed.includes(l.from) && agreed.includes(l.to));

export const isLive = (swap: Swap): boolean => isAgreed(swap) && swap.undoneAt === undefined;

/** Swaps that count, the earliest first. */
export const liveSwaps = (plan: OnCallPlan): readonly Swap[] =>
  plan.swaps.filter(isLive).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
