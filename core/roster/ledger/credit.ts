import { minutesOf } from '../../calendar/instant.ts';
import { intersect, overlaps, union } from '../../calendar/window.ts';
import { atTime, localDate, zoneDay } from '../../calendar/zone.ts';
import type { CallOut, OnCall } from '../../model/absence.ts';
import type { OnCallId, TechnicianId } from '../../model/ids.ts';
import type { LocalDate, Window } from '../../model/time.ts';
import { burdenOf, hoursOf } from './burden.ts';
import type { BurdenCalendar, HourKind } from './hours.ts';
import type { BurdenWeights } from './weights.ts';

/** What really happened: who held the phone and who worked, swaps and cover already in it. */
export interface Happened {
  readonly onCall: readonly OnCall[];
  readonly callOuts: readonly CallOut[];
  /** Which call-outs meant going there. */
  readonly onSite: ReadonlySet<OnCallId>;
}

/** What one technician did in some time. */
export interface Credit {
  readonly hours: number;
  readonly primaryHours: number;
  readonly minutes: Readonly<Record<HourKind, number>>;
  readonly weekends: readonly LocalDate[];
  readonly holidays: readonly LocalDate[];
  readonly callOuts: number;
  readonly hoursWorked: number;
  readonly woken: number;
  readonly onSite: number;
  readonly points: number;
}

const LAYERS: readonly OnCall['layer'][] = ['primary', 'secondary'];
const distinct = (dates: readonly LocalDate[]): readonly LocalDate[] => [...new Set(dates)].sort();

/** Whether a call-out reaches into the time from midnight to the night's end, on any of its days. */
export const isWoken = (
  { window }: CallOut,
  { zone }: BurdenCalendar,
  { nightTo }: BurdenWeights,
): boolean =>
  [window.start, window.end].some((at) => {
    const day = zoneDay(zone, localDate(at, zone));
    return overlaps(window, { start: day.window.start, end: atTime(day, nightTo) });
  });

/** A call-out counts in the time it began in; hours on call count as far as they lie inside. */
export const creditOf = (
  technician: TechnicianId,
  { onCall, callOuts, onSite }: Happened,
  within: Window,
  calendar: BurdenCalendar,
  weights: BurdenWeights,
): Credit => {
  const held = LAYERS.map((layer) => {
    const own = onCall.flatMap((o) =>
      o.technician === technician && o.layer === layer ? (intersect(o.window, within) ?? []) : [],
    );
    return burdenOf(union(own), layer, calendar, weights);
  });
  const called = callOuts.filter(
    ({ technician: who, window }) =>
      who === technician && window.start >= within.start && window.start < within.end,
  );
  const hoursWorked = called.reduce((sum, { window }) => sum + minutesOf(window) / 60, 0);
  const woken = called.filter((call) => isWoken(call, calendar, weights)).length;
  const went = called.filter(({ id }) => onSite.has(id)).length;
  const minutes = { working: 0, evening: 0, night: 0, weekend: 0, holiday: 0 };
  for (const one of held) {
    minutes.working += one.minutes.working;
    minutes.evening += one.minutes.evening;
    minutes.night += one.minutes.night;
    minutes.weekend += one.minutes.weekend;
    minutes.holiday += one.minutes.holiday;
  }
  return {
    hours: hoursOf({ minutes }),
    primaryHours: held[0] ? hoursOf(held[0]) : 0,
    minutes,
    weekends: distinct(held.flatMap((one) => one.weekends)),
    holidays: distinct(held.flatMap((one) => one.holidays)),
    callOuts: called.length,
    hoursWorked,
    woken,
    onSite: went,
    points:
      held.reduce((sum, one) => sum + one.points, 0) +
      called.length * weights.callOut +
      hoursWorked * weights.hourWorked +
      woken * weights.woken +
      went * weights.onSite,
  };
};
