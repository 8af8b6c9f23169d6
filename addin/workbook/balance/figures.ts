import { atLocal } from '../../../core/calendar/zone.ts';
import type { OnCall } from '../../../core/model/absence.ts';
import type { OnCallId, TechnicianId } from '../../../core/model/ids.ts';
import { defaultHours } from '../../../core/model/team.ts';
import {
  COUNT,
  carry,
  HOURS,
  loadsOf,
  NIGHTS,
  WEEKENDS,
} from '../../../core/roster/balance/loads.ts';
import { BalancePrices } from '../../../core/roster/balance/shares.ts';
import { factsOf } from '../../../core/roster/facts.ts';
import { creditOf } from '../../../core/roster/ledger/credit.ts';
import { medianOf } from '../../../core/roster/ledger/evenness.ts';
import type { Book } from '../book/book.ts';
import { problemOf, rosterOf } from '../book/roster-problem.ts';
import { weekTargetOf } from '../book/week-target.ts';
import { HAND_OFF } from '../hand-off.ts';
import type { BALANCE } from '../tables/reports.ts';
import { WALL, WEIGHTS, wallCalendar } from './burden.ts';
import { heldOnWall, holidaysOf, rowPoints } from './held.ts';
import { type BalanceSpan, QUARTER, startOf } from './span.ts';

/** What core counts for somebody, by the columns of the sheet. */
export type Figures = Readonly<
  Record<Exclude<keyof typeof BALANCE.columns, 'id' | 'name'>, number>
>;

const HOUR = 60;
/** No source says which call-outs meant going there. */
const NOBODY_WENT: ReadonlySet<OnCallId> = new Set();
const WEEK_HOURS = 7 * 24;

/** Core's own count of what the formulas of the balance show. */
export const balanceFigures = (
  book: Book,
  { weeks, end }: BalanceSpan,
): ReadonlyMap<TechnicianId, Figures> => {
  const problem = problemOf(book, weeks);
  const facts = factsOf(problem);
  const loads = loadsOf(facts, {
    prices: BalancePrices.parse({}),
    weights: WEIGHTS,
    hours: defaultHours(),
  });
  const { rows } = rosterOf(book, problem);
  const chosen = new Set(weeks);
  const counted = problem.technicians.map(({ id }, p) => {
    const carried = new Float64Array(COUNT);
    const shifts = rows[p]?.shifts ?? [];
    const kind = (day: number): number =>
      problem.shifts.findIndex(({ code }) => code === (shifts[day] ?? null)) + 1;
    carry(loads, p, kind, carried, 0);
    // A target counts in each week that has a row for them.
    const held = book.weeks.filter(
      ({ week, cells }) => chosen.has(week) && cells.some(({ technician }) => technician === id),
    );
    const person = book.people[p];
    const minutes = held.reduce(
      (sum, { week }) => sum + ((person && weekTargetOf(person, book.away, week)) ?? 0),
      0,
    );
    const target = minutes / HOUR;
    return { id, target, of: (measure: number): number => carried[measure] ?? 0 };
  });
  const { planned, covered } = heldOnWall(book);
  const within = (span: number, zone = WALL) => ({
    start: atLocal(zone, startOf(end, span), HAND_OFF),
    end: atLocal(zone, end, HAND_OFF),
  });
  const creditIn = (id: TechnicianId, onCall: readonly OnCall[], span: number) => {
    const happened = { onCall, callOuts: [], onSite: NOBODY_WENT };
    return creditOf(id, happened, within(span), wallCalendar(holidaysOf(book, id)), WEIGHTS);
  };
  // A call-out is an instant that was: it has a true hour, whatever the clock on the wall showed.
  const calledOf = (id: TechnicianId): number => {
    const happened = { onCall: [], callOuts: book.callOuts, onSite: NOBODY_WENT };
    const calendar = { ...wallCalendar(holidaysOf(book, id)), zone: book.zone };
    return creditOf(id, happened, within(QUARTER, book.zone), calendar, WEIGHTS).points;
  };
  const weeksIn = (id: TechnicianId, span: number): number =>
    creditIn(id, planned, span).hours / WEEK_HOURS;
  const all = counted.map(({ id, target, of }) => {
    const points = creditIn(id, covered, QUARTER).points + calledOf(id);
    return {
      id,
      hours: of(HOURS),
      target,
      difference: of(HOURS) - target,
      nights: of(NIGHTS),
      weekends: of(WEEKENDS),
      holidays: creditIn(id, planned, QUARTER).holidays.length,
      onCall4: weeksIn(id, 4),
      onCall13: weeksIn(id, QUARTER),
      onCall52: weeksIn(id, 52),
      points,
      cover: points - rowPoints(book, id, within(QUARTER)),
    };
  });
  const median = medianOf(all.map(({ points }) => points));
  return new Map(
    all.map(({ id, ...figures }) => [id, { ...figures, against: figures.points - median }]),
  );
};
