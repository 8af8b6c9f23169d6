import type { AbsenceKind } from '../model/absence.ts';
import type { AreaId, BookingId, ClientId, SiteId, SkillId, SlotId } from '../model/ids.ts';
import type { TravelBasis } from '../model/place.ts';
import type { Level } from '../model/technician.ts';
import type { Priority, Tier } from '../model/ticket.ts';
import type { Instant, Window } from '../model/time.ts';

/**
 * Why something is blocked or costs: a code with its facts, never a sentence.
 * Instants are absolute; words and zones are chosen where they are shown. Units are in the names.
 */
export type Reason =
  // account
  | { code: 'account-disabled' }
  | { code: 'may-not-own' }
  // hours
  | { code: 'outside-hours'; from?: Instant; to?: Instant }
  | { code: 'no-hours' }
  | { code: 'absent'; kind: AbsenceKind; window: Window }
  // rest
  | { code: 'rest'; workedUntil: Instant; freeFrom: Instant; hours: number }
  | { code: 'after-on-call'; notBefore: Instant }
  | { code: 'on-call'; layer: 'primary' | 'secondary'; window: Window }
  | { code: 'late-start'; notBefore: Instant; workedMinutes: number }
  | { code: 'hand-off-day'; minutes: number; limit: number; basis: TravelBasis }
  | { code: 'rest-lost'; freeFrom: Instant; begins: Instant; minutes: number }
  // after-hours
  | { code: 'after-hours'; minutes: number; why: 'P1' | 'contract' }
  // skill
  | { code: 'skill-missing'; skill: SkillId; need: Level; has: Level }
  | { code: 'skill-expired'; skill: SkillId; need: Level; expired: string }
  | { code: 'skill-preferred'; skill: SkillId; need: Level; has: Level }
  | { code: 'skill-over'; skill: SkillId; need: Level; has: Level }
  | { code: 'skill-has'; skill: SkillId; need: Level; has: Level }
  | { code: 'skill-unknown'; skill: SkillId; need: Level }
  | { code: 'skill-stretch'; skill: SkillId; need: Level; has: Level }
  // mentor, clearance
  | { code: 'no-mentor'; skill: SkillId }
  | { code: 'mentor'; skill: SkillId; name: string }
  | { code: 'clearance-missing'; name: string; at: string }
  | { code: 'clearance-expired'; name: string; expired: string }
  | { code: 'clearance-unknown'; name: string }
  // change
  | {
      code: 'booking-fixed';
      with: BookingId;
      title: string;
      window: Window;
      why: 'locked' | 'started' | 'soon';
    }
  | { code: 'booking-moves'; with: BookingId; title: string; window: Window }
  // area, visit
  | { code: 'area-change'; area: AreaId; day: AreaId }
  | { code: 'area-home'; area: AreaId }
  | { code: 'visit-joined'; with: BookingId; title: string; window: Window; name: string }
  // lunch
  | { code: 'no-lunch'; from: Instant; to: Instant; haveMinutes: number; needMinutes: number }
  | { code: 'lunch-short'; haveMinutes: number; needMinutes: number }
  | { code: 'no-break'; minutes: number; limit: number }
  // slot, flex
  | { code: 'slot-kept'; slot: SlotId; name: string; tiers: readonly Tier[]; window: Window }
  | { code: 'slot-missed'; tier: Tier }
  | { code: 'slot-own'; slot: SlotId; name: string; tier: Tier; window: Window }
  | { code: 'flex-kept'; slot: SlotId; name: string; window: Window; from?: Instant }
  | { code: 'flex-short'; window: Window; leftMinutes: number; wantMinutes: number }
  | { code: 'flex-last'; window: Window; level: number }
  // overlap, travel
  | { code: 'overlap'; with: BookingId; title: string; window: Window }
  | {
      code: 'gap-too-short';
      with: BookingId;
      title: string;
      window: Window;
      side: 'before' | 'after';
      needMinutes: number;
      haveMinutes: number;
      basis: TravelBasis;
    }
  | {
      code: 'first-leg';
      leaves: Instant;
      needMinutes: number;
      haveMinutes: number;
      basis: TravelBasis;
    }
  | { code: 'travel-added'; minutes: number; basis: TravelBasis }
  | { code: 'leg-too-long'; minutes: number; limit: number; basis: TravelBasis }
  | { code: 'day-travel-too-long'; minutes: number; limit: number }
  // site hours, deadline
  | { code: 'site-closed'; site: SiteId; name: string; opens?: Instant; closes?: Instant }
  | { code: 'deadline-missed'; due: Instant; lateMinutes: number }
  /** `firmSlackMinutes`: what is left if it takes as long as such work may; below 0 = it may be late. */
  | { code: 'deadline-tight'; due: Instant; slackMinutes: number; firmSlackMinutes?: number }
  | { code: 'deadline-kept'; due: Instant; slackMinutes: number }
  | { code: 'response-late'; due: Instant; lateMinutes: number }
  // split
  | { code: 'in-blocks'; blocks: readonly Window[] }
  | { code: 'never-split'; why: 'site' | 'short'; limit: number }
  | { code: 'block-short'; minutes: number; leastMinutes: number }
  | { code: 'blocks-apart'; days: number; limit: number }
  // start
  | { code: 'in-the-past' }
  | { code: 'too-early'; notBefore: Instant }
  | { code: 'wait'; minutes: number; priority: Priority; allHours: boolean }
  // gap
  | { code: 'no-room'; needMinutes: number; haveMinutes: number }
  // day-cap
  | { code: 'day-full'; plannedMinutes: number; capMinutes: number; percent: number }
  // utilisation
  | { code: 'week-high'; percent: number; limit: number }
  | { code: 'week-red'; percent: number; limit: number }
  // load
  | { code: 'load-above'; minutes: number; loadMinutes: number; unscheduled: number }
  | { code: 'load-below'; minutes: number; loadMinutes: number; unscheduled: number }
  // continuity, ban
  | { code: 'banned'; client: ClientId; name: string }
  | { code: 'client-ranked'; client: ClientId; name: string; rank: number }
  | { code: 'last-technician'; client: ClientId; name: string }
  | { code: 'same-contact'; contact: string; number: string }
  | { code: 'solved-before'; at: Instant }
  | { code: 'continuity-waived'; percent: number; limit: number };

export type ReasonCode = Reason['code'];
export type ReasonOf<C extends ReasonCode> = Extract<Reason, { code: C }>;
