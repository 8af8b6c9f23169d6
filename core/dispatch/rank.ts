import type { Policy } from '../model/policy.ts';
import type { Load } from '../rules/facts.ts';
import type { Finding } from '../rules/rule.ts';
import type { Candidate } from './answer.ts';

/** How far off the cost may be, in minutes: estimated and unknown drives, loads that rest on defaults. */
export const uncertainty = (findings: readonly Finding[], load: Load, policy: Policy): number => {
  let doubt = policy.uncertaintyMinutes;
  for (const { reason, minutes } of findings) {
    if (reason.code !== 'travel-added') continue;
    if (reason.basis === 'unknown') doubt += Math.abs(minutes) / 2;
    else if (reason.basis === 'estimate')
      doubt += (Math.abs(minutes) * policy.estimateDoubtPercent) / 100;
  }
  return Math.round(
    doubt + (load.assumedMinutes * policy.loadFactor * policy.assumedDoubtPercent) / 100,
  );
};

/** A candidate before it is compared with the first. */
export type Unmarked = Omit<Candidate, 'equal'>;

/** By cost, then the earlier start, then the name's id, so that equal problems give equal answers. */
export const order = (a: Unmarked, b: Unmarked): number =>
  a.relaxed.length - b.relaxed.length ||
  a.cost - b.cost ||
  a.window.start - b.window.start ||
  (a.technician < b.technician ? -1 : 1);

/** Best first; whoever is not worse than the first by more than the doubt of the two is marked equal. */
export const rank = (candidates: readonly Unmarked[]): readonly Candidate[] => {
  const sorted = [...candidates].sort(order);
  const first = sorted[0];
  if (!first) return [];
  return sorted.map((candidate) => ({
    ...candidate,
    equal:
      candidate !== first &&
      candidate.relaxed.length === first.relaxed.length &&
      candidate.cost - first.cost <
        Math.max(candidate.uncertaintyMinutes, first.uncertaintyMinutes),
  }));
};
