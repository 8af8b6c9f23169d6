import { MINUTE } from '../../../core/calendar/instant.ts';
import type { Approval } from '../../../core/store/approvals.ts';
import type { Step, Values } from '../../../core/store/journal-entry.ts';
import { outcomeOf } from './history.ts';
import { fieldSteps, outcomeFrom } from './read-back.ts';
import type { Telling } from './say.ts';
import { journalOutcome } from './settle-open.ts';
import { type World, WRITE } from './world.ts';

/** How long a request that outlived its worker may still be on its way; after that an equal value is somebody else's. */
export const LATE = MINUTE;

const written = (steps: readonly Step[]): number =>
  steps.filter(({ field, kind }) => kind === 'written' && field !== 'comment').length;

/**
 * A request that was travelling when its worker was killed may land after the ticket was read again. Then the
 * journal is told by a further outcome that more stands there than it said. Answers whether it was.
 */
export const tellLateWrite = async (
  world: World,
  last: Approval | undefined,
  now: Values,
  telling: Telling,
): Promise<boolean> => {
  const settled = last?.outcomes.at(-1);
  if (!last || !settled?.settled || settled.outcome.kind !== 'stale') return false;
  if (world.now() - last.entry.at >= LATE) return false;
  const steps = fieldSteps(last.intent, now, telling);
  if (written(steps) <= written(outcomeOf(last)?.steps ?? [])) return false;
  const told = await world.tryLock(WRITE, async () => {
    await journalOutcome(world, last.intent, outcomeFrom(steps), true);
    return true;
  });
  return told ?? false;
};
