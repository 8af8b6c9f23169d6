import type { AbsenceKind } from '../model/absence.ts';
import type { SkillId } from '../model/ids.ts';
import type { Level } from '../model/technician.ts';
import type { LocalDate } from '../model/time.ts';

/**
 * What a rule of the roster has to say: a code with its facts, never a sentence. Whom it concerns and on which days
 * stands beside it. Kept apart from `Reason`, because the extension has no use for these.
 */
export type RosterReason =
  // membership, absence, skill
  | { code: 'not-yet-in-team'; joins: LocalDate }
  | { code: 'no-longer-in-team'; leaves: LocalDate }
  | { code: 'away'; kind: AbsenceKind | 'day-off'; from: LocalDate; to: LocalDate }
  | { code: 'shift-needs-skill'; shift: string; skill: SkillId; need: Level; has: Level }
  // pin, published, request, public-holiday
  | { code: 'pinned'; shift: string | null }
  | { code: 'published'; shift: string | null }
  | { code: 'wanted-shift'; shift?: string }
  | { code: 'wanted-free'; shift?: string }
  | { code: 'public-holiday'; name: string }
  // on-call-rest, on-call-day
  | {
      code: 'short-rest-before-turn';
      shift: string;
      date: LocalDate;
      haveMinutes: number;
      needMinutes: number;
    }
  | { code: 'late-after-turn'; shift: string; minutes: number }
  | { code: 'less-on-call'; percent: number }
  // call-out-rest, call-out-late
  | {
      code: 'short-rest-after-call';
      shift: string;
      date: LocalDate;
      haveMinutes: number;
      needMinutes: number;
    }
  | { code: 'late-after-call'; shift: string; minutes: number }
  // rest, succession
  | { code: 'short-rest'; before: string; after: string; haveMinutes: number; needMinutes: number }
  | { code: 'may-not-follow'; before: string; after: string }
  // run-max, run-min, off-min
  | { code: 'run-long'; days: number; limit: number }
  | { code: 'run-short'; days: number; limit: number }
  | { code: 'off-short'; days: number; limit: number }
  // weekends-max, shifts-max
  | { code: 'weekends'; weekends: number; limit: number }
  | { code: 'shifts-of-kind'; shift: string; shifts: number; limit: number }
  // minutes-max, minutes-min, week-max, week-target
  | { code: 'minutes-over'; minutes: number; limit: number }
  | { code: 'minutes-under'; minutes: number; limit: number }
  | { code: 'week-over'; monday: LocalDate; minutes: number; limit: number }
  | { code: 'week-off'; monday: LocalDate; minutes: number; target: number }
  // minimum, ideal, maximum
  | { code: 'gap'; shift: string; skill?: SkillId; people: number; wanted: number }
  | { code: 'thin'; shift: string; skill?: SkillId; people: number; wanted: number }
  | { code: 'too-many'; shift: string; skill?: SkillId; people: number; wanted: number }
  // why somebody does not fill a gap
  | { code: 'on-other-shift'; shift: string }
  | { code: 'lacks-skill'; skill: SkillId; need: Level; has: Level }
  | { code: 'could-at-price'; price: number }
  // why a cell was changed
  | { code: 'exchanged'; name: string }
  | { code: 'chosen' }
  // shares: what somebody has, and what an even share would be
  | { code: 'share'; measure: FairMeasure; was: number; is: number; even: number }
  | { code: 'no-history' }
  // cover
  | { code: 'is-out' }
  | { code: 'free-then' }
  | { code: 'moves-over'; shift: string }
  | { code: 'longer-day'; shift: string; minutes: number; openMinutes: number }
  | { code: 'day-too-long'; minutes: number; limit: number }
  | { code: 'rest-left'; minutes: number; needMinutes: number };

/** What is shared out evenly. */
export type FairMeasure = 'hours' | 'nights' | 'weekends' | 'holidays' | 'points';

export type RosterReasonCode = RosterReason['code'];
export type RosterReasonOf<C extends RosterReasonCode> = Extract<RosterReason, { code: C }>;
