import { type Availability, availability, openWindows } from '../calendar/availability.ts';
import { addMinutes, minutesOf } from '../calendar/instant.ts';
import { minutesWithin } from '../calendar/window.ts';
import { type ZoneDay, zoneDays } from '../calendar/zone.ts';
import type { Absence, Shift } from '../model/absence.ts';
import type { Booking } from '../model/booking.ts';
import type { Team } from '../model/team.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, WeekHours, Window, Zone } from '../model/time.ts';
import { DayMemo } from '../rules/day-memo.ts';
import type { Day } from '../rules/facts.ts';
import { gapMinutes, type Leg, REMOTE, type Spot } from '../travel/travel.ts';

const NONE: readonly never[] = [];

interface Row {
  readonly id: string;
  readonly technician: string;
  readonly window: Window;
}

const byTime = (a: Row, b: Row): number =>
  a.window.start - b.window.start || a.window.end - b.window.end || (a.id < b.id ? -1 : 1);

/** Groups rows by technician, by time: in whatever order they were written down, the same one is told first. */
export const byTechnician = <T extends Row>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.technician);
    if (group) group.push(row);
    else groups.set(row.technician, [row]);
  }
  for (const group of groups.values()) if (group.length > 1) group.sort(byTime);
  return groups;
};

const HOUR = 60;

const hoursOf = (open: Window): readonly Window[] =>
  Array.from({ length: Math.ceil(minutesOf(open) / HOUR) }, (_, i) => {
    const start = addMinutes(open.start, i * HOUR);
    const end = addMinutes(start, HOUR);
    return { start, end: end < open.end ? end : open.end };
  });

/** The horizon's days per zone and the open windows per weekly hours, worked out once however many share them. */
export class HorizonDays {
  readonly #days = new Map<Zone, readonly ZoneDay[]>();
  #hours:
    | { readonly of: WeekHours; readonly zone: Zone; readonly all: readonly Window[] }
    | undefined;
  readonly #open = new Map<WeekHours, Map<Zone, (readonly Window[])[]>>();

  constructor(
    readonly now: Instant,
    readonly count: number,
  ) {}

  days(zone: Zone): readonly ZoneDay[] {
    let days = this.#days.get(zone);
    if (!days) {
      days = zoneDays(zone, this.now, this.count);
      this.#days.set(zone, days);
    }
    return days;
  }

  /** Every open hour of the horizon, by time. */
  openHours(hours: WeekHours, zone: Zone): readonly Window[] {
    if (this.#hours?.of !== hours || this.#hours.zone !== zone) {
      const all = this.days(zone).flatMap((_, i) => this.open(hours, zone, i).flatMap(hoursOf));
      this.#hours = { of: hours, zone, all };
    }
    return this.#hours.all;
  }

  open(hours: WeekHours, zone: Zone, index: number): readonly Window[] {
    let zones = this.#open.get(hours);
    if (!zones) {
      zones = new Map();
      this.#open.set(hours, zones);
    }
    let perDay = zones.get(zone);
    if (!perDay) {
      perDay = [];
      zones.set(zone, perDay);
    }
    const known = perDay[index];
    if (known) return known;
    const day = this.days(zone)[index];
    const open = day ? openWindows(hours, day) : NONE;
    perDay[index] = open;
    return open;
  }
}

/** Each technician's bookings by start. */
export type BookingsOf = Pick<ReadonlyMap<string, readonly Booking[]>, 'get'>;

/** The same where one technician has others; the rest is not copied. */
export const exchangedOf = (
  before: BookingsOf,
  id: Technician['id'],
  own: readonly Booking[],
): BookingsOf => ({ get: (one) => (one === id ? own : before.get(one)) });

export interface DayInputs {
  readonly team: Team;
  readonly horizon: HorizonDays;
  readonly bookings: BookingsOf;
  readonly absences: ReadonlyMap<string, readonly Absence[]>;
  readonly shifts: ReadonlyMap<string, readonly Shift[]>;
  spotOf(booking: Booking): Spot;
  leg(technician: Technician, from: Spot, to: Spot): Leg;
}

export const zoneOf = (technician: Technician, team: Team): Zone => technician.zone ?? team.zone;

