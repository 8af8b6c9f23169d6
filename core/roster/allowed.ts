import { daysBetween } from '../calendar/zone.ts';
import type { RosterProblem, RosterTechnician } from './problem.ts';

/** The contract's minutes for this roster: shared by days in the team, paid absence counted as worked. */
export interface Allowed {
  readonly minutesMin: number | undefined;
  readonly minutesMax: number | undefined;
  /** What absences count towards both. */
  readonly creditMinutes: number;
}

/** First and last day in the team, which may lie outside of the roster. */
export interface Member {
  readonly first: number;
  readonly last: number;
}

export const memberDays = (
  { from, days }: RosterProblem,
  { joins, leaves }: RosterTechnician,
): Member => ({
  first: joins === undefined ? 0 : daysBetween(from, joins),
  last: leaves === undefined ? days - 1 : daysBetween(from, leaves),
});

export const allowedOf = (
  { days }: RosterProblem,
  { contract }: RosterTechnician,
  member: Member,
  away: readonly {
    readonly first: number;
    readonly last: number;
    readonly creditMinutes: number;
  }[],
): Allowed => {
  const first = Math.max(0, member.first);
  const last = Math.min(days - 1, member.last);
  const credited = new Map<number, number>();
  for (const one of away) {
    for (let day = Math.max(first, one.first); day <= Math.min(last, one.last); day++) {
      credited.set(day, Math.max(one.creditMinutes, credited.get(day) ?? 0));
    }
  }
  const { minutesMin, minutesMax, minutesOwn } = contract;
  const share = minutesOwn ? 1 : Math.max(0, last - first + 1) / days;
  return {
    minutesMin: minutesMin === undefined ? undefined : Math.floor(minutesMin * share),
    minutesMax: minutesMax === undefined ? undefined : Math.ceil(minutesMax * share),
    creditMinutes: [...credited.values()].reduce((sum, minutes) => sum + minutes, 0),
  };
};
