import type { OnCallId, TechnicianId } from '../../model/ids.ts';
import { isAgreed } from './entries.ts';
import { turnIdOf } from './on-call-id.ts';
import type { OnCallProblem } from './problem.ts';

/** Who had each turn in the former version; where a swap was undone since, who had it before the swap. */
export const formerHolders = ({
  former,
  plan,
}: OnCallProblem): ReadonlyMap<OnCallId, TechnicianId> => {
  const had = new Map<OnCallId, TechnicianId>();
  for (const { id, technician } of former ?? []) had.set(turnIdOf(id), technician);
  const undone = plan.swaps
    .filter((swap) => swap.undoneAt !== undefined && isAgreed(swap))
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  for (const { legs } of undone) {
    for (const { shift, from, to } of legs) if (had.get(shift) === to) had.set(shift, from);
  }
  return had;
};
