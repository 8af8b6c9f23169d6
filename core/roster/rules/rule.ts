import type { RosterReason } from '../../explain/roster-reason.ts';
import type { Person, RosterFacts } from '../facts.ts';
import type { Demand, RosterSetting, ShiftType } from '../problem.ts';

export type RosterRuleId =
  | 'membership'
  | 'absence'
  | 'skill'
  | 'pin'
  | 'published'
  | 'request'
  | 'public-holiday'
  | 'on-call-rest'
  | 'on-call-day'
  | 'call-out-rest'
  | 'call-out-late'
  | 'succession'
  | 'rest'
  | 'run-max'
  | 'run-min'
  | 'off-min'
  | 'weekends-max'
  | 'shifts-max'
  | 'week-max'
  | 'week-target'
  | 'minutes-max'
  | 'minutes-min'
  | 'minimum'
  | 'ideal'
  | 'maximum';

/** One thing a rule has to say. `amount` is by how much it is missed, in the unit the rule names; never 0. */
export interface Breach {
  readonly amount: number;
  /** The price of one unit, where a fact names its own and not the setting. */
  readonly each?: number;
  readonly reason: RosterReason;
  /** Counted from the first day of the roster. */
  readonly days: readonly number[];
}

/** What one cell of the grid would hold. */
export interface CellScope {
  readonly person: Person;
  readonly day: number;
  readonly shift: ShiftType | undefined;
}

/** Two shifts on neighbouring days of one technician; `day` is that of the second. */
export interface PairScope {
  readonly person: Person;
  readonly day: number;
  readonly before: ShiftType;
  readonly after: ShiftType;
}

/** A whole row; days below 0 are the past, as far as it is known. */
export interface Row {
  readonly person: Person;
  readonly days: number;
  at(day: number): ShiftType | undefined;
}

/** How many of those who count are on a shift that is wanted. */
export interface DemandScope {
  readonly demand: Demand & { readonly day: number };
  readonly people: number;
}

interface Ruling {
  readonly id: RosterRuleId;
  /** What holds until a problem says otherwise. */
  readonly standard: RosterSetting;
}
type Judge<S> = (scope: S, facts: RosterFacts) => readonly Breach[];

/** How far a rule looks. `cell` and `pair` rules are asked for every cell and pair once and compiled as tables. */
export type RosterRule = Ruling &
  (
    | { readonly scope: 'cell'; readonly judge: Judge<CellScope> }
    | { readonly scope: 'pair'; readonly judge: Judge<PairScope> }
    | { readonly scope: 'row'; readonly judge: Judge<Row> }
    | { readonly scope: 'demand'; readonly judge: Judge<DemandScope> }
  );

export const KEPT: readonly Breach[] = [];

/** Minutes missed, as begun hours. */
export const hoursMissed = (minutes: number): number => Math.ceil(minutes / 60);
