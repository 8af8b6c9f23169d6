import type { Approval } from '../../../core/store/approvals.ts';
import type { Step, WriteOutcome } from '../../../core/store/journal-entry.ts';
import type { Declined, Ended } from '../../card.ts';
import { heldFor } from './chosen.ts';
import { dropDraft, keepDraft } from './drafts.ts';
import { declined, type Gate, gate, unsettledOf } from './gate.ts';
import { readApprovals } from './history.ts';
import { type Ready, takeReady } from './ready.ts';
import { endedAs } from './settle.ts';
import { journalOutcome, settleOrphans } from './settle-open.ts';
import { type World, WRITE } from './world.ts';
import { write } from './write.ts';

const offline = async (world: World, { intent, ref }: Ready): Promise<Declined> => {
  const { technician, override, to, action, blocks } = intent;
  const { start, minutes } = to;
  if (action === 'assign' && technician && start !== undefined && minutes !== undefined)
    await keepDraft(world, ref, { technician, start, minutes, blocks, override });
  return declined('offline');
};

const inTheWay = (ready: Ready, all: readonly Approval[], open: Gate): Declined | undefined => {
  const { intent } = ready;
  if (all.some(({ id }) => id === intent.approval)) return declined('expired');
  const naming = { name: intent.technicianName ?? '', zone: open.zone };
  return (
    unsettledOf(all, intent.ticket) ??
    (intent.action === 'undo' ? undefined : heldFor(all, intent.technician, intent, naming))
  );
};

const thrown = (error: unknown): WriteOutcome => {
  const words = error instanceof Error ? error.message : String(error);
  const step: Step = { field: 'read', kind: 'unknown', words };
  return { kind: 'unknown', steps: [step], words };
};

/**
 * Writes exactly what was prepared, once. The journal has the intent before anything is sent, so that whatever
 * happens after it can be found out by reading. All approvals of this browser stand in one row.
 */
export const approve = (world: World, id: string): Promise<Ended | Declined> =>
  world.lock(WRITE, async () => {
    const ready = await takeReady(world, id);
    if (!ready) return declined('expired');
    const { intent } = ready;
    const open = await gate(world, intent.base);
    if (open.kind === 'declined') return open;
    if (!world.online()) return offline(world, ready);
    await settleOrphans(world);
    const busy = inTheWay(ready, await readApprovals(world), open);
    if (busy) return busy;
    await world.store.journal.append(intent, world.now());
    const found = await write(world, ready, open).catch(thrown);
    const outcome = await journalOutcome(world, intent, found, false);
    await dropDraft(world, ready.ref);
    return endedAs(intent, outcome);
  });
