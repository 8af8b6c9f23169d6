import { zoneDay } from '../../calendar/zone.ts';
import type { RosterReason } from '../../explain/roster-reason.ts';
import type { TechnicianId } from '../../model/ids.ts';
import type { LocalDate } from '../../model/time.ts';
import { dayOf } from '../facts.ts';
import { windowOf } from '../hours.ts';
import type { Past, RosterProblem } from '../problem.ts';
import { burdenOf } from './burden.ts';
import { medianOf } from './evenness.ts';
import type { BurdenCalendar } from './hours.ts';
import type { OpeningBalance } from './ledger.ts';
import type { BurdenWeights } from './weights.ts';

export interface Openings {
  readonly balances: readonly OpeningBalance[];
  /** What is to be said of them. */
  readonly reasons: readonly RosterReason[];
}

type Worked = Pick<Past, 'technician' | 'shifts'>;

/** Points and holidays of shifts that were worked: what lies outside of usual hours weighs, as on call (D18). */
const worth = (
  { shifts }: Worked,
  problem: RosterProblem,
  calendar: BurdenCalendar,
  weights: BurdenWeights,
): { readonly points: number; readonly holidays: number } => {
  const types = new Map(problem.shifts.map((shift) => [shift.code, shift]));
  let [points, holidays] = [0, 0];
  for (const { date, shift } of shifts) {
    const type = types.get(shift);
    const window = type && windowOf(problem, dayOf(problem, date), type);
    if (window) points += burdenOf([window], 'primary', calendar, weights).points;
    if (type && calendar.holidays.has(date)) holidays++;
  }
  return { points, holidays };
};

/**
 * Opening balances from what was worked before, one for each technician of the problem. Whoever has no past starts at the
 * median of the others; where nobody has one, everybody starts equal, and that is said.
 */
export const openingsOf = (
  problem: RosterProblem,
  worked: readonly Worked[],
  calendar: BurdenCalendar,
  weights: BurdenWeights,
  at: LocalDate,
): Openings => {
  const known = new Map<TechnicianId, { readonly points: number; readonly holidays: number }>();
  for (const one of worked) known.set(one.technician, worth(one, problem, calendar, weights));
  const ours = problem.technicians.flatMap(({ id }) => known.get(id) ?? []);
  const median = {
    points: medianOf(ours.map(({ points }) => points)),
    holidays: medianOf(ours.map(({ holidays }) => holidays)),
  };
  const { start } = zoneDay(problem.zone, at).window;
  return {
    balances: problem.technicians.map(({ id }) => ({
      technician: id,
      ...(known.get(id) ?? median),
      at: start,
    })),
    reasons: ours.length === 0 ? [{ code: 'no-history' }] : [],
  };
};
