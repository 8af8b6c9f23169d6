import { addDays, localDate, zoneDay } from '../calendar/zone.ts';
import type { Shift } from '../model/absence.ts';
import { ShiftId, type TechnicianId } from '../model/ids.ts';
import { ROSTERED } from '../model/rostered.ts';
import type { LocalDate, Zone } from '../model/time.ts';
import { windowOf } from './hours.ts';
import type { RosterProblem } from './problem.ts';
import type { Roster } from './roster.ts';

/** By whose clock a technician's days begin; absent = the roster's. */
export type ZoneOf = (technician: TechnicianId) => Zone | undefined;

const LONGEST_ID = 400;
const FREE = 'free';
const WHAT = ['', `${FREE} `] as const;
/** A cell keeps its id whatever stands in it later. */
const idOf = (what: (typeof WHAT)[number], date: LocalDate, technician: TechnicianId): ShiftId =>
  ShiftId.parse(`${ROSTERED}${what}${date} ${technician}`.slice(0, LONGEST_ID));

/**
 * What a roster says, as facts that everybody reads: the hours of each shift as instants, and days without one as free.
 * A shift whose hours nobody has said leaves the week's hours of its day as they are.
 */
export const shiftFacts = (
  problem: RosterProblem,
  roster: Roster,
  zoneOf: ZoneOf = () => undefined,
): readonly Shift[] => {
  const types = new Map(problem.shifts.map((shift) => [shift.code, shift]));
  const dates = Array.from({ length: problem.days }, (_, day) => addDays(problem.from, day));
  return roster.rows.flatMap(({ technician, shifts }) => {
    const zone = zoneOf(technician) ?? problem.zone;
    const facts: Shift[] = [];
    // Far from the roster's zone a shift may start on another date than its own.
    const taken = new Set<LocalDate>();
    dates.forEach((date, day) => {
      const code = shifts[day] ?? null;
      const type = code === null ? undefined : types.get(code);
      if (!type) return;
      const window = windowOf(problem, day, type);
      taken.add(window ? localDate(window.start, zone) : date);
      if (window)
        facts.push({ id: idOf('', date, technician), technician, window, code: type.code });
    });
    for (const date of dates) {
      if (taken.has(date)) continue;
      const { window } = zoneDay(zone, date);
      const id = idOf(`${FREE} `, date, technician);
      facts.push({ id, technician, window, code: FREE, free: true });
    }
    return facts.sort((a, b) => a.window.start - b.window.start);
  });
};

/** The team's shifts with those of a roster in place of what an earlier version of it said; what was typed stays. */
export const withRoster = (
  shifts: readonly Shift[],
  problem: RosterProblem,
  roster: Roster,
  zoneOf?: ZoneOf,
): readonly Shift[] => {
  const replaced = new Set(
    roster.rows.flatMap(({ technician }) =>
      Array.from({ length: problem.days }, (_, day) => addDays(problem.from, day)).flatMap((date) =>
        WHAT.map((what) => idOf(what, date, technician)),
      ),
    ),
  );
  return [...shifts.filter(({ id }) => !replaced.has(id)), ...shiftFacts(problem, roster, zoneOf)];
};
