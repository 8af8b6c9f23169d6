import * as z from 'zod/mini';
import { BookingId, ClientId, SiteId, TechnicianId, TicketId } from './ids.ts';
import { Place } from './place.ts';
import { Priority, Tier, Where } from './ticket.ts';
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
  tier: z.optional(Tier),
  priority: z.optional(Priority),
  /** What the client was told and agreed to: moving it breaks a promise (D15). */
  confirmed: z.optional(z.array(z.union([z.literal('time'), z.literal('technician')]))),
  /** Nobody told how long it takes: `window` is as long as the policy's default. */
  assumed: z.optional(z.boolean()),
  /** The technician is on the way or at work. */
  started: z.optional(z.boolean()),
});
export type Booking = z.infer<typeof Booking>;
