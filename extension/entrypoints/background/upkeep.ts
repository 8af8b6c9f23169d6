import * as z from 'zod/mini';
import { addMinutes } from '../../../core/calendar/instant.ts';
import { READY } from './ready.ts';
import { SHOWN } from './shown.ts';
import type { World } from './world.ts';

const DAY_MINUTES = 24 * 60;
const Dated = z.object({ at: z.optional(z.int()), expires: z.optional(z.int()) });

/** A card is forgotten after a day, a prepared write once it may no longer be used. */
const isOver = (value: unknown, now: number, dayAgo: number): boolean => {
  const { data } = Dated.safeParse(value);
  if (!data) return true;
  return data.expires === undefined ? (data.at ?? 0) < dayAgo : data.expires <= now;
};

/** Drops what is older than the dispatcher wants kept. */
export const upkeep = async (world: World): Promise<void> => {
  const now = world.now();
  const { journalDays } = await world.settings();
  await world.store.journal.prune(addMinutes(now, -journalDays * DAY_MINUTES), now);
  const dayAgo = addMinutes(now, -DAY_MINUTES);
  for (const key of await world.kept.keys()) {
    if (!key.startsWith(READY) && !key.startsWith(SHOWN)) continue;
    if (isOver(await world.kept.get(key), now, dayAgo)) await world.kept.remove(key);
  }
};
