import { addDays } from '../../../core/calendar/zone.ts';
import { LocalDate } from '../../../core/model/time.ts';
import { RosterProblem } from '../../../core/roster/problem.ts';
import type { Instance } from './instance.ts';

/** Any Monday: day 0 of every instance is one. */
const MONDAY = LocalDate.parse('2024-01-01');

/** The instance said in the words of our problem; nothing of it is left out. */
export const problemOf = (instance: Instance): RosterProblem => {
  const date = (day: number): LocalDate => addDays(MONDAY, day);
  const request = (want: 'on' | 'off') => (one: Instance['on'][number]) => ({
    technician: one.staff,
    date: date(one.day),
    shift: one.shift,
    want,
    weight: one.weight,
  });
  return RosterProblem.parse({
    zone: 'UTC',
    from: MONDAY,
    days: instance.days,
    shifts: instance.shifts.map(({ id, minutes, notNext }) => ({ code: id, minutes, notNext })),
    technicians: instance.staff.map((one) => ({
      id: one.id,
      name: one.id,
      contract: { ...one, shiftsMax: Object.fromEntries(one.shiftsMax) },
    })),
    away: [...instance.daysOff].flatMap(([technician, days]) =>
      days.map((day) => ({ technician, from: date(day), to: date(day), kind: 'day-off' })),
    ),
    requests: [...instance.on.map(request('on')), ...instance.off.map(request('off'))],
    demands: instance.cover.map(({ day, shift, wanted, under, over }) => ({
      date: date(day),
      shift,
      minimum: wanted,
      maximum: wanted,
      prices: { short: under, over },
    })),
  });
};
