import { availability, openWindows } from '../../../../core/calendar/availability.ts';
import { minutesOf } from '../../../../core/calendar/instant.ts';
import { intersect, overlaps, subtract } from '../../../../core/calendar/window.ts';
import { localTime, zoneDay } from '../../../../core/calendar/zone.ts';
import { zoneName } from '../../../../core/explain/format.ts';
import type { Absence } from '../../../../core/model/absence.ts';
import type { Booking } from '../../../../core/model/booking.ts';
import type { BookingId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Technician } from '../../../../core/model/technician.ts';
import type { Instant, LocalDate, Window, Zone } from '../../../../core/model/time.ts';
import { type Lane, lanesOf } from '../../../ui/lanes.ts';
import { type Way, waysOf } from './journey.ts';

const QUARTER = 15 * 60_000;

/** One booking as drawn: `window` is what of it lies on this day. */
export interface Block extends Lane {
  readonly booking: Booking;
  readonly window: Window;
  readonly way: Way | undefined;
}

export interface Mark {
  readonly at: Instant;
  /** `14:00`; with the zone's short name where the same hour comes twice. */
  readonly label: string;
}

/** One local day, to scale in real time: an hour that the clock skips is not there, one that it repeats is there twice. */
export interface Timeline {
  readonly date: LocalDate;
  readonly zone: Zone;
  /** The stretch drawn, from whole hour to whole hour; undefined = nothing to draw. */
  readonly frame: Window | undefined;
  readonly marks: readonly Mark[];
  readonly work: readonly Window[];
  readonly blocks: readonly Block[];
  readonly absences: readonly { readonly absence: Absence; readonly window: Window }[];
  /** Working time with neither booking, absence nor travel, a quarter of an hour or more. */
  readonly free: readonly Window[];
  /** Inside the frame and on this day only. */
  readonly nowAt: Instant | undefined;
}

export interface DayFacts {
  readonly team: Team;
  readonly technician: Technician;
  /** This technician's bookings, any days, any order. */
  readonly bookings: readonly Booking[];
  readonly date: LocalDate;
  readonly now: Instant;
}

const isWholeHour = (at: number, zone: Zone): boolean =>
  localTime(at as Instant, zone).endsWith(':00');

/** The nearest whole hour of that zone's clock at or before (step -1), at or after (step 1). */
const toHour = (at: number, zone: Zone, step: 1 | -1): number => {
  const floor = Math.floor(at / QUARTER) * QUARTER;
  let edge = step === 1 && floor < at ? floor + QUARTER : floor;
  while (!isWholeHour(edge, zone)) edge += step * QUARTER;
  return edge;
};

const frameOf = (day: Window, zone: Zone, windows: readonly Window[]): Window | undefined => {
  const inside = windows.flatMap((window) => intersect(window, day) ?? []);
  if (inside.length === 0) return undefined;
  const start = toHour(Math.min(...inside.map((w) => w.start)), zone, -1);
  const end = toHour(Math.max(...inside.map((w) => w.end)), zone, 1);
  return {
    start: Math.max(start, day.start) as Instant,
    end: Math.min(end, day.end) as Instant,
  };
};

const marksOf = (frame: Window, zone: Zone): readonly Mark[] => {
  const at: Instant[] = [];
  for (let t = Math.ceil(frame.start / QUARTER) * QUARTER; t <= frame.end; t += QUARTER) {
    if (isWholeHour(t, zone)) at.push(t as Instant);
  }
  return at.map((t) => {
    const label = localTime(t, zone);
    const twice =
      label !== '00:00' && at.some((other) => other !== t && localTime(other, zone) === label);
    return { at: t, label: twice ? `${label} ${zoneName(t, zone)}` : label };
  });
};

export const timelineOf = (facts: DayFacts): Timeline => {
  const { team, technician, date, now } = facts;
  const zone = technician.zone ?? team.zone;
  const day = zoneDay(zone, date);
  const mine = <T extends { technician: Technician['id'] }>(rows: readonly T[]) =>
    rows.filter((row) => row.technician === technician.id);
  const open = openWindows(technician.hours ?? team.hours, day);
  const { work, absences } = availability(open, day, mine(team.shifts), mine(team.absences), true);
  const ways = waysOf(facts.bookings, technician, team);
  const onDay = facts.bookings
    .filter((booking) => overlaps(booking.window, day.window))
    .sort((a, b) => a.window.start - b.window.start || a.window.end - b.window.end);
  const windows = onDay.map((booking) => intersect(booking.window, day.window) ?? booking.window);
  const lanes = lanesOf(windows);
  const blocks = onDay.map((booking, index) => ({
    booking,
    window: windows[index] ?? booking.window,
    way: startsOn(booking, day.window) ? ways.get(booking.id) : undefined,
    ...(lanes[index] ?? { lane: 0, of: 1 }),
  }));
  const driven = blocks.flatMap((block) => block.way?.window ?? []);
  const taken = [...windows, ...driven, ...absences.map((absence) => absence.window)];
  const frame = frameOf(day.window, zone, [...work, ...windows, ...driven]);
  return {
    date,
    zone,
    frame,
    marks: frame ? marksOf(frame, zone) : [],
    work: frame ? work.flatMap((window) => intersect(window, frame) ?? []) : [],
    blocks,
    absences: absences.flatMap((absence) => {
      const window = frame && intersect(absence.window, frame);
      return window ? [{ absence, window }] : [];
    }),
    free: subtract(work, taken).filter((window) => minutesOf(window) >= 15),
    nowAt: frame && frame.start <= now && now < frame.end ? now : undefined,
  };
};

const startsOn = (booking: Booking, day: Window): boolean =>
  booking.window.start >= day.start && booking.window.start < day.end;

/** The ids of blocks that share time with another. */
export const clashing = (blocks: readonly Block[]): ReadonlySet<BookingId> =>
  new Set(
    blocks
      .filter((a) => blocks.some((b) => b !== a && overlaps(a.window, b.window)))
      .map((block) => block.booking.id),
  );

/** Where a window lies in the frame, as shares of its length (0 to 1). */
export const shareOf = (
  window: Window,
  frame: Window,
): { readonly top: number; readonly height: number } => {
  const length = frame.end - frame.start;
  const start = Math.max(window.start, frame.start);
  const end = Math.min(window.end, frame.end);
  return { top: (start - frame.start) / length, height: Math.max(0, end - start) / length };
};
