import type { ApprovalId, Intent, WriteOutcome } from '../../../core/store/journal-entry.ts';
import type { Declined, Ended } from '../../card.ts';
import { approvalNamed, isUnsettled, outcomeOf } from './history.ts';
import { readBack } from './read-back.ts';
import { journalOutcome } from './settle-open.ts';
import { type World, WRITE } from './world.ts';

export const endedAs = (intent: Intent, outcome: WriteOutcome): Ended => ({
  kind: 'ended',
  approval: intent.approval,
  action: intent.action,
  outcome,
  ...(intent.technician && { technician: intent.technician }),
  to: intent.to,
  ...(intent.blocks && { blocks: intent.blocks }),
});

/** Reads again until the end is known. It never writes to the PSA, so it is allowed on a watch-only host too. */
export const settle = (world: World, id: ApprovalId): Promise<Ended | Declined> =>
  world.lock(WRITE, async () => {
    const approval = await approvalNamed(world, id);
    if (!approval)
      return { kind: 'declined', why: 'expired', words: 'The journal does not know it.' };
    const { intent } = approval;
    const known = outcomeOf(approval);
    if (known && !isUnsettled(approval)) return endedAs(intent, known);
    const found = await readBack(world, intent);
    const isNews = found.kind !== 'unknown' || !known;
    const outcome = isNews ? await journalOutcome(world, intent, found, true) : found;
    return endedAs(intent, outcome);
  });
