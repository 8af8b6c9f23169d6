import type { Booking } from '../model/booking.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import { type DayInputs, zoneOf } from './days.ts';

const NONE: readonly never[] = [];

/** A technician's weekly hours on one day, absences not cut out, and the bookings that touch it by start. */
export interface DayOutline {
  readonly begins: Instant;
  readonly open: readonly Window[];
  readonly bookings: readonly Booking[];
}

/** A day that nobody has made; undefined where shifts may make it longer than the clock does. */
export const outlineOf = (
  technician: Technician,
  index: number,
  { team, horizon, bookings, shifts }: DayInputs,
): DayOutline | undefined => {
  if (shifts.has(technician.id)) return undefined;
  const zone = zoneOf(technician, team);
  const day = horizon.days(zone)[index];
  if (!day) return undefined;
  const open = horizon.open(technician.hours ?? team.hours, zone, index);
  const tail = open.at(-1)?.end;
  const { start } = day.window;
  const end = tail !== undefined && tail > day.window.end ? tail : day.window.end;
  const booked = touching(bookings.get(technician.id) ?? NONE, { start, end });
  return { begins: start, open, bookings: booked };
};

/** Of bookings by start, those that touch a window. */
const touching = (bookings: readonly Booking[], { start, end }: Window): readonly Booking[] => {
  let found: Booking[] | undefined;
  for (const booking of bookings) {
    if (booking.window.start >= end) break;
    if (booking.window.end <= start) continue;
    found ??= [];
    found.push(booking);
  }
  return found ?? NONE;
};
