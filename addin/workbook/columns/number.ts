import { LocalDate, LocalTime } from '../../../core/model/time.ts';
import { dateOfSerial, serialOf, shareOf, timeOfShare } from '../serial.ts';
import { DATE_FORMAT, HOURS_FORMAT, TIME_FORMAT } from '../styles.ts';
import { bad, type Column, good, type Look, shown } from './column.ts';

interface Limits {
  readonly least: number;
  readonly most: number;
}

/** A number typed as one, or as text with a comma or a point. */
const numberIn = (cell: string | number | boolean): number | undefined => {
  if (typeof cell === 'number') return cell;
  const text = String(cell).trim();
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
};

export const count = (header: string, look: Look, { least, most }: Limits): Column<number> => ({
  header,
  ...look,
  format: '0',
  read(cell) {
    const value = numberIn(cell);
    return value !== undefined && Number.isInteger(value) && value >= least && value <= most
      ? good(value)
      : bad(`${shown(cell)} is no whole number from ${least} to ${most}.`);
  },
  write: (value) => value,
});

/** Hours in the sheet, minutes everywhere else. */
export const hours = (header: string, look: Look, { least, most }: Limits): Column<number> => ({
  header,
  ...look,
  format: HOURS_FORMAT,
  read(cell) {
    const value = numberIn(cell);
    return value !== undefined && value >= least && value <= most
      ? good(Math.round(value * 60))
      : bad(`${shown(cell)} is no number of hours from ${least} to ${most}.`);
  },
  write: (minutes) => Math.round((minutes / 60) * 100) / 100,
});

export const date = (header: string, look: Look): Column<LocalDate> => ({
  header,
  ...look,
  format: DATE_FORMAT,
  read(cell) {
    const found =
      typeof cell === 'number' ? dateOfSerial(Math.floor(cell)) : LocalDate.safeParse(cell).data;
    return found ? good(found) : bad(`${shown(cell)} is no date: type it like 2026-11-23.`);
  },
  write: serialOf,
});

export const time = (header: string, look: Look): Column<LocalTime> => ({
  header,
  ...look,
  format: TIME_FORMAT,
  read(cell) {
    const text = String(cell).trim();
    const found =
      typeof cell === 'number'
        ? timeOfShare(cell)
        : LocalTime.safeParse(text.length === 4 ? `0${text}` : text).data;
    return found ? good(found) : bad(`${shown(cell)} is no time: type it like 08:30.`);
  },
  write: shareOf,
});

const MIDNIGHT = '24:00';

/** A time at which something ends: midnight is the end of the day, typed as 24:00. */
export const endTime = (header: string, look: Look): Column<LocalTime> => {
  const column = time(header, look);
  return {
    ...column,
    read: (cell) =>
      cell === 1 || cell === MIDNIGHT ? good(LocalTime.parse(MIDNIGHT)) : column.read(cell),
  };
};
