import * as z from 'zod/mini';
import { BookingId, ClientId, SiteId, TechnicianId, TicketId } from './ids.ts';
import { Place } from './place.ts';
import { Where } from './ticket.ts';
import { Window } from './time.ts';

/** A technician's time that is taken. */
export const Booking = z.object({
  id: BookingId,
  technician: TechnicianId,
  window: Window,
  /** firm = the client was told; tentative = movable; locked = nothing moves it. */
  hold: z._default(
    z.union([z.literal('firm'), z.literal('tentative'), z.literal('locked')]),
    'tentative',
  ),
  /** psa = read there; local = somebody said "I booked it", unverified; held = an approval in flight. */
  source: z._default(z.union([z.literal('psa'), z.literal('local'), z.literal('held')]), 'psa'),
  title: z._default(z.string(), ''),
  ticket: z.optional(TicketId),
  url: z.optional(z.string()),
  client: z.optional(ClientId),
  clientName: z.optional(z.string()),
  site: z.optional(SiteId),
  where: z.optional(Where),
  /** Where no site of the team is known; absent = unknown place. */
  place: z.optional(Place),
});
export type Booking = z.infer<typeof Booking>;
