import { instant } from '../calendar/instant.ts';
import { addDays, atLocal, readDate, readTime } from '../calendar/zone.ts';
import type { Instant, Zone } from '../model/time.ts';

const SECOND = 1000;
const DAY_SECONDS = 86_400;

/** A date as days since 1970-01-01: what recurs is counted in days. */
export type DayNumber = number;

/** What a clock on a wall shows. */
export interface Wall {
  readonly day: DayNumber;
  /** Since midnight. */
  readonly seconds: number;
}

/** Whose wall it is: the zone of a time in the file. */
export type Clock = (wall: Wall) => Instant;

export const dayNumber = (year: number, month: number, day: number): DayNumber =>
  Date.UTC(year, month - 1, day) / (DAY_SECONDS * SECOND);

/** Undefined for a date that does not exist. */
export const readDay = (text: string): DayNumber | undefined => {
  const date = readDate(text);
  const [year = 0, month = 0, day = 0] = date?.split('-').map(Number) ?? [];
  return date && dayNumber(year, month, day);
};

const EPOCH = readDate('1970-01-01');
const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 3600)}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}`;

export const utcClock: Clock = ({ day, seconds }) =>
  instant((day * DAY_SECONDS + seconds) * SECOND);

export const zoneClock =
  (zone: Zone): Clock =>
  (wall) => {
    const time = readTime(clockText(wall.seconds));
    if (!EPOCH || !time) return utcClock(wall);
    return instant(atLocal(zone, addDays(EPOCH, wall.day), time) + (wall.seconds % 60) * SECOND);
  };

/** The day on a wall in Greenwich; on other walls it is this one or a neighbour. */
export const dayOf = (at: Instant): DayNumber => Math.floor(at / (DAY_SECONDS * SECOND));
