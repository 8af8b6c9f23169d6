import { availability } from '../calendar/availability.ts';
import { MINUTE } from '../calendar/instant.ts';
import { atTime } from '../calendar/zone.ts';
import type { Booking } from '../model/booking.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, WeekHours, Window, Zone } from '../model/time.ts';
import type { HalfDay } from '../rules/facts.ts';
import { type DayInputs, exchangedOf, zoneOf } from './days.ts';

/** The half-days of the team's horizon. */
export interface HalfDays {
  at(at: Instant): HalfDay | undefined;
  /** The same where one technician has other bookings, given by start: only theirs are counted again. */
  rebooked(id: Technician['id'], bookings: readonly Booking[]): HalfDays;
}

/**
 * Every half-day of the team's horizon: what all active technicians could work in it, and what of that nobody has
 * booked. Worked out in one go over free windows and bookings by time, when it is first asked for.
 */
export const halfDays = (inputs: DayInputs): HalfDays => {
  const { team, horizon } = inputs;
  const edges = horizon
    .days(team.zone)
    .flatMap((day) => [day.window.start, atTime(day, team.policy.halfDayAt)]);
  const last = horizon.days(team.zone).at(-1)?.window.end;
  if (last !== undefined) edges.push(last);
  let counted: Sums | undefined;
  const freeOf = freeWindows(inputs);
  return fromSums(edges, inputs, freeOf, () => {
    counted ??= count(edges, inputs, freeOf);
    return counted;
  });
};

/** Somebody's free working time, which no booking changes: what people share is looked up once. */
type FreeOf = (technician: Technician) => readonly Window[];

/** Minutes by half-day, over all active technicians. */
interface Sums {
  readonly available: Float64Array;
  readonly booked: Float64Array;
}

const fromSums = (
  edges: readonly Instant[],
  inputs: DayInputs,
  freeOf: FreeOf,
  sums: () => Sums,
): HalfDays => ({
  at: atPlaces(edges, sums),
  rebooked(id, bookings) {
    const after: DayInputs = { ...inputs, bookings: exchangedOf(inputs.bookings, id, bookings) };
    let counted: Sums | undefined;
    return fromSums(edges, after, freeOf, () => {
      if (!counted) {
        const { available, booked } = sums();
        const left = countBooked(edges, inputs, id, freeOf);
        const added = countBooked(edges, after, id, freeOf);
        const now = booked.map((minutes, i) => minutes - (left[i] ?? 0) + (added[i] ?? 0));
        counted = { available, booked: now };
      }
      return counted;
    });
  },
});

/** Every half-day is made once: the search asks for a few of them again and again. */
const atPlaces = (edges: readonly Instant[], sums: () => Sums): HalfDays['at'] => {
  const made = new Map<number, HalfDay>();
  return (at) => {
    const index = placeOf(edges, at);
    const known = made.get(index);
    if (known) return known;
    const start = edges[index];
    const end = edges[index + 1];
    if (start === undefined || end === undefined) return undefined;
    const { available, booked } = sums();
    const availableMinutes = available[index] ?? 0;
    const freeMinutes = availableMinutes - (booked[index] ?? 0);
    const half = { window: { start, end }, availableMinutes, freeMinutes };
    made.set(index, half);
    return half;
  };
};

