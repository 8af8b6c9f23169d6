import { addDays, daysBetween } from '../../core/calendar/zone.ts';
import { LocalDate, LocalTime } from '../../core/model/time.ts';

/** Excel counts days from here; its invented 29 February 1900 lies before every date that is planned. */
const DAY_ZERO = LocalDate.parse('1899-12-30');
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;
const DAY_MINUTES = 1440;

/** A date as the number Excel keeps. */
export const serialOf = (date: LocalDate): number => daysBetween(DAY_ZERO, date);

/** The date of a whole serial number; undefined for what is no date of this calendar. */
export const dateOfSerial = (serial: number): LocalDate | undefined =>
  Number.isInteger(serial) && serial >= FIRST_SERIAL && serial <= LAST_SERIAL
    ? addDays(DAY_ZERO, serial)
    : undefined;

/** A time as the share of a day that Excel keeps. */
export const shareOf = (time: LocalTime): number =>
  (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) / DAY_MINUTES;

/** The wall-clock time of a share of a day, to the minute. */
export const timeOfShare = (share: number): LocalTime | undefined => {
  if (share < 0 || share > 1) return undefined;
  const minutes = Math.round(share * DAY_MINUTES) % DAY_MINUTES;
  const two = (n: number): string => String(n).padStart(2, '0');
  return LocalTime.parse(`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
};
