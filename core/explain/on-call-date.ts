import { addDays, localDate, zoneDay } from '../calendar/zone.ts';
import type { LocalDate } from '../model/time.ts';
import { dayText } from './format.ts';
import type { Telling } from './tell.ts';

/** A day of the calendar, "today", "Tue 24 Nov"; with its year where it is not this one: holidays lie far apart. */
export const dateWords = (date: LocalDate, telling: Telling): string => {
  const { now, zone } = telling;
  const text = dayText(zoneDay(zone, date).window.start, telling);
  const today = localDate(now, zone);
  const isNear = date === today || date === addDays(today, 1);
  return isNear || date.slice(0, 4) === today.slice(0, 4) ? text : `${text} ${date.slice(0, 4)}`;
};
