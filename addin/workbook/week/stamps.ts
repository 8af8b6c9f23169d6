import { localDate, localTime } from '../../../core/calendar/zone.ts';
import { dateText } from '../../../core/explain/roster-text.ts';
import type { Instant } from '../../../core/model/time.ts';
import type { PublishedRoster } from '../../../core/roster/publish.ts';
import { addressOf } from '../address.ts';
import type { Book } from '../book/book.ts';
import { unlikePublished } from '../book/since-published.ts';
import type { BlockPlan } from '../plan.ts';
import type { WeekName } from '../week-name.ts';
import { AFTER_DAYS, DATE_ROW } from './place.ts';
import { weekSheetName } from './week-table.ts';

/** What a week says of itself above its table, by the name of the cell. */
export const STAMPS = ['swChecked', 'swVersion'] as const;
export type Stamp = (typeof STAMPS)[number];

/** Above the names; above what there is to look at. */
const COLUMNS: Readonly<Record<Stamp, number>> = { swChecked: 0, swVersion: AFTER_DAYS + 3 };

export const stampBlocks = (): readonly BlockPlan[] =>
  STAMPS.map((stamp) => ({
    at: addressOf({ row: DATE_ROW, column: COLUMNS[stamp] }),
    cells: [['']],
    style: 'note',
  }));

export const stampNames = (week: WeekName) =>
  STAMPS.map((name) => {
    const [, column = '', row = ''] =
      /^([A-Z]+)(\d+)$/.exec(addressOf({ row: DATE_ROW, column: COLUMNS[name] })) ?? [];
    return { name, of: `='${weekSheetName(week)}'!$${column}$${row}` };
  });

/** When its notes were true, and whether people were told something else. */
export const stampTexts = (
  book: Pick<Book, 'weeks' | 'zone'>,
  published: PublishedRoster | undefined,
  week: WeekName,
  at: Instant,
): Readonly<Record<Stamp, string>> => {
  const unlike = unlikePublished(book, week, published)?.length ?? 0;
  const day = dateText(localDate(at, book.zone), 'en');
  return {
    swChecked: `Checked ${day}, ${localTime(at, book.zone)}`,
    swVersion: unlike === 0 ? '' : `Changed since version ${published?.version}`,
  };
};
