import type { AbsenceKind } from '../model/absence.ts';
import type { SkillId } from '../model/ids.ts';
import type { Level } from '../model/technician.ts';
import type { LocalDate } from '../model/time.ts';

/** One of the facts that together make a roster impossible. Whose it is stands beside it. */
export type RosterFactReason =
  | {
      readonly code: 'asked';
      readonly shift: string;
      readonly date: LocalDate;
      readonly skill?: SkillId;
      readonly wanted: number;
    }
  | {
      readonly code: 'asked-skill';
      readonly shift: string;
      readonly date: LocalDate;
      readonly skill: SkillId;
      readonly level: Level;
    }
  | { readonly code: 'no-follow'; readonly before: string; readonly after: string }
  | { readonly code: 'shift-skill'; readonly shift: string; readonly skill: SkillId }
  | { readonly code: 'most-minutes' | 'most-week-minutes'; readonly minutes: number }
  | { readonly code: 'least-rest'; readonly minutes: number }
  | {
      readonly code: 'most-weekends' | 'most-in-a-row' | 'least-in-a-row' | 'least-free';
      readonly count: number;
    }
  | { readonly code: 'most-of-shift'; readonly shift: string; readonly count: number }
  | { readonly code: 'worked-before'; readonly date: LocalDate }
  | { readonly code: 'joins' | 'leaves'; readonly date: LocalDate }
  | { readonly code: 'set-by-hand'; readonly shift: string | null; readonly date: LocalDate }
  | { readonly code: 'on-call'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly code: 'called-out'; readonly date: LocalDate }
  | {
      readonly code: 'is-away';
      readonly kind: AbsenceKind | 'day-off';
      readonly from: LocalDate;
      readonly to: LocalDate;
    };

/** The smallest way of giving way in one of them. */
export type RosterWayReason =
  | { readonly code: 'people-fewer'; readonly people: number }
  | { readonly code: 'days-more' | 'days-fewer'; readonly days: number }
  | { readonly code: 'minutes-more' | 'rest-shorter'; readonly minutes: number }
  | { readonly code: 'weekends-more'; readonly weekends: number }
  | { readonly code: 'shifts-more'; readonly shifts: number }
  | { readonly code: 'works-on'; readonly date: LocalDate }
  | { readonly code: 'without' }
  | { readonly code: 'not-proven' };
