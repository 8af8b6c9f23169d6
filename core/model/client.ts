import * as z from 'zod/mini';
import { Clearance } from './clearance.ts';
import { ClientId, SiteId, SlaId, TechnicianId } from './ids.ts';
import { Place } from './place.ts';
import { WeekHours, Zone } from './time.ts';

export const Site = z.object({
  id: SiteId,
  name: z.string(),
  place: z._default(Place, {}),
  zone: z.optional(Zone),
  /** When somebody is there to let a technician in; absent = not known. */
  hours: z.optional(WeekHours),
  /** What a technician must have to be let in (D9). */
  clearances: z.optional(z.array(Clearance)),
});
export type Site = z.infer<typeof Site>;

export const Client = z.object({
  id: ClientId,
  name: z.string().check(z.minLength(1)),
  /** Other spellings under which a PSA names this client. */
  aliases: z._default(z.array(z.string()), []),
  sites: z._default(z.array(Site), []),
  /** Preferred technicians, best first. */
  ranked: z._default(z.array(TechnicianId), []),
  banned: z._default(z.array(TechnicianId), []),
  /** Needed at every site of the client. */
  clearances: z.optional(z.array(Clearance)),
  sla: z.optional(SlaId),
  /** The name of the contract, shown and grouped by. */
  contract: z.optional(z.string()),
  /** A contract around the clock: this client may ring at any hour (D16). */
  allHours: z.optional(z.boolean()),
  vip: z.optional(z.boolean()),
});
export type Client = z.infer<typeof Client>;
