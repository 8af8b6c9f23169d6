import type { Intent, WriteOutcome } from '../../../core/store/journal-entry.ts';
import { distrustBoard, rememberWrite } from './after-write.ts';
import { readBack } from './read-back.ts';
import { type World, WRITE } from './world.ts';

/** Says in the journal how an approval ended, and only then touches the cache: a full disk there loses nothing. */
export const journalOutcome = async (
  world: World,
  intent: Intent,
  outcome: WriteOutcome,
  settled: boolean,
): Promise<void> => {
  const body = { kind: 'outcome', approval: intent.approval, outcome, settled } as const;
  await world.store.journal.append(body, world.now());
  const remembered =
    outcome.kind === 'written' ? rememberWrite(world, intent) : distrustBoard(world, intent.base);
  await remembered.catch((error: unknown) => console.warn(error));
};

/** Only while holding the lock of writes: an intent without an outcome is then one that was cut off. */
export const settleOrphans = async (world: World): Promise<void> => {
  for (const { body } of await world.store.journal.open()) {
    if (body.kind !== 'intent') continue;
    await journalOutcome(world, body, await readBack(world, body), true);
  }
};

/** Finds the end of every approval that was cut off; leaves alone what is being written at this moment. */
export const settleOpen = async (world: World): Promise<void> => {
  if ((await world.store.journal.open()).length === 0) return;
  await world.tryLock(WRITE, () => settleOrphans(world));
};
