import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinutes } from '../../../core/calendar/instant.ts';
import { contains, overlaps } from '../../../core/calendar/window.ts';
import { localDate, localTime, zoneDay } from '../../../core/calendar/zone.ts';
import type { Candidate } from '../../../core/dispatch/answer.ts';
import { boardOf } from '../../../core/dispatch/board.ts';
import type { Problem } from '../../../core/dispatch/problem.ts';
import { suggest } from '../../../core/dispatch/suggest.ts';
import { Absence } from '../../../core/model/absence.ts';
import { Booking } from '../../../core/model/booking.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Technician } from '../../../core/model/technician.ts';
import { Span, type Weekday, WeekHours, type Window } from '../../../core/model/time.ts';
import type { RuleId } from '../../../core/rules/rule.ts';
import { randomProblem } from '../random-problem.ts';

/*
 * More free time is never dearer, with everything the rules know but what time itself is for:
 * - `load`: who has more time owes more of the team's work, so everybody else is further above an even share;
 * - `lunch`: a day that becomes long enough has a lunch to keep, and a break that was lost is kept once it is back;
 * - the last capable person of an hour: whoever comes back may be that person, and then keeps the hour free;
 * - `split`: blocks are found, the longest of each day, and not weighed against each other;
 * - being rung: a turn on call is no working time, and working hours beside it have a cap of their own.
 * What was booked lay in working time: a drive from a booking before it begins before it, too.
 */
interface More {
  readonly who: TechnicianId;
  readonly before: Problem;
  readonly after: Problem;
}

const RUNS = { numRuns: 600 };

const withRules = (problem: Problem, off: readonly RuleId[]): Problem => {
  const rules = Object.fromEntries([...off, 'split'].map((id) => [id, { on: false, weight: 1 }]));
  const policy = { ...problem.team.policy, rules, flexTeam: problem.team.technicians.length + 1 };
  return { ...problem, team: { ...problem.team, policy } };
};

const unrung = (problem: Problem): Problem => {
  const { team, ticket } = problem;
  const rings = ticket.priority === 'P1' || team.clients.some((c) => c.allHours);
  return rings ? { ...problem, team: { ...team, onCall: [] } } : problem;
};

/** Only what is booked in free working time stays. */
const inWorkingTime = (problem: Problem): Problem => {
  const { dayOf } = boardOf(problem);
  const lies = ({ technician: id, window }: Booking): boolean => {
    const technician = problem.team.technicians.find((t) => t.id === id);
    const day = technician && dayOf(technician, window.start);
    return day?.free.some((free) => contains(free, window)) ?? false;
  };
  return { ...problem, bookings: problem.bookings.filter(lies) };
};

/** Work from the desk: what lies at a place is a drive that others save by coming from there. */
const fromTheDesk = ({ site: _, place: __, ...booking }: Booking): Booking => ({
  ...booking,
  where: 'remote',
});

interface Near {
  readonly problem: Problem;
  readonly technician: Technician;
  readonly window: Window;
}

/** A stretch of time around the best start of somebody who can: time that counts. */
const near: fc.Arbitrary<Near | undefined> = fc
  .record({
    problem: randomProblem(),
    who: fc.nat(),
    from: fc.integer({ min: -16, max: 8 }),
    length: fc.integer({ min: 1, max: 16 }),
  })
  .map(({ problem: any, who, from, length }) => {
    const problem = inWorkingTime(unrung(any));
    const { ranked } = suggest(problem);
    const one = ranked[who % Math.max(1, ranked.length)];
    const technician = problem.team.technicians.find((t) => t.id === one?.technician);
    if (!one || !technician) return undefined;
    const start = addMinutes(one.window.start, from * 15);
    return { problem, technician, window: { start, end: addMinutes(start, length * 15) } };
  });

type Change = (near: Near) => Omit<More, 'who'> | undefined;

