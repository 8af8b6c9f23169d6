import type { CallOut, OnCall } from '../model/absence.ts';
import type { Instant, LocalTime, Window, Zone } from '../model/time.ts';
import { addMinutes, instant } from './instant.ts';
import { minutesWithin, overlaps } from './window.ts';
import { addDays, atLocal, atTime, localDate, type ZoneDay, zoneDay } from './zone.ts';

/** The end of the last call-out that had begun before `start`, if there is one. */
export const lastCallOutEnd = (
  callOuts: readonly CallOut[],
  start: Instant,
): Instant | undefined => {
  let last: number | undefined;
  for (const call of callOuts) {
    if (call.window.start < start && (last === undefined || call.window.end > last)) {
      last = call.window.end;
    }
  }
  return last === undefined ? undefined : instant(last);
};

/** Rest counts from the end of work: the earliest next start (D19, statutory mode). */
export const restedFrom = (workedUntil: Instant, restMinutes: number): Instant =>
  addMinutes(workedUntil, restMinutes);

/** Whether work reaches into the hours between midnight and the end of the night. */
export const reachesNight = ({ start, end }: Window, zone: Zone, nightTo: LocalTime): boolean =>
  [start, end].some((at) => {
    const day = zoneDay(zone, localDate(at, zone));
    const night = { start: day.window.start, end: atTime(day, nightTo) };
    return night.start < night.end && overlaps({ start, end }, night);
  });

/** After a weekend on call nothing is booked before this instant on the Monday (D19); undefined on all other days. */
export const mondayStart = (
  onCall: readonly OnCall[],
  day: ZoneDay,
  notBefore: LocalTime,
): Instant | undefined => {
  if (day.weekday !== 'mon' || onCall.length === 0) return undefined;
  const before = onCall.filter((o) => o.window.start < day.window.start);
  if (before.length === 0) return undefined;
  const weekend = zoneDay(day.zone, addDays(day.date, -2)).window.start;
  return before.some((o) => o.window.end > weekend) ? atTime(day, notBefore) : undefined;
};

/** What company rules give back for a night of call-outs (D19, company mode), in minutes. */
export interface NightWork {
  /** Worked between the night's start and end. */
  readonly workedMinutes: number;
  /** Whether any of it began or went on after midnight. */
  readonly afterMidnight: boolean;
}

/** The call-outs of the night that ends on this day, counted inside the night's hours only. */
export const nightWork = (
  callOuts: readonly CallOut[],
  day: ZoneDay,
  from: LocalTime,
  to: LocalTime,
): NightWork => {
  const night = {
    start: atLocal(day.zone, addDays(day.date, -1), from),
    end: atLocal(day.zone, day.date, to),
  };
  let workedMinutes = 0;
  let afterMidnight = false;
  for (const { window } of callOuts) {
    workedMinutes += minutesWithin([window], night);
    if (overlaps(window, { start: day.window.start, end: night.end })) afterMidnight = true;
  }
  return { workedMinutes, afterMidnight };
};

/** When a day that would begin then begins after such a night: later by what was worked, by the least if woken. */
export const lateStartAt = (
  begins: Instant,
  { workedMinutes, afterMidnight }: NightWork,
  leastMinutes: number,
): Instant =>
  addMinutes(begins, afterMidnight ? Math.max(workedMinutes, leastMinutes) : workedMinutes);
