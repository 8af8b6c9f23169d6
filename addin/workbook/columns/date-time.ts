import { addDays } from '../../../core/calendar/zone.ts';
import { LocalDate, LocalTime } from '../../../core/model/time.ts';
import { dateOfSerial, serialOf, shareOf } from '../serial.ts';
import { bad, type Column, good, type Look, shown } from './column.ts';

/** A day and a time by the clock of the workbook. */
export interface DateTime {
  readonly date: LocalDate;
  readonly time: LocalTime;
}

const DAY_MINUTES = 1440;
const two = (n: number): string => String(n).padStart(2, '0');

const ofSerial = (serial: number): DateTime | undefined => {
  const minutes = Math.round(serial * DAY_MINUTES);
  const date = dateOfSerial(Math.floor(minutes / DAY_MINUTES));
  const left = minutes % DAY_MINUTES;
  const time = LocalTime.safeParse(`${two(Math.floor(left / 60))}:${two(left % 60)}`).data;
  return date && time && { date, time };
};

const ofText = (text: string): DateTime | undefined => {
  const [, day, clock] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})$/.exec(text.trim()) ?? [];
  const date = LocalDate.safeParse(day).data;
  if (date && clock === '24:00') return { date: addDays(date, 1), time: LocalTime.parse('00:00') };
  const time = LocalTime.safeParse(clock).data;
  return date && time && { date, time };
};

export const dateTime = (header: string, look: Look): Column<DateTime> => ({
  header,
  ...look,
  format: 'yyyy-mm-dd hh:mm',
  read(cell) {
    const found = typeof cell === 'number' ? ofSerial(cell) : ofText(String(cell));
    return found
      ? good(found)
      : bad(`${shown(cell)} is no day and time: type it like 2026-11-23 18:00.`);
  },
  write: ({ date, time }) => serialOf(date) + shareOf(time),
});
