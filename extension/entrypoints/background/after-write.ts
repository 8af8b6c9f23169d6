import type { Booking } from '../../../core/model/booking.ts';
import { BookingId } from '../../../core/model/ids.ts';
import type { Ticket } from '../../../core/model/ticket.ts';
import type { Intent } from '../../../core/store/journal-entry.ts';
import type { BoardSnapshot } from '../../../core/store/ports.ts';
import { technicianOf } from '../../adapters/parse-ticket.ts';
import { windowOfValues } from './day.ts';
import type { World } from './world.ts';

const patched = (snapshot: BoardSnapshot, ticket: Ticket): BoardSnapshot => {
  const window = windowOfValues({ start: ticket.start, minutes: ticket.minutes });
  const before = snapshot.bookings.find((b) => b.ticket === ticket.id);
  const booking: Booking | undefined =
    ticket.owner && window
      ? {
          id: BookingId.parse(ticket.id),
          hold: 'tentative',
          source: 'psa',
          title: `${ticket.number} ${ticket.title}`.trim(),
          ticket: ticket.id,
          url: ticket.url,
          client: ticket.client,
          clientName: ticket.clientName,
          site: ticket.site,
          where: ticket.where,
          ...before,
          technician: ticket.owner,
          window,
        }
      : undefined;
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
  return world.store.cache.put(patched(snapshot, now));
};

/** After a write that did not go through as meant, nothing remembered of that PSA is taken for the present. */
export const distrustBoard = async (world: World, base: string): Promise<void> => {
  const snapshot = await world.store.cache.get(base);
  if (!snapshot) return;
  const { reading: _, ...rest } = snapshot;
  await world.store.cache.put(rest);
};
