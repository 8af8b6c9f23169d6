import * as z from 'zod/mini';
import type { RosterReason } from '../../explain/roster-reason.ts';
import type { TechnicianId } from '../../model/ids.ts';
import type { LocalDate, Window } from '../../model/time.ts';
import type { FairGround } from '../balance/shares.ts';
import type { RosterProblem } from '../problem.ts';
import type { Roster } from '../roster.ts';
import type { ShiftCode } from '../shift-code.ts';

const minutes = (value: number) => z._default(z.number().check(z.gte(0)), value);

export const CoverPolicy = z.object({
  /** Less rest than this before or after is a cost, even where it is enough. */
  wishedRestMinutes: minutes(16 * 60),
  /** For each minute of rest that is missing to it. */
  restPrice: minutes(0.25),
  /** The longest that somebody stays at work who takes on hours beside a shift, and the least that is worth it. */
  longestMinutes: minutes(12 * 60),
  leastMinutes: minutes(60),
  /** For each minute more on a day that is worked anyway, and for each that stays open. */
  longerPrice: minutes(0.25),
  openPrice: minutes(1),
});
export type CoverPolicy = z.infer<typeof CoverPolicy>;

/** "Ben is out tonight." */
export interface ShiftOut {
  readonly technician: TechnicianId;
  readonly date: LocalDate;
}

export interface CoverProblem {
  readonly problem: RosterProblem;
  readonly roster: Roster;
  readonly out: ShiftOut;
  readonly ground: FairGround;
  readonly policy: CoverPolicy;
}

export interface ShiftCost {
  /** Below 0: it makes something better. */
  readonly minutes: number;
  readonly reason: RosterReason;
}

/** How somebody stands in: from a free day, from another shift of it, or by working longer beside it. */
export type CoverWay =
  | { readonly kind: 'free' }
  | { readonly kind: 'moves'; readonly from: ShiftCode }
  | { readonly kind: 'longer'; readonly beside: ShiftCode; readonly window: Window };

export interface ShiftCandidate {
  readonly technician: TechnicianId;
  readonly way: CoverWay;
  /** In minutes; the least first. */
  readonly cost: number;
  readonly costs: readonly ShiftCost[];
}

export interface ShiftExcluded {
  readonly technician: TechnicianId;
  readonly reasons: readonly RosterReason[];
}

export interface ShiftCover {
  readonly shift: ShiftCode;
  readonly date: LocalDate;
  readonly ranked: readonly ShiftCandidate[];
  readonly excluded: readonly ShiftExcluded[];
}
