import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Line } from '../actions.ts';
import type { Refused } from '../phone.ts';
import type { ShiftSwapShown } from '../shift-swap.ts';
import type { WeekName } from '../week-name.ts';
import type { Book } from './book.ts';
import { judged } from './judged.ts';
import { dayText, lineOf, namingOf, shiftText } from './naming.ts';
import type { Change } from './proposal.ts';
import { violationLine } from './told.ts';
import { refusedFor } from './turn-swap.ts';
import type { WeekCell } from './week.ts';

/** Two cells that exchange what stands in them. */
export type Exchange = readonly [WeekCell, WeekCell];

export interface ShiftSwap {
  readonly kind: 'planned';
  readonly shown: ShiftSwapShown;
  readonly exchanges: readonly Exchange[];
  readonly changes: readonly Change[];
}

const NOT_TWO = refusedFor(
  'Select the cells of two people, or two days of one. With Ctrl cells apart are selected.',
);

const keyOf = ({ technician, date }: WeekCell): string => `${technician} ${date}`;

/** Two people exchange each selected day; one exchanges two days. */
const exchangesOf = (
  all: readonly WeekCell[],
  selected: readonly WeekCell[],
): readonly Exchange[] | undefined => {
  const people = [...new Set(selected.map(({ technician }) => technician))];
  const dates = [...new Set(selected.map(({ date }) => date))];
  const at = (technician: TechnicianId | undefined, date: string | undefined) =>
    all.find((cell) => cell.technician === technician && cell.date === date);
  const pairs =
    people.length === 2
      ? dates.map((date) => [at(people[0], date), at(people[1], date)])
      : people.length === 1 && dates.length === 2
        ? [[at(people[0], dates[0]), at(people[0], dates[1])]]
        : [];
  const whole = pairs.flatMap(([a, b]): readonly Exchange[] => (a && b ? [[a, b]] : []));
  return whole.length > 0 ? whole : undefined;
};

const lockedLine = (book: Book, cell: WeekCell): readonly string[] => {
  const lock = book.locks.find(
    ({ technician, date }) => technician === cell.technician && date === cell.date,
  );
  if (!lock) return [];
  const by = lock.by === undefined ? '' : ` by ${lock.by}`;
  const reason = lock.reason === undefined ? '' : `: ${lock.reason}`;
  const { nameOf } = namingOf(book);
  return [
    `${nameOf(cell.technician)}, ${dayText(cell.date)}: locked${by}${reason}. Unlock it first.`,
  ];
};

export const changeLines = (book: Book, changes: readonly Change[]): readonly Line[] => {
  const { nameOf } = namingOf(book);
  return changes.map(({ cell: { technician, date, shift, place }, becomes }) => {
    const is = shiftText(becomes === '' ? null : becomes);
    return lineOf(`${nameOf(technician)}, ${dayText(date)}: ${shiftText(shift)} → ${is}`, place);
  });
};

/** What exchanging the selected cells would do, or why it cannot be. */
export const planShiftSwap = (
  book: Book,
  week: WeekName,
  selected: readonly WeekCell[],
): ShiftSwap | Refused => {
  const all = book.weeks.find((one) => one.week === week)?.cells ?? [];
  const exchanges = exchangesOf(all, selected)?.filter(([a, b]) => a.shift !== b.shift);
  if (!exchanges) return NOT_TWO;
  if (exchanges.length === 0) return refusedFor('Both have the same there: nothing would change.');
  const cells = exchanges.flat();
  const locked = cells.flatMap((cell) => lockedLine(book, cell));
  if (locked.length > 0) return refusedFor('Some of these cells are locked.', locked);
  const changes = exchanges.flatMap(([a, b]): readonly Change[] => [
    { week, cell: a, becomes: b.shift ?? '' },
    { week, cell: b, becomes: a.shift ?? '' },
  ]);
  const { came, gone } = judged(book, [week], changes);
  const naming = namingOf(book);
  const hard = came.filter(({ kind }) => kind === 'hard');
  if (hard.length > 0) {
    return {
      ...refusedFor('This swap would break a rule. Nothing was changed.'),
      lines: hard.map((one) => violationLine(naming, one)),
    };
  }
  const names = [...new Set(cells.map(({ technician }) => naming.nameOf(technician)))];
  return {
    kind: 'planned',
    exchanges,
    changes,
    shown: {
      kind: 'shift-swap',
      text: `${names.join(' and ')} swap. It breaks no rule.`,
      lines: [
        ...changeLines(book, changes),
        ...came.map((one) => violationLine(naming, one)),
        ...gone.map((one) => ({ text: `No longer: ${violationLine(naming, one).text}` })),
      ],
      seen: JSON.stringify(cells.map((cell) => [keyOf(cell), cell.shift])),
    },
  };
};
