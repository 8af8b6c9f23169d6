import type { Instant, LocalDate, WeekHours, Window, Zone } from '../model/time.ts';
import { openWindows } from './availability.ts';
import { subtract } from './window.ts';
import { addDays, localDate, zoneDay } from './zone.ts';

/** When a team works: its hours in its zone, without what all of them have off. */
export interface TeamHours {
  readonly hours: WeekHours;
  readonly zone: Zone;
  readonly holidays: readonly Window[];
}

/** Days on which a team works, after the day of `from` and up to that of `to`: from Friday to Monday it is one. */
export const businessDays = (
  from: Instant,
  to: Instant,
  { hours, zone, holidays }: TeamHours,
): number => {
  const isOpen = (date: LocalDate): boolean =>
    subtract(openWindows(hours, zoneDay(zone, date)), holidays).length > 0;
  const last = localDate(to, zone);
  let days = 0;
  for (let date = localDate(from, zone); date < last; ) {
    date = addDays(date, 1);
    if (isOpen(date)) days += 1;
  }
  return days;
};