/** The place of the stretch between two edges that holds an instant; -1 before the first. */
const placeOf = (edges: readonly number[], at: number): number => {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

const NEVER = Number.POSITIVE_INFINITY;

/** Adds the minutes of windows to the half-days they lie in. */
const adder = (edges: readonly Instant[]) => {
  // Minutes from the first edge are small whole numbers, which cost nothing to pass on; instants are not.
  const first = edges[0] ?? 0;
  const minuteOf = (at: number): number => (at - first) / MINUTE;
  const marks = edges.map(minuteOf);
  let place = 0;
  return (sums: Float64Array, start: number, end: number): void => {
    const from = minuteOf(start);
    const to = minuteOf(end);
    // A technician's windows come by time, so each lies near the one before.
    while (place > 0 && (marks[place] ?? 0) > from) place -= 1;
    while ((marks[place + 1] ?? NEVER) <= from) place += 1;
    for (let i = place; i < sums.length; i++) {
      const begins = Math.max(from, marks[i] ?? 0);
      const ends = Math.min(to, marks[i + 1] ?? 0);
      if (begins >= to) return;
      if (begins < ends) sums[i] = (sums[i] ?? 0) + ends - begins;
    }
  };
};

const placesIn = (edges: readonly Instant[]): Float64Array =>
  new Float64Array(Math.max(0, edges.length - 1));

const count = (edges: readonly Instant[], inputs: DayInputs, freeOf: FreeOf): Sums => {
  const available = placesIn(edges);
  const booked = placesIn(edges);
  const add = adder(edges);
  const sharers = new Map<readonly Window[], number>();
  for (const technician of inputs.team.technicians) {
    if (!technician.active) continue;
    const free = freeOf(technician);
    sharers.set(free, (sharers.get(free) ?? 0) + 1);
    addBooked(booked, technician, inputs, free, add);
  }
  for (const [free, people] of sharers) {
    const once = placesIn(edges);
    for (const window of free) add(once, window.start, window.end);
    for (let i = 0; i < once.length; i++)
      available[i] = (available[i] ?? 0) + people * (once[i] ?? 0);
  }
  return { available, booked };
};

const addBooked = (
  booked: Float64Array,
  { id }: Technician,
  { bookings }: DayInputs,
  free: readonly Window[],
  add: ReturnType<typeof adder>,
): void => inBoth(free, bookings.get(id) ?? [], (start, end) => add(booked, start, end));

/** What of one technician's free time is booked. */
const countBooked = (
  edges: readonly Instant[],
  inputs: DayInputs,
  id: Technician['id'],
  freeOf: FreeOf,
): Float64Array => {
  const booked = placesIn(edges);
  const technician = inputs.team.technicians.find((t) => t.id === id);
  if (technician?.active) {
    addBooked(booked, technician, inputs, freeOf(technician), adder(edges));
  }
  return booked;
};

/** A technician's free working time in the horizon, by time; those who share hours share it. */
const freeWindows = (inputs: DayInputs): FreeOf => {
  const { team, horizon } = inputs;
  const shared = new Map<WeekHours, Map<Zone, readonly Window[]>>();
  const openOf = (hours: WeekHours, zone: Zone): readonly Window[] => {
    const zones = shared.get(hours) ?? new Map<Zone, readonly Window[]>();
    shared.set(hours, zones);
    const known =
      zones.get(zone) ?? horizon.days(zone).flatMap((_, i) => horizon.open(hours, zone, i));
    zones.set(zone, known);
    return known;
  };
  return (technician) => {
    const zone = zoneOf(technician, team);
    const hours = technician.hours ?? team.hours;
    const shifts = inputs.shifts.get(technician.id) ?? [];
    const absences = inputs.absences.get(technician.id) ?? [];
    if (shifts.length === 0 && absences.length === 0) return openOf(hours, zone);
    return horizon
      .days(zone)
      .flatMap(
        (day, i) => availability(horizon.open(hours, zone, i), day, shifts, absences, i === 0).free,
      );
  };
};

/** The common parts of windows and bookings, both by start; bookings may overlap each other. */
const inBoth = (
  free: readonly Window[],
  bookings: readonly Booking[],
  visit: (start: number, end: number) => void,
): void => {
  let first = 0;
  for (const { window } of bookings) {
    while ((free[first]?.end ?? Number.POSITIVE_INFINITY) <= window.start) first += 1;
    for (let i = first; i < free.length; i++) {
      const one = free[i];
      if (!one || one.start >= window.end) break;
      const start = Math.max(one.start, window.start);
      const end = Math.min(one.end, window.end);
      if (start < end) visit(start, end);
    }
  }
};
