import type { ZoneDay } from '../calendar/zone.ts';
import type { Absence, CallOut, OnCall } from '../model/absence.ts';
import type { Booking } from '../model/booking.ts';
import type { Client, Site } from '../model/client.ts';
import type { AreaId, SkillId, TechnicianId } from '../model/ids.ts';
import type { Policy } from '../model/policy.ts';
import type { SlotTemplate } from '../model/slot.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Leg, Spot } from '../travel/travel.ts';
import type { DayMemo } from './day-memo.ts';
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
  /** End of the last booking that began on an earlier day; the first booking of a later day. */
  readonly endedBefore: Instant | undefined;
  readonly following: Booking | undefined;
  /** Work, travel and buffers of the day's bookings. */
  readonly plannedMinutes: number;
  /** The part of it that is the default buffer of unknown places. */
  readonly assumedMinutes: number;
  /** Travel of the day's bookings as far as it is known. */
  readonly travelMinutes: number;
  /** What was worked out of it already. */
  readonly memo: DayMemo;
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

/** A slot template on one day, by time. */
export interface SlotWindow {
  readonly template: SlotTemplate;
  readonly window: Window;
}

/** Half a day of the whole team: what it could work, and what of that nobody has booked. */
export interface HalfDay {
  readonly window: Window;
  readonly availableMinutes: number;
  readonly freeMinutes: number;
}

/** What a rule may look at besides its scope. Everything is derived from one problem; nothing changes while it is judged. */
export interface Facts {
  readonly policy: Policy;
  readonly now: Instant;
  /** The earliest instant at which the work may start: now, or later. */
  readonly earliest: Instant;
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
  /** Minutes from now until then: of the team's business time, around the clock for what may ring. */
  waitMinutes(until: Instant): number;
  /** Minutes of the ticket's SLA clock between two instants. */
  slaMinutes(from: Instant, to: Instant): number;
  load(technician: Technician): Load;
  onCall(technician: Technician): readonly OnCall[];
  callOuts(technician: Technician): readonly CallOut[];
  /** Minutes of a technician's bookings inside a window. */
  bookedMinutes(technician: Technician, window: Window): number;
  /** The slot templates of a technician's day, by start. */
  slots(technician: Technician, day: Day): readonly SlotWindow[];
  /** Whether the team keeps slots for that tier at all, in this technician's week. */
  hasSlots(technician: Technician): boolean;
  /** The half-day of the team in which an instant lies; undefined outside its working time. */
  halfDay(at: Instant): HalfDay | undefined;
  /** The first business hour touched by a window in which this technician alone is free of those who hold flex. */
  aloneIn(technician: Technician, window: Window): Window | undefined;
  /** Active experts in a skill. */
  experts(skill: SkillId): readonly Technician[];
  /** Whether a technician has any free working time in a window. */
  worksIn(technician: Technician, window: Window): boolean;
  areaOf(booking: Booking): AreaId | undefined;
  adjacent(a: AreaId, b: AreaId): boolean;
  /** Days on which the team works, after the day of one instant and up to that of another. */
  businessDays(from: Instant, to: Instant): number;
  /** May ring people outside hours: most urgent, or a contract around the clock (D16). */
  readonly rings: 'P1' | 'contract' | undefined;
  /** Who owns another open ticket of the same contact, and its number. */
  readonly contactOwner: { readonly technician: TechnicianId; readonly number: string } | undefined;
  /** Who worked for this client last: as the PSA says, else by the bookings of the last days. */
  readonly lastTechnician: TechnicianId | undefined;
  /** When the site is open, by time, in the whole horizon; undefined = not known or not needed. */
  readonly siteOpen: readonly Window[] | undefined;
}
