import { wallText } from '../../core/calendar/wall.ts';
import { atLocal, readDate, readTime } from '../../core/calendar/zone.ts';
import type { Instant, LocalDate, LocalTime, Zone } from '../../core/model/time.ts';

// Every date of ITFlow is what the company's own clock shows, without a zone.

export interface WallTime {
  readonly date: LocalDate;
  readonly time: LocalTime;
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

const wall = (date: string, time: string): WallTime | undefined => {
  const [day, clock] = [readDate(date), readTime(time)];
  return day && clock && { date: day, time: clock };
};

/** `Nov 22, 2026 • 9:23 AM` of a ticket, `2026-11-22 09:23:00` of a list, `2026-11-22T09:23` of a form. */
export const readWall = (text: string): WallTime | undefined => {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(?::\d\d)?$/.exec(text.trim()) ?? [];
  if (date && time) return wall(date, time);
  const worded = /^([A-Z][a-z]{2}) (\d\d), (\d{4}) • (\d{1,2}):(\d\d) ([AP])M$/.exec(text.trim());
  if (!worded) return undefined;
  const [, month = '', day, year, hour, minute, half] = worded;
  const at = MONTHS.indexOf(month);
  if (at < 0 || at % 3 > 0) return undefined;
  const hours = (Number(hour) % 12) + (half === 'P' ? 12 : 0);
  return wall(`${year}-${String(at / 3 + 1).padStart(2, '0')}-${day}`, `${hours}:${minute}`);
};

/** `2026-11-22T09:23`, as ITFlow's form takes it. */
export const formWall = ({ date, time }: WallTime): string => `${date}T${time}`;

/** Undefined as long as nobody has said which zone the company's clock is in. */
export const instantOfText = (
  text: string | undefined,
  zone: Zone | undefined,
): Instant | undefined => {
  const wall = text === undefined ? undefined : readWall(text);
  return wall && zone && atLocal(zone, wall.date, wall.time);
};

/**
 * A minute that ITFlow can hold: whole, and not one of an hour that comes twice when clocks go back, of which a wall
 * clock cannot say the second.
 */
export const isTellable = (at: Instant, zone: Zone): boolean =>
  instantOfText(wallText(at, zone), zone) === at;

/** As a ticket's start. */
export const startOf = (
  scheduled: string | undefined,
  zone: Zone | undefined,
): { readonly start?: string } => {
  const at = instantOfText(scheduled, zone);
  return at === undefined ? {} : { start: new Date(at).toISOString() };
};
