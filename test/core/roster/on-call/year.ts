import { Team } from '../../../../core/model/team.ts';
import { OnCallPlan } from '../../../../core/roster/on-call/plan.ts';
import type { OnCallProblem } from '../../../../core/roster/on-call/problem.ts';
import { at, WEEK } from '../../scenario.ts';

const DAY = 86_400_000;
const HOLIDAYS = [
  ...['01-01', '03-26', '04-25', '05-01', '06-10', '08-15'],
  ...['10-05', '11-01', '12-01', '12-08', '12-25'],
];

/** Chance that is the same every time. */
export const dice = (seed: number): (() => number) => {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4_294_967_296;
  };
};

/** A year of two layers for a team of so many: four leaves each, a skill that a third lacks, Portugal's holidays. */
export const yearOf = (people: number, seed: number): OnCallProblem => {
  const roll = dice(seed);
  const start = at('2027-01-04 00:00');
  const ids = Array.from({ length: people }, (_, i) => `t${String(i).padStart(2, '0')}`);
  const absences = ids.flatMap((technician) =>
    Array.from({ length: 4 }, (_, i) => {
      const from = start + Math.floor(roll() * 350) * DAY;
      const window = { start: from, end: from + (3 + Math.floor(roll() * 12)) * DAY };
      return { id: `${technician} ${i}`, technician, kind: 'leave', window };
    }),
  );
  return {
    team: Team.parse({
      ...{ schema: 1, zone: 'Europe/Lisbon', hours: WEEK, absences },
      technicians: ids.map((id, i) => ({
        ...{ id, name: `Name ${id}` },
        skills: [{ skill: 'firewall', level: i % 3 === 0 ? 1 : 2 }],
      })),
    }),
    plan: OnCallPlan.parse({
      ...{ zone: 'Europe/Lisbon', secondary: {} },
      together: [{ kind: 'skill', skill: 'firewall' }],
      members: ids.map((technician) => ({ technician })),
      holidays: HOLIDAYS.map((day) => ({ date: `2027-${day}`, name: day })),
    }),
    now: at('2026-12-20 09:00'),
    horizon: { start: at('2027-01-04 09:00'), end: at('2028-01-03 09:00') },
  };
};

export const yearOfTwelve = (seed: number): OnCallProblem => yearOf(12, seed);
