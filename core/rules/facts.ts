import type { ZoneDay } from '../calendar/zone.ts';
import type { Absence, CallOut, OnCall } from '../model/absence.ts';
import type { Booking } from '../model/booking.ts';
import type { Client, Site } from '../model/client.ts';
import type { TechnicianId } from '../model/ids.ts';
import type { Policy } from '../model/policy.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Leg, Spot } from '../travel/travel.ts';
import type { Need } from './need.ts';

/** One technician's local day as it stands, without the booking that is judged. */
export interface Day extends ZoneDay {
  /** Working time by hours or shifts, and what absences leave of it. */
  readonly work: readonly Window[];
  readonly free: readonly Window[];
  readonly absences: readonly Absence[];
  readonly availableMinutes: number;
  /** The technician's bookings that touch the day, by start. */
  readonly bookings: readonly Booking[];
  /** End of the last booking that began on an earlier day; start of the first on a later day. */
  readonly endedBefore: Instant | undefined;
  readonly beginsAfter: Instant | undefined;
  /** Work, travel and buffers of the day's bookings. */
  readonly plannedMinutes: number;
  /** The part of it that is the default buffer of unknown places. */
  readonly assumedMinutes: number;
  /** Travel of the day's bookings as far as it is known. */
  readonly travelMinutes: number;
}

/** A technician's load in the policy's days from now, in minutes. */
export interface Load {
  readonly scheduledMinutes: number;
  /** Owned open tickets without a time, and the minutes they stand for. */
  readonly unscheduled: number;
  readonly unscheduledMinutes: number;
  /** How many of those minutes rest on a default. */
  readonly assumedMinutes: number;
  readonly availableMinutes: number;
  /** Minutes above (or below) an even share by available time. */
  readonly aboveMean: number;
}

/** What a rule may look at besides its scope. Everything is derived from one problem; nothing changes while it is judged. */
export interface Facts {
  readonly policy: Policy;
  readonly now: Instant;
  readonly need: Need;
  readonly client: Client | undefined;
  readonly site: Site | undefined;
  /** Where the ticket is worked on. */
  readonly spot: Spot;
  readonly mayOwn: ReadonlySet<TechnicianId> | undefined;
  /** What blocks no longer and costs instead, because nothing else would be left. */
  readonly relax: { readonly deadline: boolean; readonly defaults: boolean };
  spotOf(booking: Booking): Spot;
  leg(technician: Technician, from: Spot, to: Spot): Leg;
  /** Business minutes of the team from now until then. */
  waitMinutes(until: Instant): number;
  load(technician: Technician): Load;
  onCall(technician: Technician): readonly OnCall[];
  callOuts(technician: Technician): readonly CallOut[];
  /** When the site is open, by time, in the whole horizon; undefined = not known or not needed. */
  readonly siteOpen: readonly Window[] | undefined;
}