/** One technician's day by its place in the horizon: 0 is the local day that holds `now`. */
export const makeDay = (
  technician: Technician,
  index: number,
  inputs: DayInputs,
): Day | undefined => {
  const { team, horizon } = inputs;
  const zone = zoneOf(technician, team);
  const day = horizon.days(zone)[index];
  if (!day) return undefined;
  const open = horizon.open(technician.hours ?? team.hours, zone, index);
  const shifts = inputs.shifts.get(technician.id) ?? NONE;
  const absences = inputs.absences.get(technician.id) ?? NONE;
  const all = inputs.bookings.get(technician.id) ?? NONE;
  const times = availability(open, day, shifts, absences, index === 0);
  return withBooked(technician, day, times, new DayMemo(), all, inputs);
};

/** The same day with other bookings, given by start; what does not hang on them is not worked out again. */
export const rebookedDay = (
  technician: Technician,
  day: Day,
  all: readonly Booking[],
  inputs: DayInputs,
): Day => withBooked(technician, day, day, new DayMemo(day.memo.slots), all, inputs);

const withBooked = (
  technician: Technician,
  day: ZoneDay,
  times: Availability,
  memo: DayMemo,
  all: readonly Booking[],
  inputs: DayInputs,
): Day => {
  // A night shift runs over midnight: what is booked in its tail belongs to the day it began on, and so does a night that
  // was at work before the first day began.
  const head = times.work[0]?.start ?? day.window.start;
  const begin = head < day.window.start ? head : day.window.start;
  const tail = times.work.at(-1)?.end ?? day.window.end;
  const end = tail > day.window.end ? tail : day.window.end;
  let bookings: readonly Booking[] = NONE;
  let endedBefore: Instant | undefined;
  let following: Booking | undefined;
  for (const b of all) {
    if (b.window.start >= end) {
      following = b;
      break;
    }
    if (b.window.start < begin) {
      endedBefore =
        endedBefore === undefined || b.window.end > endedBefore ? b.window.end : endedBefore;
    }
    // Most days have none or one, and a list that grows keeps room for many.
    if (b.window.end > begin) bookings = [...bookings, b];
  }
  const { plannedMinutes, travelMinutes, assumedMinutes } = plan(technician, bookings, inputs);
  return {
    date: day.date,
    weekday: day.weekday,
    zone: day.zone,
    window: day.window,
    work: times.work,
    free: times.free,
    absences: times.absences,
    availableMinutes: times.availableMinutes,
    bookings,
    endedBefore,
    following,
    plannedMinutes,
    travelMinutes,
    assumedMinutes,
    memo,
  };
};

/**
 * Working minutes free of absences inside a window. Hours that nobody broke by a shift or an absence are the
 * same for all who share them, so they are summed once.
 */
export const freeMinutesIn = (inputs: DayInputs) => {
  const { team, horizon } = inputs;
  const memo = new Map<WeekHours, Map<Zone, number>>();
  const sum = (hours: WeekHours, zone: Zone, within: Window): number => {
    let total = 0;
    horizon.days(zone).forEach((_, i) => {
      total += minutesWithin(horizon.open(hours, zone, i), within);
    });
    return total;
  };
  return (technician: Technician, within: Window): number => {
    const zone = zoneOf(technician, team);
    const hours = technician.hours ?? team.hours;
    const shifts = inputs.shifts.get(technician.id);
    const absences = inputs.absences.get(technician.id) ?? NONE;
    if (shifts || absences.length > 0) {
      return horizon.days(zone).reduce((total, day, i) => {
        const open = horizon.open(hours, zone, i);
        return (
          total +
          minutesWithin(availability(open, day, shifts ?? NONE, absences, i === 0).free, within)
        );
      }, 0);
    }
    let zones = memo.get(hours);
    if (!zones) {
      zones = new Map();
      memo.set(hours, zones);
    }
    const known = zones.get(zone) ?? sum(hours, zone, within);
    zones.set(zone, known);
    return known;
  };
};

/** Work, travel and buffers of a day's bookings in order; unknown legs count as buffer, not as travel. */
const plan = (
  technician: Technician,
  bookings: readonly Booking[],
  inputs: DayInputs,
): Pick<Day, 'plannedMinutes' | 'travelMinutes' | 'assumedMinutes'> => {
  let plannedMinutes = 0;
  let travelMinutes = 0;
  let assumedMinutes = 0;
  let from: Spot = REMOTE;
  bookings.forEach((booking, i) => {
    const to = inputs.spotOf(booking);
    const leg = inputs.leg(technician, from, to);
    plannedMinutes += minutesOf(booking.window);
    plannedMinutes += i === 0 ? leg.minutes : gapMinutes(leg, inputs.team.policy);
    if (leg.basis === 'unknown') assumedMinutes += leg.minutes;
    else travelMinutes += leg.minutes;
    from = to;
  });
  return { plannedMinutes, travelMinutes, assumedMinutes };
};
