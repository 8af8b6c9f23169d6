import type { RosterFaultReason } from '../../explain/roster-fault.ts';
import type { RosterProblem } from '../problem.ts';

/** The lists of a problem in which something can be wrong. */
export type FaultList =
  | 'shifts'
  | 'technicians'
  | 'demands'
  | 'away'
  | 'requests'
  | 'pins'
  | 'past'
  | 'published'
  | 'weekTargets'
  | 'onCall'
  | 'callOuts'
  | 'rules';

/** One thing that does not fit: where it stands, so that it can be shown beside its cell, and why. */
export interface RosterFault {
  readonly list: FaultList;
  /** Position in its list, from 0; of rules that of the name. */
  readonly index: number;
  /** The field, where it is one field. */
  readonly field?: string;
  readonly reason: RosterFaultReason;
}

/** What names are known, looked up once. */
export interface Known {
  readonly problem: RosterProblem;
  readonly shifts: ReadonlySet<string>;
  readonly technicians: ReadonlySet<string>;
  /** Held by anybody, in lower case. */
  readonly skills: ReadonlySet<string>;
}

export const knownOf = (problem: RosterProblem): Known => ({
  problem,
  shifts: new Set(problem.shifts.map(({ code }) => code)),
  technicians: new Set(problem.technicians.map(({ id }) => id)),
  skills: new Set(
    problem.technicians.flatMap(({ skills }) => skills.map(({ skill }) => skill.toLowerCase())),
  ),
});

export const FITS: readonly RosterFault[] = [];

/** Puts reasons where they belong. */
export const faultsAt =
  (list: FaultList, index: number) =>
  (field: string, reason: RosterFaultReason | undefined): readonly RosterFault[] =>
    reason === undefined ? FITS : [{ list, index, field, reason }];

/** Later places of what comes twice, with the first, from 1. */
export const repeated = <T>(
  all: readonly T[],
  keyOf: (one: T) => string,
): readonly { readonly one: T; readonly index: number; readonly first: number }[] => {
  const first = new Map<string, number>();
  return all.flatMap((one, index) => {
    const key = keyOf(one);
    const known = first.get(key);
    if (known !== undefined) return [{ one, index, first: known + 1 }];
    first.set(key, index);
    return [];
  });
};
