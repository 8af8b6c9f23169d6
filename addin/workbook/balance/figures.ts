import { atLocal } from '../../../core/calendar/zone.ts';
import { OnCallId, type TechnicianId } from '../../../core/model/ids.ts';
import { defaultHours } from '../../../core/model/team.ts';
import type { LocalDate } from '../../../core/model/time.ts';
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
import { HAND_OFF } from '../book/on-call-facts.ts';
import { problemOf, rosterOf } from '../book/roster-problem.ts';
import { weekTargetOf } from '../book/week-target.ts';
import type { BALANCE } from '../tables/reports.ts';
import { WALL, WEIGHTS, wallCalendar } from './burden.ts';
import { type BalanceSpan, QUARTER, startOf } from './span.ts';

/** What core counts for somebody, by the columns of the sheet. */
export type Figures = Readonly<
  Record<Exclude<keyof typeof BALANCE.columns, 'id' | 'name'>, number>
>;

const HOUR = 60;
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
  const onCall = book.onCall.flatMap(({ technician, layer, from, to }) =>
    technician === undefined
      ? []
      : [
          {
            id: OnCallId.parse(`${layer}:${from}`),
            technician,
            layer,
            window: { start: atLocal(WALL, from, HAND_OFF), end: atLocal(WALL, to, HAND_OFF) },
          },
        ],
  );
  const happened = { onCall, callOuts: [], onSite: new Set<OnCallId>() };
  const creditIn = (id: TechnicianId, span: number) => {
    const holidays = new Set<LocalDate>(
      book.away.flatMap(({ technician, kind, from }) =>
        technician === id && kind === 'holiday' ? [from] : [],
      ),
    );
    const within = {
      start: atLocal(WALL, startOf(end, span), HAND_OFF),
      end: atLocal(WALL, end, HAND_OFF),
    };
    return creditOf(id, happened, within, wallCalendar(holidays), WEIGHTS);
  };
  const all = counted.map(({ id, target, of }) => {
    const quarter = creditIn(id, QUARTER);
    return {
      id,
      hours: of(HOURS),
      target,
      difference: of(HOURS) - target,
      nights: of(NIGHTS),
      weekends: of(WEEKENDS),
      holidays: quarter.holidays.length,
      onCall4: creditIn(id, 4).hours / WEEK_HOURS,
      onCall13: quarter.hours / WEEK_HOURS,
      onCall52: creditIn(id, 52).hours / WEEK_HOURS,
      points: quarter.points,
    };
  });
  const median = medianOf(all.map(({ points }) => points));
  return new Map(
    all.map(({ id, ...figures }) => [id, { ...figures, against: figures.points - median }]),
  );
};
