import * as z from 'zod/mini';
import { addMinutes } from '../../../core/calendar/instant.ts';
import { Instant } from '../../../core/model/time.ts';
import { Intent } from '../../../core/store/journal-entry.ts';
import { TicketRef } from '../../adapters/raw.ts';
import type { World } from './world.ts';

/** A write made ready and shown: all of it lies here, and a page holds only its name. */
export const Ready = z.object({
  /** Its approval is the name under which it lies. */
  intent: Intent,
  ref: TicketRef,
  stamp: z.string(),
  /** Tickets that already lay in the slot when a person chose it all the same. */
  known: z.array(z.string()),
  expires: Instant,
});
export type Ready = z.infer<typeof Ready>;

export const READY = 'ready:';
export const READY_MINUTES = 10;

export const keepReady = (world: World, ready: Omit<Ready, 'expires'>): Promise<void> =>
  world.kept.set(READY + ready.intent.approval, {
    ...ready,
    expires: addMinutes(world.now(), READY_MINUTES),
  } satisfies Ready);

/** Undefined where it is gone, used, or older than ten minutes. */
export const readyNamed = async (world: World, id: string): Promise<Ready | undefined> => {
  const parsed = Ready.safeParse(await world.kept.get(READY + id));
  return parsed.success && world.now() < parsed.data.expires ? parsed.data : undefined;
};

/** The same, and nobody gets it a second time. */
export const takeReady = async (world: World, id: string): Promise<Ready | undefined> => {
  const ready = await readyNamed(world, id);
  await world.kept.remove(READY + id);
  return ready;
};