const absenceGone: Change = ({ problem, technician: { id: technician }, window }) => {
  const { team } = problem;
  const away = Absence.parse({ id: 'gone', technician, kind: 'out', window });
  const absences = [...team.absences, away];
  return { before: { ...problem, team: { ...team, absences } }, after: problem };
};

const bookingGone: Change = ({ problem, technician: { id: technician }, window }) => {
  const gone = Booking.parse({ id: 'gone', technician, window, where: 'remote' });
  const bookings = problem.bookings.map((b) => (b.technician === technician ? fromTheDesk(b) : b));
  const before = { ...problem, bookings: [...bookings, gone] };
  // Time that was booked twice, or outside working hours, is not free once one of the two is gone.
  const others = bookings.filter((b) => b.technician === technician);
  const alone = !others.some((b) => overlaps(b.window, window));
  const stays = inWorkingTime(before).bookings.includes(gone);
  return alone && stays ? { before, after: { ...problem, bookings } } : undefined;
};

/** Working hours of a week without a stretch of one day's wall clock. */
const shorter = (hours: WeekHours, day: Weekday, cut: Span): WeekHours =>
  WeekHours.parse({
    ...hours,
    [day]: hours[day].flatMap(({ from, to }) =>
      [
        { from, to: to < cut.from ? to : cut.from },
        { from: from > cut.to ? from : cut.to, to },
      ].filter((left) => left.from < left.to),
    ),
  });

const hoursLonger: Change = ({ problem, technician, window }) => {
  const { team } = problem;
  const zone = technician.zone ?? team.zone;
  const { weekday } = zoneDay(zone, localDate(window.start, zone));
  const cut = Span.safeParse({
    from: localTime(window.start, zone),
    to: localTime(window.end, zone),
  });
  if (!cut.success) return undefined;
  const hours = shorter(technician.hours ?? team.hours, weekday, cut.data);
  const technicians = team.technicians.map((t) => (t === technician ? { ...t, hours } : t));
  const before = inWorkingTime({ ...problem, team: { ...team, technicians } });
  return { before, after: { ...problem, bookings: before.bookings } };
};

/** Less to give up comes before a lower cost; nobody at all is worst. */
const isNoWorse = (is: Candidate | undefined, was: Candidate | undefined): boolean =>
  !was ||
  (is !== undefined &&
    (is.relaxed.length < was.relaxed.length ||
      (is.relaxed.length === was.relaxed.length && is.cost <= was.cost)));

const each = (change: Change, off: readonly RuleId[], check: (one: More) => void): void => {
  let met = 0;
  fc.assert(
    fc.property(near, (one) => {
      const more = one && change(one);
      if (!more) return;
      met += 1;
      const who = one.technician.id;
      check({ who, before: withRules(more.before, off), after: withRules(more.after, off) });
    }),
    RUNS,
  );
  expect(met).toBeGreaterThan(RUNS.numRuns / 10);
};

const bestIsNoWorse = ({ before, after }: More): void => {
  const [was] = suggest(before).ranked;
  const [is] = suggest(after).ranked;
  if (!isNoWorse(is, was)) expect(is).toEqual(was);
};
const own = (problem: Problem, who: TechnicianId): Candidate | undefined =>
  suggest(problem).ranked.find((c) => c.technician === who);
const ownIsNoWorse = ({ who, before, after }: More): void => {
  const was = own(before, who);
  const is = own(after, who);
  // Late starts are told only where nobody is in time, and the time may let another be.
  if (was?.relaxed.includes('deadline')) return;
  if (!isNoWorse(is, was)) expect(is).toEqual(was);
};

describe.each([
  { what: 'an absence that is taken back', change: absenceGone },
  { what: 'longer working hours', change: hoursLonger },
  { what: 'a booking at the desk that is gone', change: bookingGone },
])('$what', ({ change }) => {
  test('never makes the best answer worse, shares of load and lunches apart', () => {
    each(change, ['load', 'lunch'], bestIsNoWorse);
  });

  test('never makes whoever has the time worse, a share of load counted, lunches apart', () => {
    each(change, ['lunch'], ownIsNoWorse);
  });
});
