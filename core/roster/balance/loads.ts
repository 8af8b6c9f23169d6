import { minutesWithin } from '../../calendar/window.ts';
import { addDays, atTime, zoneDay } from '../../calendar/zone.ts';
import type { LocalDate, Window } from '../../model/time.ts';
import type { RosterFacts } from '../facts.ts';
import { windowOf } from '../hours.ts';
import { burdenOf } from '../ledger/burden.ts';
import { type FairGround, MEASURES, sharesOf } from './shares.ts';

/** So much of the time from midnight to the night's end makes a shift a night. */
const NIGHT_MINUTES = 120;

export const COUNT = MEASURES.length;
export const [HOURS, NIGHTS, WEEKENDS, HOLIDAYS, POINTS] = [0, 1, 2, 3, 4] as const;

/** A problem's size in numbers, and which days are of which weekend. */
interface Outline {
  readonly people: number;
  readonly days: number;
  /** With 0 for free. */
  readonly kinds: number;
  /** By day: the number of its weekend, -1 on other days. */
  readonly weekendOf: Int32Array;
}

/** What each cell adds to what its technician carries. */
export interface Loads extends Outline {
  readonly shares: Float64Array;
  readonly carried: Float64Array;
  /** By kind. */
  readonly hours: Float64Array;
  /** By day × kinds + kind. */
  readonly nights: Uint8Array;
  /** By (region × days + day) × kinds + kind. */
  readonly points: Float64Array;
  readonly regionOf: Int32Array;
  /** By person × days + day. */
  readonly holiday: Uint8Array;
}

const outlineOf = ({ people, days, problem }: RosterFacts): Outline => {
  let weekends = 0;
  return {
    people: people.length,
    days: days.length,
    kinds: problem.shifts.length + 1,
    weekendOf: Int32Array.from(days, ({ weekday }, day) => {
      if (weekday !== 'sat' && weekday !== 'sun') return -1;
      if (weekday === 'sat' || day === 0) weekends++;
      return weekends - 1;
    }),
  };
};

const isNight = (
  window: Window,
  facts: RosterFacts,
  day: number,
  { weights }: FairGround,
): boolean => {
  const { zone, from } = facts.problem;
  return [day, day + 1].some((on) => {
    const midnight = zoneDay(zone, addDays(from, on));
    const night = { start: midnight.window.start, end: atTime(midnight, weights.nightTo) };
    return minutesWithin([window], night) >= NIGHT_MINUTES;
  });
};

/** The regions that differ in their holidays, and whose is which. */
const regionsOf = (facts: RosterFacts) => {
  const names = [...new Set(facts.people.map(({ technician }) => technician.region))];
  return {
    regionOf: Int32Array.from(facts.people, (p) => names.indexOf(p.technician.region)),
    holidays: names.map(
      (name): ReadonlySet<LocalDate> =>
        new Set(
          facts.problem.holidays.flatMap(({ region, date }) => (region === name ? [date] : [])),
        ),
    ),
  };
};

export const loadsOf = (facts: RosterFacts, ground: FairGround): Loads => {
  const { problem, people } = facts;
  const outline = outlineOf(facts);
  const { kinds, days } = outline;
  const { regionOf, holidays } = regionsOf(facts);
  const nights = new Uint8Array(days * kinds);
  const points = new Float64Array(holidays.length * days * kinds);
  for (let day = 0; day < days; day++) {
    problem.shifts.forEach((shift, i) => {
      const window = windowOf(problem, day, shift);
      if (!window) return;
      const at = day * kinds + i + 1;
      nights[at] = Number(isNight(window, facts, day, ground));
      holidays.forEach((dates, region) => {
        const calendar = { zone: problem.zone, hours: ground.hours, holidays: dates };
        const { points: of } = burdenOf([window], 'primary', calendar, ground.weights);
        points[region * days * kinds + at] = of;
      });
    });
  }
  return {
    ...outline,
    shares: sharesOf(facts, ground),
    carried: Float64Array.from(people, (p) => ground.carried?.get(p.technician.id) ?? 0),
    hours: Float64Array.from([0, ...problem.shifts.map(({ minutes }) => minutes / 60)]),
    nights,
    points,
    regionOf,
    holiday: Uint8Array.from({ length: people.length * days }, (_, cell) =>
      Number(people[Math.floor(cell / days)]?.holidays.has(cell % days) ?? false),
    ),
  };
};

/** What one row carries, measure by measure, written into `to` from `at` on. */
export const carry = (
  loads: Loads,
  p: number,
  row: (day: number) => number,
  to: Float64Array,
  at: number,
): void => {
  const { days, kinds } = loads;
  const region = (loads.regionOf[p] ?? 0) * days * kinds;
  to.fill(0, at, at + COUNT);
  const add = (measure: number, value: number): void => {
    to[at + measure] = (to[at + measure] ?? 0) + value;
  };
  let weekend = -1;
  for (let day = 0; day < days; day++) {
    const kind = row(day);
    if (kind === 0) continue;
    add(HOURS, loads.hours[kind] ?? 0);
    add(NIGHTS, loads.nights[day * kinds + kind] ?? 0);
    add(HOLIDAYS, loads.holiday[p * days + day] ?? 0);
    add(POINTS, loads.points[region + day * kinds + kind] ?? 0);
    const of = loads.weekendOf[day] ?? -1;
    if (of >= 0 && of !== weekend) {
      weekend = of;
      add(WEEKENDS, 1);
    }
  }
};
