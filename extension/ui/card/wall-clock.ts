import { atLocal, localDate, localTime, readDate, readTime } from '../../../core/calendar/zone.ts';
import type { Instant, Zone } from '../../../core/model/time.ts';

/** What a `datetime-local` field shows for an instant on that zone's wall: `2026-11-24T09:15`. */
export const fieldOf = (at: Instant, zone: Zone): string =>
  `${localDate(at, zone)}T${localTime(at, zone)}`;

/** The instant a `datetime-local` field means in that zone; undefined while it is empty or half typed. */
export const instantOf = (field: string, zone: Zone): Instant | undefined => {
  const [day = '', clock = ''] = field.split('T');
  const date = readDate(day);
  const time = readTime(clock.slice(0, 5));
  return date && time ? atLocal(zone, date, time) : undefined;
};
