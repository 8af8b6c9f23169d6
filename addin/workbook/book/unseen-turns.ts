import type { Line } from '../actions.ts';
import type { Book } from './book.ts';
import { fromSetting } from './kept.ts';
import { dayText, lineOf, namingOf } from './naming.ts';
import type { OnCallRow } from './on-call.ts';
import { type RawBook, turnKey, Written } from './raw-book.ts';
import { turnPlace } from './turn-place.ts';

/** Where the workbook keeps whom somebody typed into the turns on call, as far as we have seen it. */
export const SEEN_TURNS = 'slotwright.seen.turns';

const keyOf = ({ layer, from, to }: OnCallRow): string => turnKey(layer, from, to);

export const seenTurns = ({ settings }: Pick<RawBook, 'settings'>): Written =>
  Written.safeParse(fromSetting(settings.get(SEEN_TURNS))).data ?? {};

/** Stands for a turn with who is in it. */
export const unseenTurnKey = (row: OnCallRow): string => `${keyOf(row)} ${row.technician ?? ''}`;

/** Turns that somebody typed, neither locked nor known; an empty one is there to be filled. */
export const unseenTurns = (
  raw: Pick<RawBook, 'settings'>,
  { onCall }: Pick<Book, 'onCall'>,
): readonly OnCallRow[] => {
  const seen = seenTurns(raw);
  return onCall.filter((row) => row.kept && !row.locked && seen[keyOf(row)] !== row.technician);
};

/** What is seen of the turns once all that were typed are, but for some; undefined where that is nothing new. */
export const seenTurnsNow = (
  raw: Pick<RawBook, 'settings'>,
  { onCall }: Pick<Book, 'onCall'>,
  isLeft: (row: OnCallRow) => boolean,
): Written | undefined => {
  const before = seenTurns(raw);
  const after = Object.fromEntries(
    onCall
      .filter(({ kept }) => kept)
      .flatMap((row) => {
        const value = isLeft(row) ? before[keyOf(row)] : row.technician;
        return value === undefined ? [] : [[keyOf(row), value]];
      }),
  );
  return isSame(before, after) ? undefined : after;
};

export const isSame = (before: Written, after: Written): boolean =>
  Object.keys(before).length === Object.keys(after).length &&
  Object.entries(after).every(([key, value]) => before[key] === value);

/** Who had each turn, and who has it. */
export const unseenTurnLines = (
  raw: Pick<RawBook, 'tables' | 'turns'>,
  book: Book,
  rows: readonly OnCallRow[],
): readonly Line[] => {
  const { nameOf } = namingOf(book);
  return rows.map((row) => {
    const was = book.people.find(({ id }) => id === raw.turns[keyOf(row)]);
    const is = row.technician === undefined ? 'nobody' : nameOf(row.technician);
    const text = `On call, ${row.layer} from ${dayText(row.from)}: ${was?.name ?? 'nobody'} → ${is}`;
    return lineOf(text, turnPlace(raw, row));
  });
};
