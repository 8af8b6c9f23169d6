import type { Line } from '../actions.ts';
import type { WeekName } from '../week-name.ts';
import type { Book } from './book.ts';
import { fromSetting } from './kept.ts';
import { dayText, lineOf, namingOf, shiftText } from './naming.ts';
import { type RawBook, Written, writtenKey } from './raw-book.ts';
import { isSame } from './unseen-turns.ts';
import type { Week, WeekCell } from './week.ts';

/** Where the workbook keeps what somebody typed into a week, as far as we have seen it. */
export const seenSetting = (week: WeekName): string => `slotwright.seen.${week}`;

export interface Unseen {
  readonly week: WeekName;
  readonly cell: WeekCell;
}

const codeOf = ({ shift }: WeekCell): string => shift ?? '';

/** Stands for a cell with what is in it. */
export const unseenKey = ({ cell }: Unseen): string =>
  `${writtenKey(cell.technician, cell.date)} ${codeOf(cell)}`;

const seenOf = ({ settings }: Pick<RawBook, 'settings'>, week: WeekName): Written =>
  Written.safeParse(fromSetting(settings.get(seenSetting(week)))).data ?? {};

/** Typed cells that are neither locked nor known. */
export const unseenIn = (raw: Pick<RawBook, 'settings'>, book: Book): readonly Unseen[] => {
  const locked = new Set(book.locks.map(({ technician, date }) => writtenKey(technician, date)));
  return book.weeks.flatMap(({ week, cells }) => {
    const seen = seenOf(raw, week);
    return cells
      .filter((cell) => {
        const key = writtenKey(cell.technician, cell.date);
        return cell.typed && !locked.has(key) && seen[key] !== codeOf(cell);
      })
      .map((cell) => ({ week, cell }));
  });
};

/** What is seen of a week once every typed cell is, but for some; undefined where that is nothing new. */
export const seenNow = (
  raw: Pick<RawBook, 'settings'>,
  { week, cells }: Week,
  isLeft: (unseen: Unseen) => boolean,
): Written | undefined => {
  const before = seenOf(raw, week);
  const typed = cells.filter(({ typed }) => typed);
  const after = Object.fromEntries(
    typed.flatMap((cell) => {
      const key = writtenKey(cell.technician, cell.date);
      const value = isLeft({ week, cell }) ? before[key] : codeOf(cell);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return isSame(before, after) ? undefined : after;
};

/** What was there, and what is. */
export const unseenLines = (book: Book, unseen: readonly Unseen[]): readonly Line[] => {
  const { nameOf } = namingOf(book);
  return unseen.map(({ cell }) => {
    const was = shiftText(cell.written === '' ? null : cell.written);
    const text = `${dayText(cell.date)}: ${nameOf(cell.technician)} ${was} → ${shiftText(cell.shift)}`;
    return lineOf(text, cell.place);
  });
};
