import { addressOf, areaOf, lettersOf } from '../address.ts';
import { DAY_NAMES } from '../slots/mix.ts';

/** Rows from 0: the title, the dates, the headers; technicians follow. */
export const TITLE_ROW = 0;
export const DATE_ROW = 1;
export const HEADER_ROW = 2;
const FIRST_ROW = HEADER_ROW + 1;
export const DAY_COLUMN = 2;
const LAST_DAY = DAY_COLUMN + DAY_NAMES.length - 1;
/** Hours, what they should be, the difference, what to look at, who is away, what is locked. */
export const AFTER_DAYS = LAST_DAY + 1;
export const DIFFERENCE_COLUMN = AFTER_DAYS + 2;
export const LAST_PRINTED = AFTER_DAYS + 5;

/** Where things lie on a new sheet of a week; later they are found by their names. */
export const placesOf = (people: number) => {
  const last = FIRST_ROW + Math.max(1, people) - 1;
  const column = (at: number): string =>
    areaOf({ row: FIRST_ROW, column: at }, { row: last, column: at });
  return {
    firstLine: FIRST_ROW + 1,
    /** The first row below the grid that is free, after one that stays so. */
    below: last + 2,
    days: DAY_NAMES.map((_, i) => lettersOf(DAY_COLUMN + i)),
    grid: areaOf({ row: FIRST_ROW, column: DAY_COLUMN }, { row: last, column: LAST_DAY }),
    /** All days but the first. */
    later: areaOf({ row: FIRST_ROW, column: DAY_COLUMN + 1 }, { row: last, column: LAST_DAY }),
    who: areaOf({ row: FIRST_ROW, column: 0 }, { row: last, column: 1 }),
    difference: column(DIFFERENCE_COLUMN),
    corner: addressOf({ row: FIRST_ROW, column: DAY_COLUMN }),
  };
};
export type Places = ReturnType<typeof placesOf>;

/** The date above a day's column, wherever in the column it is said. */
export const dateAbove = (day: number): string => `${lettersOf(DAY_COLUMN + day)}$${DATE_ROW + 1}`;
