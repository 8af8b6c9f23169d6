import * as z from 'zod/mini';
import { Absence, CallOut, OnCall, Shift } from './absence.ts';
import { Booking } from './booking.ts';
import { Client } from './client.ts';
import { DurationSample } from './duration.ts';
import { AreaId, SkillId, TicketId } from './ids.ts';
import { Place } from './place.ts';
import { defaultPolicy, Policy, PolicyChange } from './policy.ts';
import { BoardSla, SlaPolicy } from './sla.ts';
import { SlotTemplate } from './slot.ts';
import { Technician } from './technician.ts';
import { Priority, SkillNeed, Tier, Where } from './ticket.ts';
import { Instant, WeekHours, Zone } from './time.ts';
import { Words } from './words.ts';

/** Minutes between two areas, either way. */
export const AreaMinutes = z.object({ a: AreaId, b: AreaId, minutes: z.number().check(z.gte(0)) });

/** What a dispatcher corrected on one ticket; it wins over what the PSA says until `until`. */
export const TicketFix = z.object({
  ticket: TicketId,
  until: Instant,
  minutes: z.optional(z.int().check(z.gt(0))),
  priority: z.optional(Priority),
  tier: z.optional(Tier),
  where: z.optional(Where),
  needs: z.optional(z.array(SkillNeed)),
  due: z.optional(z.nullable(Instant)),
  client: z.optional(z.string()),
  site: z.optional(z.string()),
});
export type TicketFix = z.infer<typeof TicketFix>;

export const Team = z.object({
  schema: z.literal(1),
  name: z._default(z.string(), ''),
  zone: Zone,
  hours: WeekHours,
  office: z.optional(Place),
  skills: z._default(z.array(SkillId), []),
  areas: z._default(z.array(AreaMinutes), []),
  technicians: z._default(z.array(Technician), []),
  clients: z._default(z.array(Client), []),
  absences: z._default(z.array(Absence), []),
  shifts: z._default(z.array(Shift), []),
  onCall: z._default(z.array(OnCall), []),
  callOuts: z._default(z.array(CallOut), []),
  /** Bookings nobody can read from a PSA ("I booked it"), marked unverified. */
  bookings: z._default(z.array(Booking), []),
  fixes: z._default(z.array(TicketFix), []),
  words: z._default(Words, { states: {}, priorities: {}, meanings: {} }),
  /** What a word means in one ticket system only, by its base address; all other words are common. */
  hostWords: z._default(z.record(z.string(), Words), {}),
  slots: z._default(z.array(SlotTemplate), []),
  slas: z._default(z.array(SlaPolicy), []),
  boards: z._default(z.array(BoardSla), []),
  /** What closed tickets really took, newest last. */
  durations: z._default(z.array(DurationSample), []),
  policy: z._default(Policy, defaultPolicy()),
  /** Who changed a rule or a number of the policy last; shown on the card. */
  policyChange: z.optional(PolicyChange),
});
export type Team = z.infer<typeof Team>;

const weekday = [{ from: '08:30', to: '17:30' }];
/** Monday to Friday 08:30 to 17:30: what a team has until somebody says otherwise (D16). */
export const defaultHours = (): WeekHours =>
  WeekHours.parse({ mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday });

export const emptyTeam = (zone: Zone): Team =>
  Team.parse({ schema: 1, zone, hours: defaultHours() });
