import { addDays } from '../../../core/calendar/zone.ts';
import { RosterProblem } from '../../../core/roster/problem.ts';
import { Dice } from '../../../core/roster/random.ts';
import { plantedTeam } from './team.ts';

/** Days on which the planted team falls short, each in a way of its own. */
const SKILLED_DAY = 4;
const BUSY_DAY = 11;
/** Counted from the end. */
const PINNED_BEFORE_END = 8;

/** A planted team that cannot be covered: all holders of a skill are on leave, a day asks for too many, and a pin lies in leave. */
export const shortTeam = (people: number, days: number, seed: number): RosterProblem => {
  const { problem } = plantedTeam(people, days, seed);
  const dice = new Dice(seed);
  const pinnedDay = days - PINNED_BEFORE_END;
  const date = (day: number) => addDays(problem.from, day);
  const isPinned = (technician: string, day: number): boolean =>
    problem.pins.some((pin) => pin.technician === technician && pin.date === date(day));
  const leave = (technician: string, first: number, last: number) => ({
    technician,
    from: date(first),
    to: date(last),
    kind: 'leave',
  });
  const skilled = problem.technicians.filter(
    ({ id, skills }) =>
      skills.some(({ skill }) => skill === 'voip') &&
      [-1, 0, 1].every((near) => !isPinned(id, SKILLED_DAY + near)),
  );
  const pinned = problem.technicians.find(({ id }) => !isPinned(id, pinnedDay));
  return RosterProblem.parse({
    ...problem,
    away: [
      ...problem.away,
      ...skilled.map(({ id }) => leave(id, SKILLED_DAY, SKILLED_DAY + dice.below(2))),
      ...(pinned ? [leave(pinned.id, pinnedDay, pinnedDay + 2)] : []),
    ],
    pins: [
      ...problem.pins,
      ...(pinned ? [{ technician: pinned.id, date: date(pinnedDay), shift: 'E' }] : []),
    ],
    // The planted roster has nobody to spare; with one less on every shift there is room around the bad days.
    demands: problem.demands.map((demand) => {
      if (demand.skill) return demand;
      const more = demand.date === date(BUSY_DAY) ? Math.round(people / 3) : -1;
      const minimum = Math.max(0, demand.minimum + more);
      return { ...demand, minimum, maximum: minimum + 2 };
    }),
  });
};
