import { addDays } from '../../../core/calendar/zone.ts';
import type { LocalDate } from '../../../core/model/time.ts';
import type { RosterProblem } from '../../../core/roster/problem.ts';
import type { Roster } from '../../../core/roster/roster.ts';

/** With the days before today as they were worked; a past day on which nobody stands may still be filled. */
export const withWorked = (
  problem: RosterProblem,
  now: Roster,
  today: LocalDate,
): RosterProblem => {
  const days = Array.from({ length: problem.days }, (_, day) => addDays(problem.from, day));
  const pinned = new Set(problem.pins.map(({ technician, date }) => `${technician} ${date}`));
  const pins = days.flatMap((date, day) => {
    const isWorked = date < today && now.rows.some(({ shifts }) => (shifts[day] ?? null) !== null);
    if (!isWorked) return [];
    return now.rows
      .filter(({ technician }) => !pinned.has(`${technician} ${date}`))
      .map(({ technician, shifts }) => ({ technician, date, shift: shifts[day] ?? null }));
  });
  return { ...problem, pins: [...problem.pins, ...pins] };
};
