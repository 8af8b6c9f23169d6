import { openWindows } from '../../calendar/availability.ts';
import { minutesWithin } from '../../calendar/window.ts';
import { addDays, atTime, localDate, type ZoneDay, zoneDay } from '../../calendar/zone.ts';
import type { Instant, LocalDate, WeekHours, Window, Zone } from '../../model/time.ts';
import type { BurdenWeights } from './weights.ts';

export const HOUR_KINDS = ['working', 'evening', 'night', 'weekend', 'holiday'] as const;
export type HourKind = (typeof HOUR_KINDS)[number];

/** By whose clock and calendar hours are told apart. */
export interface BurdenCalendar {
  readonly zone: Zone;
  readonly hours: WeekHours;
  readonly holidays: ReadonlySet<LocalDate>;
}

/** What of a window lies on one local day, in minutes by kind. */
export interface DayPart {
  readonly date: LocalDate;
  /** The Saturday of the weekend the day belongs to. */
  readonly weekend?: LocalDate;
  readonly minutes: Readonly<Record<HourKind, number>>;
}

const NOTHING: DayPart['minutes'] = { working: 0, evening: 0, night: 0, weekend: 0, holiday: 0 };

/** A holiday is one all day, whatever weekday it is; a weekend has no nights of its own. */
const partOf = (
  window: Window,
  day: ZoneDay,
  calendar: BurdenCalendar,
  nightTo: BurdenWeights['nightTo'],
): DayPart => {
  const { date, weekday } = day;
  const all = minutesWithin([window], day.window);
  if (calendar.holidays.has(date)) return { date, minutes: { ...NOTHING, holiday: all } };
  if (weekday === 'sat' || weekday === 'sun') {
    const weekend = weekday === 'sat' ? date : addDays(date, -1);
    return { date, weekend, minutes: { ...NOTHING, weekend: all } };
  }
  const morning = atTime(day, nightTo);
  const night = minutesWithin([window], { start: day.window.start, end: morning });
  const later = { start: window.start > morning ? window.start : morning, end: window.end };
  const open = later.start < later.end ? openWindows(calendar.hours, day) : [];
  const working = minutesWithin(open, later);
  return { date, minutes: { ...NOTHING, working, night, evening: all - night - working } };
};

/** A window day by day; every minute of it is of exactly one kind. */
export const dayParts = (
  window: Window,
  calendar: BurdenCalendar,
  { nightTo }: Pick<BurdenWeights, 'nightTo'>,
): readonly DayPart[] => {
  const parts: DayPart[] = [];
  let date = localDate(window.start, calendar.zone);
  let from: Instant = window.start;
  while (from < window.end) {
    const day = zoneDay(calendar.zone, date);
    parts.push(partOf(window, day, calendar, nightTo));
    from = day.window.end;
    date = addDays(date, 1);
  }
  return parts;
};
