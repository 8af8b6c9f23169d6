import type { Reason } from '../explain/reason.ts';
import type { TechnicianId } from '../model/ids.ts';
import type { Instant, LocalDate, Window } from '../model/time.ts';
import type { Need } from '../rules/need.ts';
import type { Finding } from '../rules/rule.ts';

/**
 * `deadline`: nobody makes it, so it costs instead of blocking; `default`: only a default stood in the way;
 * `whole`: nobody has the time in one go, so it is done in blocks.
 */
export type Relaxed = 'deadline' | 'default' | 'whole';

/** A technician who can take it: the best start, and what it costs in minutes. */
export interface Candidate {
  readonly technician: TechnicianId;
  readonly window: Window;
  /** All of the work by time, `window` first; more than one where it is not done in one go. */
  readonly blocks: readonly Window[];
  /** Sum of the findings; lower is better. */
  readonly cost: number;
  /** Costs closer than this cannot be told apart honestly. */
  readonly uncertaintyMinutes: number;
  readonly findings: readonly Finding[];
  /** Other good starts of the same technician, best first. */
  readonly others: readonly { readonly window: Window; readonly cost: number }[];
  /** What had to be given up so that this one fits: the deadline, or the full buffer to an unknown place. */
  readonly relaxed: readonly Relaxed[];
  /** Not worse than the first by more than the uncertainty. */
  readonly equal: boolean;
}

/** A technician who cannot: `always` holds at every start; else each day says what closed it. */
export interface Excluded {
  readonly technician: TechnicianId;
  readonly always: readonly Reason[];
  readonly days: readonly { readonly date: LocalDate; readonly reasons: readonly Reason[] }[];
  /** The start that failed by least. */
  readonly nearest: { readonly window: Window; readonly findings: readonly Finding[] } | undefined;
}

/** One thing that was read, or could not be. */
export interface Source {
  readonly name: string;
  readonly state: 'read' | 'cached' | 'failed' | 'absent';
  readonly at?: Instant;
  readonly words?: string;
}

/** What the answer rests on. */
export interface Grounds {
  readonly sources: readonly Source[];
  readonly technicians: readonly {
    readonly technician: TechnicianId;
    readonly bookings: number;
    /** Owned tickets without a time: counted as load, never as free time. */
    readonly unscheduled: number;
  }[];
  /** Facts nobody has given, so nobody was left out for them. */
  readonly unset: readonly (
    | 'skills'
    | 'sites'
    | 'hours'
    | 'bookings'
    | 'clients'
    | 'sla'
    | 'pauses'
  )[];
}

export interface Answer {
  readonly need: Need;
  readonly ranked: readonly Candidate[];
  readonly excluded: readonly Excluded[];
  readonly grounds: Grounds;
}
