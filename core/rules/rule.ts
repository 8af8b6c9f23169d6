import type { Reason } from '../explain/reason.ts';
import type { Booking } from '../model/booking.ts';
import type { BookingId } from '../model/ids.ts';
import type { Technician } from '../model/technician.ts';
import type { Day, Facts } from './facts.ts';
import type { Around } from './neighbours.ts';

export type RuleId =
  | 'account'
  | 'hours'
  | 'rest'
  | 'skill'
  | 'overlap'
  | 'travel'
  | 'site-hours'
  | 'deadline'
  | 'wait'
  | 'day-cap'
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
}

export interface Rule {
  readonly id: RuleId;
  /** How far a new booking reaches: that booking, the technician's day or week, the team. */
  readonly scope: 'booking' | 'day' | 'week' | 'team';
  /** `technician`: the same at every start, so it is asked once; `start`: asked for each start. */
  readonly varies: 'technician' | 'start';
  judge(scope: Scope, facts: Facts): readonly Finding[];
}

export const NOTHING: readonly Finding[] = [];
