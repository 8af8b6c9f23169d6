import type { Ticket } from '../../../core/model/ticket.ts';
import type { Window } from '../../../core/model/time.ts';
import type { Intent } from '../../../core/store/journal-entry.ts';
import type { BoardSnapshot } from '../../../core/store/ports.ts';
import { bookedAs, technicianOf } from '../../adapters/parse-ticket.ts';
import { slotsOf } from './slots.ts';
import type { World } from './world.ts';

const patched = (
  snapshot: BoardSnapshot,
  ticket: Ticket,
  window: Window | undefined,
): BoardSnapshot => {
  const booking = ticket.owner && window && bookedAs(ticket, ticket.owner, window);
  const { reading: _, ...rest } = snapshot;
  return {
    ...rest,
    bookings: [
      ...snapshot.bookings.filter((b) => b.ticket !== ticket.id),
      ...(booking ? [booking] : []),
    ],
    tickets: snapshot.tickets.map((one) => (one.id === ticket.id ? ticket : one)),
  };
};

/**
 * Puts what was written into the remembered board, so that it is there also offline, and takes the mark of its
 * reading away, so that the next look asks the PSA again.
 */
export const rememberWrite = async (world: World, intent: Intent): Promise<void> => {
  const [snapshot, stored] = await Promise.all([
    world.store.cache.get(intent.base),
    world.store.team.load(),
  ]);
  const ticket = snapshot?.tickets.find((one) => one.id === intent.ticket);
  if (!snapshot || !stored || !ticket) return world.store.cache.remove(intent.base);
  const { owner: login, start, minutes } = intent.to;
  const owner = login === undefined ? undefined : technicianOf(login, intent.base, stored.value);
  const ownerName = owner === undefined ? login : undefined;
  const now: Ticket = { ...ticket, owner, ownerName, start, minutes };
  return world.store.cache.put(patched(snapshot, now, slotsOf(intent)[0]));
};

/** After a write that did not go through as meant, nothing remembered of that PSA is taken for the present. */
export const distrustBoard = async (world: World, base: string): Promise<void> => {
  const snapshot = await world.store.cache.get(base);
  if (!snapshot) return;
  const { reading: _, ...rest } = snapshot;
  await world.store.cache.put(rest);
};
