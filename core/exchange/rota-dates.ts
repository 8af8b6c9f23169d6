import { addDays, daysBetween, readDate } from '../calendar/zone.ts';
import type { LocalDate } from '../model/time.ts';

/** One way to read a head cell as a day; several may fit until the cells beside it are read too. */
type Reader = (cell: string, around: LocalDate) => LocalDate | undefined;

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'jän', 'january', 'januar'],
  ['feb', 'february', 'februar'],
  ['mar', 'mär', 'mrz', 'march', 'märz'],
  ['apr', 'april'],
  ['may', 'mai'],
  ['jun', 'june', 'juni'],
  ['jul', 'july', 'juli'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['oct', 'okt', 'october', 'oktober'],
  ['nov', 'november'],
  ['dec', 'dez', 'december', 'dezember'],
];
const monthOf = (word: string): number | undefined => {
  const at = MONTHS.findIndex((names) => names.includes(word.toLowerCase().replace('.', '')));
  return at < 0 ? undefined : at + 1;
};

const two = (n: number): string => String(n).padStart(2, '0');
const dateOf = (year: number, month: number, day: number): LocalDate | undefined =>
  readDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);

const YEARS_AROUND = [0, -1, 1];

/** A day whose year nobody wrote is the nearest one. */
const nearest = (month: number, day: number, around: LocalDate): LocalDate | undefined => {
  const year = Number(around.slice(0, 4));
  return YEARS_AROUND.flatMap((more) => dateOf(year + more, month, day) ?? []).toSorted(
    (a, b) => Math.abs(daysBetween(around, a)) - Math.abs(daysBetween(around, b)),
  )[0];
};

const yearOf = (text: string): number => (text.length === 2 ? 2000 : 0) + Number(text);
const whole = (
  year: string | undefined,
  month: number,
  day: number,
  around: LocalDate,
): LocalDate | undefined =>
  year === undefined ? nearest(month, day, around) : dateOf(yearOf(year), month, day);

/** What stands before the day of a month in a head: "Mon", "Mo.", "Monday,". */
const bare = (cell: string): string =>
  cell.replace(/^\p{L}{2,10}[.,]{0,2}[ \n\u00a0]+(?=\d)/u, '').trim();

const NUMBERS = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2})?)?$/;
const numbers = (cell: string) => {
  const [, first, second, year] = NUMBERS.exec(bare(cell)) ?? [];
  return first === undefined ? undefined : { first: Number(first), second: Number(second), year };
};

const EXCEL_EPOCH = readDate('1899-12-30');
const EXCEL_DAY = /^[34]\d{4}$|^[5-7]\d{4}$/;

const READERS: readonly Reader[] = [
  (cell) => readDate(bare(cell).slice(0, 10)),
  (cell, around) => {
    const n = numbers(cell);
    return n && whole(n.year, n.second, n.first, around);
  },
  (cell, around) => {
    const n = numbers(cell);
    return n && whole(n.year, n.first, n.second, around);
  },
  (cell, around) => {
    const [, day, word = '', year] =
      /^(\d{1,2})[.\s-]*(\p{L}{3,10}\.?)[\s-]*(\d{4}|\d{2})?$/u.exec(bare(cell)) ?? [];
    const month = monthOf(word);
    return month === undefined ? undefined : whole(year, month, Number(day), around);
  },
  (cell, around) => {
    const [, word = '', day, year] =
      /^(\p{L}{3,10}\.?)\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u.exec(cell.trim()) ?? [];
    const month = monthOf(word);
    return month === undefined ? undefined : whole(year, month, Number(day), around);
  },
  // A spreadsheet that was copied as values counts days.
  (cell) =>
    EXCEL_EPOCH && EXCEL_DAY.test(cell.trim()) ? addDays(EXCEL_EPOCH, Number(cell)) : undefined,
];

/** Whether a cell can be read as a day at all. */
export const isDay = (cell: string, around: LocalDate): boolean =>
  cell !== '' && READERS.some((read) => read(cell, around) !== undefined);

/** Days by column; `ambiguous` where the day and the month could be either way round. */
export type HeadRead =
  | { readonly kind: 'dates'; readonly dates: ReadonlyMap<number, LocalDate> }
  | { readonly kind: 'ambiguous'; readonly cell: string }
  | { readonly kind: 'none' };

/** Columns of days follow each other; a gap is left where somebody hid the weekend. */
const isInOrder = (dates: readonly LocalDate[]): boolean =>
  dates.every((date, i) => {
    const before = dates[i - 1];
    const step = before === undefined ? 1 : daysBetween(before, date);
    return step >= 1 && step <= LONGEST_STEP;
  });
const LONGEST_STEP = 4;

const steps = (dates: readonly LocalDate[]): number =>
  dates.reduce((sum, date, i) => sum + (i === 0 ? 0 : daysBetween(dates[i - 1] ?? date, date)), 0);

/**
 * Finds the days in a head row. The same way of writing holds for the whole row, and days follow each other, which
 * settles whether 03/04 is March or April; `around` is a day near the rota, for days without a year.
 */
export const readHead = (cells: readonly string[], around: LocalDate): HeadRead => {
  const readings = READERS.map((read) => {
    const dates = new Map<number, LocalDate>();
    for (const [column, cell] of cells.entries()) {
      const date = cell === '' ? undefined : read(cell, around);
      if (date) dates.set(column, date);
    }
    return dates;
  }).filter((dates) => dates.size > 0);
  const most = Math.max(0, ...readings.map((dates) => dates.size));
  const fit = readings
    .filter((dates) => dates.size === most && isInOrder([...dates.values()]))
    .toSorted((a, b) => steps([...a.values()]) - steps([...b.values()]));
  const [best, second] = fit;
  if (!best) return { kind: 'none' };
  const isSame = (other: ReadonlyMap<number, LocalDate>): boolean =>
    [...best].every(([column, date]) => other.get(column) === date);
  if (second && steps([...best.values()]) === steps([...second.values()]) && !isSame(second)) {
    return { kind: 'ambiguous', cell: cells[[...best.keys()][0] ?? 0] ?? '' };
  }
  return { kind: 'dates', dates: best };
};
