import type { AbsenceKind } from '../model/absence.ts';
import type { AbsenceId, BookingId, ClientId, SkillId } from '../model/ids.ts';
import type { Level } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';

/** A booking as a sentence names it. */
export interface BookingNamed {
  readonly booking: BookingId;
  readonly title: string;
  /** The client's name, where one is known. */
  readonly client?: string;
  readonly window: Window;
}

/** One change that would make somebody the first pick: its kind and facts, never a sentence. */
export type FlipFacts =
  | { readonly kind: 'later'; readonly bound: 'start' | 'end'; readonly at: Instant }
  /** So many days longer than it is. */
  | { readonly kind: 'horizon'; readonly days: number }
  /** Level 0: the skill is not needed at all. */
  | { readonly kind: 'level'; readonly skill: SkillId; readonly level: Level }
  | {
      readonly kind: 'unlock';
      readonly what: 'ban';
      readonly client: ClientId;
      readonly name: string;
    }
  | { readonly kind: 'unlock'; readonly what: 'clearance'; readonly name: string }
  | {
      readonly kind: 'unlock';
      readonly what: 'absence';
      readonly absence: AbsenceId;
      readonly of: AbsenceKind;
      readonly window: Window;
    }
  | ({
      readonly kind: 'unlock';
      readonly what: 'booking';
      readonly why: 'locked' | 'soon';
    } & BookingNamed)
  | ({ readonly kind: 'move' } & BookingNamed);
