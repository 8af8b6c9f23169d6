import { instant } from '../calendar/instant.ts';
import { intersect, minutesWithin } from '../calendar/window.ts';
import { addDays, atTime, localDate, type ZoneDay, zoneDay } from '../calendar/zone.ts';
import type { TechnicianId } from '../model/ids.ts';
import type { LocalDate, LocalTime, Window, Zone } from '../model/time.ts';
import { writeCsv } from './csv.ts';

export const PAY_KINDS = ['weekday', 'evening', 'night', 'weekend', 'holiday'] as const;
export type PayKind = (typeof PAY_KINDS)[number];
type Minutes = Readonly<Record<PayKind, number>>;

/** When evening and night begin and the night ends, by the clock of whoever works. */
export interface PayClock {
  readonly eveningFrom: LocalTime;
  readonly nightFrom: LocalTime;
  readonly nightTo: LocalTime;
}

/** One person of the list, by whose clock and public holidays their hours are told apart. */
export interface PaidTechnician {
  readonly id: TechnicianId;
  readonly name: string;
  readonly zone: Zone;
  readonly holidays: ReadonlySet<LocalDate>;
}

/** What somebody did: hours of a shift, hours on call, hours really worked when called out. */
export type PaidWork = 'shift' | 'on-call' | 'call-out';

export interface PaidTime {
  readonly technician: TechnicianId;
  readonly work: PaidWork;
  readonly window: Window;
}

export interface PayRow {
  readonly technician: PaidTechnician;
  readonly work: PaidWork;
  readonly minutes: Minutes;
}

const NONE: Minutes = { weekday: 0, evening: 0, night: 0, weekend: 0, holiday: 0 };
const WORKS: readonly PaidWork[] = ['shift', 'on-call', 'call-out'];

/** One local day in five kinds: a holiday is one all day, a weekend has no evening of its own. */
const ofDay = (
  window: Window,
  day: ZoneDay,
  holidays: ReadonlySet<LocalDate>,
  clock: PayClock,
): Minutes => {
  const all = minutesWithin([window], day.window);
  if (holidays.has(day.date)) return { ...NONE, holiday: all };
  if (day.weekday === 'sat' || day.weekday === 'sun') return { ...NONE, weekend: all };
  const morning = { start: day.window.start, end: atTime(day, clock.nightTo) };
  const late = { start: atTime(day, clock.nightFrom), end: day.window.end };
  const evening = { start: atTime(day, clock.eveningFrom), end: late.start };
  const night = minutesWithin([morning, late], window);
  const after = evening.start < evening.end ? minutesWithin([evening], window) : 0;
  return { ...NONE, night, evening: after, weekday: all - night - after };
};

const add = (a: Minutes, b: Minutes): Minutes => ({
  weekday: a.weekday + b.weekday,
  evening: a.evening + b.evening,
  night: a.night + b.night,
  weekend: a.weekend + b.weekend,
  holiday: a.holiday + b.holiday,
});

/** A window told apart day by day: every minute of it is of exactly one kind. */
export const payMinutes = (
  window: Window,
  { zone, holidays }: Pick<PaidTechnician, 'zone' | 'holidays'>,
  clock: PayClock,
): Minutes => {
  let sum = NONE;
  for (
    let date = localDate(window.start, zone);
    zoneDay(zone, date).window.start < window.end;
    date = addDays(date, 1)
  ) {
    sum = add(sum, ofDay(window, zoneDay(zone, date), holidays, clock));
  }
  return sum;
};

/** Minutes per person and kind of work inside a window, in the order of the list; whoever did nothing has no row. */
export const payRows = (
  technicians: readonly PaidTechnician[],
  times: readonly PaidTime[],
  within: Window,
  clock: PayClock,
): readonly PayRow[] =>
  technicians.flatMap((technician) =>
    WORKS.flatMap((work): readonly PayRow[] => {
      const own = times.filter((t) => t.technician === technician.id && t.work === work);
      const parts = own.flatMap(({ window }) => intersect(window, within) ?? []);
      if (parts.length === 0) return [];
      const minutes = parts.reduce(
        (sum, part) => add(sum, payMinutes(part, technician, clock)),
        NONE,
      );
      return [{ technician, work, minutes }];
    }),
  );

const hours = (minutes: number): string => (Math.round((minutes / 60) * 100) / 100).toFixed(2);
const total = (minutes: Minutes): number => PAY_KINDS.reduce((sum, kind) => sum + minutes[kind], 0);

const HEAD = [
  'technician',
  'name',
  'from',
  'to',
  'work',
  ...PAY_KINDS.map((kind) => `${kind} hours`),
  'total hours',
];

/** The same as a file for payroll: decimal hours with a point, dates of each person's own clock, the last day included. */
export const payCsv = (rows: readonly PayRow[], within: Window): string =>
  writeCsv([
    HEAD,
    ...rows.map(({ technician: { id, name, zone }, work, minutes }) => [
      id,
      name,
      localDate(within.start, zone),
      localDate(instant(within.end - 1), zone),
      work,
      ...PAY_KINDS.map((kind) => hours(minutes[kind])),
      hours(total(minutes)),
    ]),
  ]);
