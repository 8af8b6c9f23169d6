import { OnCallId, type TechnicianId } from '../../../core/model/ids.ts';
import { LocalDate } from '../../../core/model/time.ts';
import type { Line } from '../actions.ts';
import type { Refused } from '../phone.ts';
import type { StandingSwap } from '../shift-swap.ts';
import { type WeekName, weekNameOf } from '../week-name.ts';
import type { Book, Lock } from './book.ts';
import { dayText, lineOf, namingOf, shiftText } from './naming.ts';
import type { Change } from './proposal.ts';
import { writtenKey } from './raw-book.ts';
import type { SwapRow } from './swaps.ts';
import { refusedFor } from './turn-swap.ts';
import type { WeekCell } from './week.ts';

/** A day of somebody as the row of a swap names it: `2026-11-23 E`. */
interface Half {
  readonly technician: TechnicianId;
  readonly date: LocalDate;
  /** '' = free. */
  readonly code: string;
}

const FREE = shiftText(null);

/** How the row of a swap names a day of somebody: what was in it before. */
export const halfText = ({ date, shift }: Pick<WeekCell, 'date' | 'shift'>): OnCallId =>
  OnCallId.parse(`${date} ${shiftText(shift)}`);

const halfOf = (text: string, technician: TechnicianId): Half | undefined => {
  const [, day, code = ''] = /^(\d{4}-\d{2}-\d{2}) (.+)$/.exec(text.trim()) ?? [];
  const date = LocalDate.safeParse(day).data;
  return date && { technician, date, code: code === FREE ? '' : code };
};

/** A swap of shifts as its row says it: what was given, and what for. */
interface Exchanged {
  readonly row: SwapRow;
  readonly gave: Half;
  readonly got: Half;
}

const exchangedOf = (row: SwapRow): Exchanged | undefined => {
  const [leg, back] = row.swap.legs;
  const gave = leg && halfOf(leg.shift, leg.from);
  const got = back && halfOf(back.shift, back.from);
  return row.what === 'shift' && gave && got ? { row, gave, got } : undefined;
};

/** Swaps of shifts that nobody took back. */
const standing = ({ swaps }: Book): readonly Exchanged[] =>
  swaps.flatMap((row) => (row.swap.undoneAt === undefined ? (exchangedOf(row) ?? []) : []));

const codeText = (code: string): string => shiftText(code === '' ? null : code);

const textOf = (book: Book, { gave, got }: Exchanged): string => {
  const { nameOf } = namingOf(book);
  if (gave.technician === got.technician) {
    const days = [gave, got].map(({ date, code }) => `${dayText(date)} ${codeText(code)}`);
    return `${nameOf(gave.technician)}: ${days.join(' ↔ ')}`;
  }
  const people = [gave, got].map(
    ({ technician, code }) => `${nameOf(technician)} ${codeText(code)}`,
  );
  return `${dayText(gave.date)}: ${people.join(' ↔ ')}`;
};

/** The swaps of a week that can be taken back, the newest first. */
export const standingIn = (book: Book, week: WeekName): readonly StandingSwap[] =>
  standing(book)
    .filter(({ gave }) => weekNameOf(gave.date) === week)
    .map((one) => ({ id: one.row.swap.id, text: textOf(book, one) }))
    .toReversed();

/** What taking swaps back changes. */
export interface Back {
  readonly kind: 'back';
  readonly weeks: readonly WeekName[];
  readonly rows: readonly SwapRow[];
  readonly changes: readonly Change[];
  /** The pins that the swaps made. */
  readonly pins: readonly Lock[];
}

const CHANGED = refusedFor('Some of it was changed since, so nothing was taken back.');

export const PIN = 'Swapped with ';

/** Names each cell that no longer holds what a swap wrote. Undefined where one of them is gone or was taken back. */
export const planBack = (book: Book, ids: readonly string[]): Back | Refused | undefined => {
  const found = standing(book).filter(({ row }) => ids.includes(row.swap.id));
  if (found.length === 0 || found.length < new Set(ids).size) return undefined;
  const { nameOf } = namingOf(book);
  const cells = new Map(
    book.weeks.flatMap(({ week, cells: own }) =>
      own.map((cell) => [writtenKey(cell.technician, cell.date), { week, cell }] as const),
    ),
  );
  const lines: Line[] = [];
  const changes: Change[] = [];
  for (const { gave, got } of found) {
    for (const [half, other] of [
      [gave, got],
      [got, gave],
    ] as const) {
      const { technician, date, code } = half;
      const at = cells.get(writtenKey(technician, date));
      const where = `${nameOf(technician)}, ${dayText(date)}`;
      if (!at) lines.push({ text: `${where}: is on no sheet any more.` });
      else if ((at.cell.shift ?? '') !== other.code) {
        const text = `${where}: is ${shiftText(at.cell.shift)} now, the swap made it ${codeText(other.code)}.`;
        lines.push(lineOf(text, at.cell.place));
      } else changes.push({ ...at, becomes: code });
    }
  }
  if (lines.length > 0) return { ...CHANGED, lines };
  const pins = book.locks.filter(
    ({ technician, date, reason }) =>
      reason?.startsWith(PIN) &&
      changes.some(({ cell }) => cell.technician === technician && cell.date === date),
  );
  const weeks = [...new Set(changes.map(({ week }) => week))];
  return { kind: 'back', weeks, rows: found.map(({ row }) => row), changes, pins };
};
