import { addDays, daysBetween, weekdayOf, zoneDay } from '../../../core/calendar/zone.ts';
import type { LocalDate } from '../../../core/model/time.ts';
import { callOutsOf } from '../../../core/roster/call-outs.ts';
import { fixedTurns } from '../../../core/roster/fixed-turns.ts';
import { type Demand, RosterProblem } from '../../../core/roster/problem.ts';
import type { Roster } from '../../../core/roster/roster.ts';
import { mondayIn, type WeekName, weekNameOf } from '../week-name.ts';
import type { Book, Lock, Person } from './book.ts';
import { NO_REGION, regionHolidays } from './holidays.ts';
import { onCallFacts } from './on-call-facts.ts';
import type { WeekCell } from './week.ts';
import { weekTargetOf } from './week-target.ts';

const WEEK_DAYS = 7;
/** An hour above or below the target costs so much; a person too few costs 1000. */
const TARGET_PRICE = 60;
/** The same of one of several weeks: their sum counts first, and then how even they are. */
const WEEK_PRICE = 30;

/** A shift nobody wants costs more than the hours it brings towards a target. */
const UNWANTED = { over: 24 * TARGET_PRICE };

export interface Span {
  readonly from: LocalDate;
  readonly days: number;
}

/** From the first of some weeks to the last. */
export const spanOf = (weeks: readonly WeekName[]): Span => {
  const mondays = weeks.map(mondayIn).sort();
  const from = mondays[0];
  const last = mondays.at(-1);
  if (from === undefined || last === undefined) throw new Error('no week is chosen');
  return { from, days: daysBetween(from, last) + WEEK_DAYS };
};

const isLocked = (locks: readonly Lock[], { technician, date }: WeekCell): boolean =>
  locks.some((lock) => lock.technician === technician && lock.date === date);

/** Cells that stay: typed, locked, and those of weeks between that nobody chose. */
export const isKept = (book: Book, weeks: ReadonlySet<WeekName>, week: WeekName, cell: WeekCell) =>
  !weeks.has(week) || cell.typed || isLocked(book.locks, cell);

/** A shift that no row asks for on a weekday is wanted by nobody there. */
const demandsOf = ({ demand, shifts }: Book, { from, days }: Span): readonly Demand[] =>
  Array.from({ length: days }, (_, day) => addDays(from, day)).flatMap((date) => {
    const rows = demand.filter(({ weekday }) => weekday === weekdayOf(date));
    const asked = new Set(rows.map(({ shift }) => shift));
    return [
      ...rows.map(({ shift, least, ideal, most, skills }) => ({
        date,
        shift,
        minimum: least,
        prices: {},
        ...(ideal === undefined ? {} : { ideal }),
        ...(most === undefined ? {} : { maximum: most }),
        ...(skills[0] ? { skill: skills[0] } : {}),
      })),
      ...shifts
        .filter(({ code }) => !asked.has(code))
        .map(({ code }) => ({ date, shift: code, minimum: 0, maximum: 0, prices: UNWANTED })),
    ];
  });

/** The span as the solver takes it: what is kept is a pin, the week before is the past. */
export const problemOf = (book: Book, weeks: readonly WeekName[]): RosterProblem => {
  const span = spanOf(weeks);
  const chosen = new Set(weeks);
  const end = addDays(span.from, span.days);
  const cells = book.weeks.flatMap(({ week, cells }) => cells.map((cell) => ({ week, cell })));
  const inside = cells.filter(({ cell: { date } }) => date >= span.from && date < end);
  const before = cells.filter(({ cell: { date } }) => date < span.from);
  const aims = weeksIn(span).flatMap((week) =>
    book.people.flatMap((person) => {
      const minutes = weekTargetOf(person, book.away, week);
      const aim = { week, technician: person.id, monday: mondayIn(week) };
      return minutes === undefined ? [] : [{ ...aim, minutes }];
    }),
  );
  const targetIn = (id: Person['id']): number =>
    aims.reduce((sum, { technician, minutes }) => sum + (technician === id ? minutes : 0), 0);
  return RosterProblem.parse({
    zone: book.zone,
    ...span,
    shifts: book.shifts,
    technicians: book.people.map(({ targetMinutes, onCall: _, ...person }) => ({
      ...person,
      ...(book.holidays.length === 0 ? {} : { region: person.region ?? NO_REGION }),
      contract: {
        ...person.contract,
        ...(targetMinutes === undefined ? {} : targets(targetIn(person.id))),
      },
    })),
    demands: demandsOf(book, span),
    away: book.away,
    holidays: regionHolidays(book),
    onCall: fixedTurns(onCallFacts(book), book.policy),
    callOuts: callOutsOf(callsBefore(book, span), book.policy),
    pins: inside
      .filter(({ week, cell }) => isKept(book, chosen, week, cell))
      .map(({ cell: { technician, date, shift } }) => ({ technician, date, shift })),
    past: book.people.flatMap(({ id }) => {
      const own = before.map(({ cell }) => cell).filter(({ technician }) => technician === id);
      const first = own.map(({ date }) => date).sort()[0];
      if (first === undefined) return [];
      const shifts = own.flatMap(({ date, shift }) => (shift === null ? [] : [{ date, shift }]));
      return [{ technician: id, from: first, shifts }];
    }),
    weekTargets:
      span.days === WEEK_DAYS
        ? []
        : aims.filter(({ week }) => chosen.has(week)).map(({ week: _, ...aim }) => aim),
    rules: {
      'week-target': { kind: 'soft', price: WEEK_PRICE },
      'minutes-min': { kind: 'soft', price: TARGET_PRICE },
      'minutes-max': { kind: 'soft', price: TARGET_PRICE },
    },
  });
};

/** Call-outs whose rest can reach into the span: with older ones it stays made from the same. */
const callsBefore = ({ zone, callOuts }: Book, { from }: Span): Book['callOuts'] => {
  const since = zoneDay(zone, addDays(from, -2)).window.start;
  return callOuts.filter(({ window }) => window.end > since);
};

const weeksIn = ({ from, days }: Span): readonly WeekName[] =>
  Array.from({ length: days / WEEK_DAYS }, (_, i) => weekNameOf(addDays(from, i * WEEK_DAYS)));

/** No more and no less; the days before somebody joins and after they leave are left out of a target already. */
const targets = (minutes: number) => ({
  minutesMin: minutes,
  minutesMax: minutes,
  minutesOwn: true,
});

/** What stands in the sheets of a span as a roster; cells that are in no sheet are free. */
export const rosterOf = (book: Book, problem: RosterProblem): Roster => {
  const cells = new Map(
    book.weeks.flatMap(({ cells }) =>
      cells.map(({ technician, date, shift }) => [`${technician} ${date}`, shift] as const),
    ),
  );
  return {
    rows: problem.technicians.map(({ id }) => ({
      technician: id,
      shifts: Array.from(
        { length: problem.days },
        (_, day) => cells.get(`${id} ${addDays(problem.from, day)}`) ?? null,
      ),
    })),
  };
};
