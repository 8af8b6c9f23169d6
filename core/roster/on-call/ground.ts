import { intersect } from '../../calendar/window.ts';
import { addDays, atLocal, localDate, localTime } from '../../calendar/zone.ts';
import type { Absence, CallOut, OnCall, Shift } from '../../model/absence.ts';
import type { TechnicianId } from '../../model/ids.ts';
import type { Technician } from '../../model/technician.ts';
import type { Instant, LocalDate, Window } from '../../model/time.ts';
import type { BurdenCalendar } from '../ledger/hours.ts';
import { turnDays } from './hand-offs.ts';
import { layersOf, type Member, type OnCallPlan } from './plan.ts';
import type { OnCallProblem } from './problem.ts';

/** A problem looked up by person, once, with what the policy leaves open filled in. */
export interface Ground {
  readonly problem: OnCallProblem;
  readonly calendar: BurdenCalendar;
  readonly gapDays: number;
  readonly wishedGapDays: number;
  readonly technicians: ReadonlyMap<TechnicianId, Technician>;
  readonly members: ReadonlyMap<TechnicianId, Member>;
  readonly absences: (of: TechnicianId) => readonly Absence[];
  readonly callOuts: (of: TechnicianId) => readonly CallOut[];
  readonly shifts: (of: TechnicianId) => readonly Shift[];
  /** On call before the horizon, cut at its start. */
  readonly history: readonly OnCall[];
  readonly past: (of: TechnicianId) => readonly OnCall[];
  /** The days over which a share of time is taken, up to a moment. */
  readonly shareWindow: (end: Instant) => Window;
  /** The last day somebody is new; undefined = is not. */
  readonly newUntil: (of: TechnicianId) => LocalDate | undefined;
}

const byTechnician = <T extends { readonly technician: TechnicianId }>(
  list: readonly T[],
): ((of: TechnicianId) => readonly T[]) => {
  const found = new Map<TechnicianId, T[]>();
  for (const one of list) {
    const own = found.get(one.technician);
    if (own) own.push(one);
    else found.set(one.technician, [one]);
  }
  return (of) => found.get(of) ?? [];
};

const before = (onCall: readonly OnCall[], at: Instant): readonly OnCall[] =>
  onCall.flatMap((one) => {
    if (one.window.end <= at) return [one];
    return one.window.start < at ? [{ ...one, window: { start: one.window.start, end: at } }] : [];
  });

// Asked for again and again with the same few hand-offs.
const sharesOver = ({ zone, policy }: OnCallPlan): ((end: Instant) => Window) => {
  const known = new Map<Instant, Window>();
  return (end) => {
    const found = known.get(end);
    if (found) return found;
    const date = addDays(localDate(end, zone), -policy.mostPercentDays);
    const made = { start: atLocal(zone, date, localTime(end, zone)), end };
    known.set(end, made);
    return made;
  };
};

export const groundOf = (problem: OnCallProblem): Ground => {
  const { team, plan, horizon } = problem;
  const { policy } = plan;
  const days = Math.max(...layersOf(plan).map(([, { rotation }]) => turnDays(rotation)));
  const gapDays = policy.gapDays ?? Math.min(14, Math.floor(2 * days));
  const history = before(team.onCall, horizon.start);
  const past = byTechnician(history);
  const members = new Map(plan.members.map((member) => [member.technician, member]));
  return {
    problem,
    calendar: {
      zone: plan.zone,
      hours: team.hours,
      holidays: new Set(plan.holidays.map(({ date }) => date)),
    },
    gapDays,
    wishedGapDays: Math.max(gapDays, policy.wishedGapDays ?? Math.min(21, Math.floor(3 * days))),
    technicians: new Map(team.technicians.map((t) => [t.id, t])),
    members,
    absences: byTechnician(team.absences),
    callOuts: byTechnician(team.callOuts),
    shifts: byTechnician(team.shifts),
    history,
    past,
    shareWindow: sharesOver(plan),
    newUntil: (of) => {
      const { newcomerUntil, from } = members.get(of) ?? {};
      if (newcomerUntil !== undefined) return newcomerUntil;
      if (from === undefined || policy.newcomerDays === 0 || past(of).length > 0) return undefined;
      return addDays(from, policy.newcomerDays);
    },
  };
};

/** Whether somebody is still new when a turn begins. */
export const isNew = (of: TechnicianId, at: Instant, ground: Ground): boolean => {
  const until = ground.newUntil(of);
  return until !== undefined && localDate(at, ground.calendar.zone) <= until;
};

export const clip = (windows: readonly Window[], within: Window): readonly Window[] =>
  windows.flatMap((window) => intersect(window, within) ?? []);
