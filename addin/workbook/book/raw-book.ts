import * as z from 'zod/mini';
import { addDays } from '../../../core/calendar/zone.ts';
import type { SentTime } from '../../../core/exchange/roster-calendar.ts';
import type { LocalDate } from '../../../core/model/time.ts';
import type { PublishedRoster } from '../../../core/roster/publish.ts';
import type { RawTable } from '../tables/table.ts';
import type { Stamp } from '../week/stamps.ts';
import type { WeekName } from '../week-name.ts';

/** What this add-in last wrote into a week: by technician and date; '' = free. What differs from it was typed. */
export const Written = z.record(z.string(), z.string());
export type Written = z.infer<typeof Written>;
export const writtenKey = (technician: string, date: string): string => `${technician} ${date}`;

/** Stands for the weeks that were made together. */
export const madeKey = (weeks: readonly WeekName[]): string => [...weeks].sort().join(' ');

/** A turn of a day is that of a holiday: it begins on the same day as a week's may. */
export const turnKey = (layer: string, from: LocalDate, to: LocalDate): string =>
  isDay({ from, to }) ? `${layer} day ${from}` : `${layer} ${from}`;

export const isDay = ({
  from,
  to,
}: {
  readonly from: LocalDate;
  readonly to: LocalDate;
}): boolean => to === addDays(from, 1);

export interface RawWeek {
  readonly week: WeekName;
  readonly sheet: string;
  readonly table: RawTable;
  readonly written: Written;
  /** Which of its stamps lead to a cell: those of a week from before, or that somebody deleted, do not. */
  readonly stamps: readonly Stamp[];
}

/** The workbook as it was found: every table of it, unread. */
export interface RawBook {
  /** The form of its tables. */
  readonly schema: number;
  /** All that is kept of us, by its key. */
  readonly settings: ReadonlyMap<string, unknown>;
  readonly tables: ReadonlyMap<string, RawTable>;
  /** By date. */
  readonly weeks: readonly RawWeek[];
  /** What some weeks were last made from, by `madeKey`: as long as that is the same, so are they. */
  readonly made: ReadonlyMap<string, string>;
  /** Whom we last wrote into each turn on call, by `turnKey`; what differs from it was typed. */
  readonly turns: Written;
  /** The version that people count on. */
  readonly published: PublishedRoster | undefined;
  /** What calendars were told last. */
  readonly sent: readonly SentTime[];
  /** Which workbook this is; undefined until something was written that can be taken back. */
  readonly mark: string | undefined;
  readonly openSheet: string;
  /** The whole workbook is open to be read. */
  readonly readOnly?: boolean;
  /** Sheets on which nothing can be written; all of them where the workbook is open to be read. */
  readonly protectedSheets: ReadonlySet<string>;
}
