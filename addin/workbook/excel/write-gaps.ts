import { localDate } from '../../../core/calendar/zone.ts';
import type { Instant, LocalDate } from '../../../core/model/time.ts';
import type { Gap } from '../../../core/roster/gaps.ts';
import { ON_CALL_GAP } from '../book/on-call-judged.ts';
import { type OpenGap, shiftGaps } from '../book/open-gaps.ts';
import type { RawBook } from '../book/raw-book.ts';
import { GAPS } from '../tables/reports.ts';
import { type RowOf, readTable, writeRows } from '../tables/table.ts';
import { daysOf } from '../week/week-table.ts';
import type { WeekName } from '../week-name.ts';
import type { Now } from './session.ts';
import { emptied, type RowWrite, writeTableRows } from './write-rows.ts';

type GapRow = RowOf<typeof GAPS>;

const keyOf = ({ date, what }: Pick<GapRow, 'date' | 'what'>): string => `${date} ${what}`;

const rowOf = ({ date, what, missing, why, place }: OpenGap, since: LocalDate): GapRow => ({
  date,
  what,
  missing,
  why,
  sheet: place?.sheet ?? '',
  cells: place?.address ?? '',
  since,
});

const isSame = (a: GapRow, b: GapRow): boolean =>
  JSON.stringify(writeRows(GAPS, [a])) === JSON.stringify(writeRows(GAPS, [b]));

/**
 * What has to be written so that the sheet says these gaps, and no others of those that were looked at: a gap that is
 * there keeps its row and since when it is open, one that is closed leaves its row. What says the same already is not
 * written: two people with the add-in would set each other off.
 */
const gapWrites = (
  { tables }: RawBook,
  gaps: readonly OpenGap[],
  isLookedAt: (row: GapRow) => boolean,
  today: LocalDate,
): readonly RowWrite[] => {
  const raw = tables.get(GAPS.name);
  if (!raw) return [];
  const known = new Map(readTable(GAPS, raw).rows.map((one) => [keyOf(one.row), one]));
  const still = new Set(gaps.map(keyOf));
  const closed = [...known.values()].filter(({ row }) => isLookedAt(row) && !still.has(keyOf(row)));
  return [
    ...closed.map(({ index }) => ({ at: index, cells: emptied(GAPS) })),
    ...gaps.flatMap((gap): readonly RowWrite[] => {
      const before = known.get(keyOf(gap));
      const row = rowOf(gap, before?.row.since ?? today);
      const [cells = []] = writeRows(GAPS, [row]);
      if (!before) return [{ cells }];
      return isSame(row, before.row) ? [] : [{ at: before.index, cells }];
    }),
  ];
};

/**
 * Brings the sheet of gaps up to date: of some weeks the shifts that nobody is on, and all time without a phone. Queued
 * only; true = something is to be sent.
 */
export const writeGaps = (
  { raw, book }: Now,
  context: Excel.RequestContext,
  weeks: readonly WeekName[],
  { gaps, onCall }: { readonly gaps: readonly Gap[]; readonly onCall: readonly OpenGap[] },
  now: Instant,
): boolean => {
  const table = raw.tables.get(GAPS.name);
  if (!table || raw.protectedSheets.has(table.sheet)) return false;
  const days = new Set(weeks.flatMap((week) => daysOf(week).map(({ date }) => date)));
  const writes = gapWrites(
    raw,
    [...shiftGaps(book, gaps), ...onCall],
    ({ date, what }) => what.startsWith(ON_CALL_GAP) || days.has(date),
    localDate(now, book.zone),
  );
  writeTableRows(context, table, GAPS, writes);
  return writes.length > 0;
};
