import { addDays, atLocal, localDate, localTime, readDate, readTime } from '../calendar/zone.ts';
import { Instant, LocalTime, type Zone } from '../model/time.ts';

const MIDNIGHT = LocalTime.parse('00:00');
const ABSOLUTE = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/i;
const LOCAL = /^(\S+?)(?:[T\s]+(\d{1,2}:\d\d)(?::00)?)?$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** A day with slashes is refused: 03/04 is March to some and April to others. */
const readDay = (text: string) => {
  const [, day = '', month = '', year = ''] = DOTTED.exec(text) ?? [];
  return readDate(year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text);
};

/**
 * `2026-11-23`, `2026-11-23 14:30`, `23.11.2026 14:30` on that zone's clock, or with `Z` or an offset of its own.
 * A day without a time is its start; as the end of something it is that day's end, because people name the last day.
 */
export const readMoment = (text: string, zone: Zone, side: 'from' | 'to'): Instant | undefined => {
  if (ABSOLUTE.test(text)) {
    const read = Instant.safeParse(Date.parse(text.replace(' ', 'T')));
    return read.success ? read.data : undefined;
  }
  const [, day = '', clock] = LOCAL.exec(text) ?? [];
  const date = readDay(day);
  if (!date) return undefined;
  if (clock === undefined)
    return atLocal(zone, side === 'from' ? date : addDays(date, 1), MIDNIGHT);
  const time = readTime(clock);
  return time && atLocal(zone, date, time);
};

/** What `readMoment` reads back as the same instant: a day where it can be, else the zone's clock, else UTC. */
export const writeMoment = (at: Instant, zone: Zone, side: 'from' | 'to'): string => {
  const date = localDate(at, zone);
  if (at === atLocal(zone, date, MIDNIGHT)) return side === 'from' ? date : addDays(date, -1);
  const time = localTime(at, zone);
  // The hour that comes twice, and seconds.
  return at === atLocal(zone, date, time) ? `${date} ${time}` : new Date(at).toISOString();
};
