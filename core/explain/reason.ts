import type { AbsenceKind } from '../model/absence.ts';
import type { BookingId, ClientId, SiteId, SkillId } from '../model/ids.ts';
import type { TravelBasis } from '../model/place.ts';
import type { Level } from '../model/technician.ts';
import type { Priority } from '../model/ticket.ts';
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
  // skill
  | { code: 'skill-missing'; skill: SkillId; need: Level; has: Level }
  | { code: 'skill-expired'; skill: SkillId; need: Level; expired: string }
  | { code: 'skill-preferred'; skill: SkillId; need: Level; has: Level }
  | { code: 'skill-over'; skill: SkillId; need: Level; has: Level }
  | { code: 'skill-has'; skill: SkillId; need: Level; has: Level }
  | { code: 'skill-unknown'; skill: SkillId; need: Level }
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
  | { code: 'deadline-tight'; due: Instant; slackMinutes: number }
  | { code: 'deadline-kept'; due: Instant; slackMinutes: number }
  // start
  | { code: 'in-the-past' }
  | { code: 'wait'; minutes: number; priority: Priority }
  // day-cap
  | { code: 'day-full'; plannedMinutes: number; capMinutes: number; percent: number }
  // load
  | { code: 'load-above'; minutes: number; loadMinutes: number; unscheduled: number }
  | { code: 'load-below'; minutes: number; loadMinutes: number; unscheduled: number }
  // continuity, ban
  | { code: 'banned'; client: ClientId; name: string }
  | { code: 'client-ranked'; client: ClientId; name: string; rank: number }
  | { code: 'last-technician'; client: ClientId; name: string };

export type ReasonCode = Reason['code'];
export type ReasonOf<C extends ReasonCode> = Extract<Reason, { code: C }>;
