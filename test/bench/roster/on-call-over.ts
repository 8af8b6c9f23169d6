import { addDays, atLocal, zoneDay } from '../../../core/calendar/zone.ts';
import { defaultHours, Team } from '../../../core/model/team.ts';
import { LocalTime } from '../../../core/model/time.ts';
import { OnCallPlan, type Rotation, weekly } from '../../../core/roster/on-call/plan.ts';
import type { OnCallProblem } from '../../../core/roster/on-call/problem.ts';
import type { RosterProblem } from '../../../core/roster/problem.ts';
import type { Roster } from '../../../core/roster/roster.ts';
import { shiftFacts } from '../../../core/roster/shift-facts.ts';

const HAND_OFF = LocalTime.parse('09:00');

/** The rotation of two layers for the same team and weeks, over the shifts of a roster: leave, joins, skills and rest. */
export const onCallOver = (
  problem: RosterProblem,
  roster: Roster,
  rotation: Rotation = weekly(),
): OnCallProblem => {
  const { zone, from, days, technicians, away } = problem;
  const start = atLocal(zone, from, HAND_OFF);
  return {
    team: Team.parse({
      ...{ schema: 1, zone, hours: defaultHours() },
      technicians: technicians.map(({ id, name, skills }) => ({ id, name, skills })),
      absences: away.map((one, i) => ({
        ...{ id: `away ${i}`, technician: one.technician, kind: 'leave' },
        window: {
          start: zoneDay(zone, one.from).window.start,
          end: zoneDay(zone, one.to).window.end,
        },
      })),
      shifts: shiftFacts(problem, roster),
    }),
    plan: OnCallPlan.parse({
      ...{ zone, primary: { rotation }, secondary: { rotation } },
      together: [{ kind: 'skill', skill: 'firewall' }],
      members: technicians.map(({ id, joins, leaves }) => ({
        technician: id,
        ...(joins !== undefined && { from: joins }),
        ...(leaves !== undefined && { until: leaves }),
      })),
    }),
    now: start,
    horizon: { start, end: atLocal(zone, addDays(from, days), HAND_OFF) },
  };
};
