import type { Holiday } from '../../../core/roster/on-call/plan.ts';
import type { Holiday as RegionHoliday } from '../../../core/roster/problem.ts';
import { HOLIDAYS } from '../tables/on-call-changes.ts';
import type { RowOf } from '../tables/table.ts';
import type { Book, Read } from './book.ts';
import type { RawBook } from './raw-book.ts';
import { readRows } from './read-rows.ts';

export type HolidayRow = RowOf<typeof HOLIDAYS>;

export const readHolidays = (raw: RawBook): Read<HolidayRow> =>
  readRows(raw, HOLIDAYS, (row) => ({ ok: true, value: row }));

/** Days on which the phone has a turn of its own, wherever they are a holiday. */
export const onCallHolidays = ({ holidays }: Pick<Book, 'holidays'>): readonly Holiday[] => [
  ...new Map(holidays.map(({ date, name }) => [date, { date, name }] as const)).values(),
];

/** Where somebody has no region the holidays without one are theirs. */
export const NO_REGION = '';

/** Each holiday in each region that has it. */
export const regionHolidays = ({
  holidays,
  people,
}: Pick<Book, 'holidays' | 'people'>): readonly RegionHoliday[] => {
  const regions = [...new Set(people.map(({ region }) => region ?? NO_REGION))];
  return holidays.flatMap(({ date, name, region: only }) =>
    regions
      .filter((region) => only === undefined || only.toLowerCase() === region.toLowerCase())
      .map((region) => ({ date, name, region })),
  );
};
