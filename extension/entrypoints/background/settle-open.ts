import type { Intent, WriteOutcome } from '../../../core/store/journal-entry.ts';
import { distrustBoard, rememberWrite } from './after-write.ts';
import { noteBlocks } from './note-blocks.ts';
import { readBack } from './read-back.ts';
import { type World, WRITE } from './world.ts';

/** Says in the journal how an approval ended, and only then touches the cache: a full disk there loses nothing. Answers what it said. */
export const journalOutcome = async (
  world: World,
  intent: Intent,
  found: WriteOutcome,
  settled: boolean,
): Promise<WriteOutcome> => {
  const { approval, of, base } = intent;
  const ended = { kind: 'outcome', approval, settled } as const;
  // Most work is done in one go and takes nothing back: then there is nothing to note, and no journal to read.
  const notes = intent.blocks !== undefined || of !== undefined;
  const outcome = notes ? await noteBlocks(world, { ...ended, outcome: found }, base) : found;
  await world.store.journal.append({ ...ended, outcome }, world.now());
  const remembered =
    outcome.kind === 'written' ? rememberWrite(world, intent) : distrustBoard(world, intent.base);
  await remembered.catch((error: unknown) => console.warn(error));
  return outcome;
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
