import type { Reason } from '../explain/reason.ts';
import type { Booking } from '../model/booking.ts';
import type { BookingId } from '../model/ids.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Day, Facts } from './facts.ts';
import type { Around } from './neighbours.ts';

export type RuleId =
  | 'account'
  | 'hours'
  | 'after-hours'
  | 'rest'
  | 'skill'
  | 'mentor'
  | 'clearance'
  | 'overlap'
  | 'change'
  | 'travel'
  | 'area'
  | 'visit'
  | 'lunch'
  | 'slot'
  | 'flex'
  | 'site-hours'
  | 'deadline'
  | 'split'
  | 'response'
  | 'wait'
  | 'day-cap'
  | 'utilisation'
  | 'load'
  | 'continuity';

/**
 * One thing a rule has to say. `minutes` of a cost is its price (negative = a bonus);
 * of a block, by how much the limit is missed, 0 where that has no measure.
 */
export interface Finding {
  readonly rule: RuleId;
  readonly kind: 'block' | 'cost';
  readonly minutes: number;
  readonly reason: Reason;
  readonly bookings: readonly BookingId[];
}

/** What is judged: one booking of one technician on the local day it starts, that day without it, and what lies beside it. */
export interface Scope {
  readonly technician: Technician;
  readonly booking: Booking;
  readonly day: Day;
  readonly around: Around;
  /** Bookings that would have to give way; they are no longer on the day. */
  readonly moves?: readonly Booking[];
  /** All parts of work that is not done in one go, by time; the booking is one of them. */
  readonly blocks?: readonly Window[];
}

export interface Rule {
  readonly id: RuleId;
  /** How far a new booking reaches: that booking, the technician's day or week, the team. */
  readonly scope: 'booking' | 'day' | 'week' | 'team';
  /**
   * `technician`: the same at every start, so it is asked once; `day`: the same all day; `gap`: the same between two
   * bookings of a day, so it looks at what lies beside the booking and not at its time; `start`: asked for each start.
   */
  readonly varies: 'technician' | 'day' | 'gap' | 'start';
  /** Of somebody of whom it may say something else on a later day (a certificate ends): asked again each day. */
  asksDaily?(technician: Technician): boolean;
  /** Never blocks, so it need not be asked where only blocks count. */
  readonly costsOnly?: true;
  /** Whether it could block here, told sooner than judged; asked where only blocks count. Left out: it always could. */
  mayBlock?(scope: Scope, facts: Facts): boolean;
  judge(scope: Scope, facts: Facts): readonly Finding[];
  /**
   * The next later start, in the same free piece of the day, at which what the rule says of this one gets milder;
   * undefined = at none. Asked only where the rule blocks or costs. The search steps from one to the next, because
   * between them a later start is never better.
   */
  eases?(scope: Scope, facts: Facts): Instant | undefined;
}

/** The first of some instants after a start. */
export const nextAfter = (
  start: Instant,
  instants: Iterable<Instant | undefined>,
): Instant | undefined => {
  let next: Instant | undefined;
  for (const one of instants) {
    if (one !== undefined && one > start && (next === undefined || one < next)) next = one;
  }
  return next;
};

export const NOTHING: readonly Finding[] = [];
