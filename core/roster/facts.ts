import { addDays, daysBetween, weekdayOf, type ZoneDay, zoneDay } from '../calendar/zone.ts';
import type { CallOut, OnCall } from '../model/absence.ts';
import type { TechnicianId } from '../model/ids.ts';
import type { LocalDate } from '../model/time.ts';
import { type Allowed, allowedOf, type Member, memberDays } from './allowed.ts';
import type {
  Away,
  Cell,
  Demand,
  Request,
  RosterProblem,
  RosterTechnician,
  ShiftType,
} from './problem.ts';
import type { ShiftCode } from './shift-code.ts';

export type AwayDays = Away & { readonly first: number; readonly last: number };

/** What is known of one technician, by day counted from the first of the roster. */
export interface Person {
  readonly technician: RosterTechnician;
  /** The first day known: 0, or below it where there is a past. */
  readonly firstDay: number;
  /** What was worked before day 0, from `firstDay` on. */
  readonly past: readonly (ShiftType | undefined)[];
  readonly allowed: Allowed;
  /** With first and last day in numbers. */
  readonly away: readonly AwayDays[];
  /** First and last day in the team. */
  readonly member: Member;
  readonly requests: ReadonlyMap<number, readonly Request[]>;
  readonly pins: ReadonlyMap<number, Cell>;
  readonly published: ReadonlyMap<number, Cell>;
  /** Minutes that a week is meant to hold, by the day of its Monday; only of weeks that lie within the roster. */
  readonly targets: ReadonlyMap<number, number>;
  /** Turns on call that are settled. */
  readonly onCall: readonly OnCall[];
  readonly callOuts: readonly CallOut[];
  /** Names of the holidays of their region. */
  readonly holidays: ReadonlyMap<number, string>;
}

/** The problem looked up once, so that rules need not search. */
export interface RosterFacts {
  readonly problem: RosterProblem;
  readonly days: readonly ZoneDay[];
  readonly shifts: ReadonlyMap<ShiftCode, ShiftType>;
  readonly people: readonly Person[];
  readonly demands: readonly (Demand & { readonly day: number })[];
}

const WEEK = 7;

export const dayOf = (problem: RosterProblem, date: LocalDate): number =>
  daysBetween(problem.from, date);

const group = <K, T>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const known = groups.get(keyOf(one));
    if (known) known.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
};

const pastOf = (
  problem: RosterProblem,
  technician: TechnicianId,
  shifts: RosterFacts['shifts'],
): readonly (ShiftType | undefined)[] => {
  const past = problem.past.find((one) => one.technician === technician);
  if (!past) return [];
  const length = Math.max(0, -dayOf(problem, past.from));
  const row = new Array<ShiftType | undefined>(length).fill(undefined);
  for (const { date, shift } of past.shifts) {
    const at = dayOf(problem, date) + length;
    if (at >= 0 && at < length) row[at] = shifts.get(shift);
  }
  return row;
};

export const factsOf = (problem: RosterProblem): RosterFacts => {
  const shifts = new Map(problem.shifts.map((shift) => [shift.code, shift]));
  const day = ({ date }: { readonly date: LocalDate }): number => dayOf(problem, date);
  const who = ({ technician }: { readonly technician: TechnicianId }): TechnicianId => technician;
  const away = group(problem.away, who);
  const requests = group(problem.requests, who);
  const pins = group(problem.pins, who);
  const published = group(problem.published, who);
  const targets = group(problem.weekTargets, who);
  const onCall = group(problem.onCall.turns, who);
  const callOuts = group(problem.callOuts.calls, who);
  const people = problem.technicians.map((technician): Person => {
    const past = pastOf(problem, technician.id, shifts);
    const theirs = (away.get(technician.id) ?? []).map((one) => ({
      ...one,
      first: dayOf(problem, one.from),
      last: dayOf(problem, one.to),
    }));
    const member = memberDays(problem, technician);
    return {
      technician,
      firstDay: -past.length,
      past,
      allowed: allowedOf(problem, technician, member, theirs),
      away: theirs,
      member,
      requests: group(requests.get(technician.id) ?? [], day),
      pins: new Map(pins.get(technician.id)?.map((cell) => [day(cell), cell])),
      published: new Map(published.get(technician.id)?.map((cell) => [day(cell), cell])),
      targets: new Map(
        targets.get(technician.id)?.flatMap(({ monday, minutes }) => {
          const first = dayOf(problem, monday);
          const isWhole = first >= 0 && first + WEEK <= problem.days;
          return isWhole && weekdayOf(monday) === 'mon' ? [[first, minutes] as const] : [];
        }),
      ),
      onCall: onCall.get(technician.id) ?? [],
      callOuts: callOuts.get(technician.id) ?? [],
      holidays: new Map(
        problem.holidays
          .filter(({ region }) => region === technician.region)
          .map((holiday) => [day(holiday), holiday.name]),
      ),
    };
  });
  return {
    problem,
    days: Array.from({ length: problem.days }, (_, i) =>
      zoneDay(problem.zone, addDays(problem.from, i)),
    ),
    shifts,
    people,
    demands: problem.demands
      .map((demand) => ({ ...demand, day: day(demand) }))
      .filter((demand) => demand.day >= 0 && demand.day < problem.days),
  };
};
