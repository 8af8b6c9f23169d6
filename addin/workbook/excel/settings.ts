import { madeKey } from '../book/raw-book.ts';
import type { WeekName } from '../week-name.ts';

/** Where the workbook keeps what we last wrote into a week. */
export const writtenSetting = (week: WeekName): string => `slotwright.written.${week}`;
const MADE = 'slotwright.made.';
/** Where it keeps what weeks were made from. */
export const madeSetting = (weeks: readonly WeekName[]): string => `${MADE}${madeKey(weeks)}`;
/** Of all settings, what weeks were made from. */
export const madeIn = (values: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> =>
  new Map(
    [...values]
      .filter(([key]) => key.startsWith(MADE))
      .map(([key, value]) => [key.slice(MADE.length), String(value)]),
  );
/** Where it says which workbook it is: a copy of the file says the same. */
export const MARK_SETTING = 'slotwright.workbook';
export const TURNS_SETTING = 'slotwright.turns';
export const PUBLISHED_SETTING = 'slotwright.published';
export const SENT_SETTING = 'slotwright.sent';
/** Where the first form of a workbook said that it is that. */
export const SCHEMA_SETTING = 'slotwright.schema';
