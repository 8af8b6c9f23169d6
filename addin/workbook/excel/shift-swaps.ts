import { OnCallId } from '../../../core/model/ids.ts';
import type { Swap } from '../../../core/roster/on-call/plan.ts';
import type { Done, Failed } from '../actions.ts';
import { spotOf } from '../address.ts';
import { changeRows } from '../book/change-rows.ts';
import { judged } from '../book/judged.ts';
import { namingOf } from '../book/naming.ts';
import type { Change } from '../book/proposal.ts';
import { changeLines, type Exchange, planShiftSwap, type ShiftSwap } from '../book/shift-swap.ts';
import { type Back, halfText, PIN, planBack, standingIn } from '../book/standing-swaps.ts';
import { violationLine } from '../book/told.ts';
import type { WeekCell } from '../book/week.ts';
import type { Refused } from '../phone.ts';
import type { ShiftSwapLook, ShiftSwaps, Swapped } from '../shift-swap.ts';
import { SWAPS } from '../tables/on-call-changes.ts';
import { writeRows } from '../tables/table.ts';
import { LOCKS } from '../tables/tables.ts';
import type { WeekName } from '../week-name.ts';
import { type Asking, GONE, inBook, nextNumber } from './asking.ts';
import { NO_CELL } from './lock.ts';
import { logChanges } from './log-changes.ts';
import { hindrance, type Now, withNow } from './session.ts';
import { writeSwapRows } from './swap-rows.ts';
import { writeCells } from './write-cells.ts';
import { nowWith, writeJudged } from './write-judged.ts';
import { emptied, type RowWrite, writeTableRows } from './write-rows.ts';

/** The cells of the open week that are selected, also where they lie apart. */
const selectedApart = async (
  { book, raw }: Now,
  context: Excel.RequestContext,
): Promise<readonly WeekCell[]> => {
  const { areas } = context.workbook.getSelectedRanges();
  areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  await context.sync();
  const week = book.weeks.find(({ sheet }) => sheet === raw.openSheet);
  return (week?.cells ?? []).filter(({ place }) => {
    const spot = spotOf(place.address);
    return areas.items.some(
      (area) =>
        spot !== undefined &&
        spot.row >= area.rowIndex &&
        spot.row < area.rowIndex + area.rowCount &&
        spot.column >= area.columnIndex &&
        spot.column < area.columnIndex + area.columnCount,
    );
  });
};

interface Planned {
  readonly kind: 'found';
  readonly found: ShiftSwap | Refused;
  readonly look: ShiftSwapLook;
}

const openWeek = ({ raw }: Now): WeekName | undefined =>
  raw.weeks.find(({ sheet }) => sheet === raw.openSheet)?.week;

const lookOf = (
  { book }: Now,
  answer: ShiftSwapLook['answer'],
  week: WeekName | undefined,
): ShiftSwapLook => ({
  kind: 'shift-swaps',
  answer,
  standing: week ? standingIn(book, week) : [],
});

const plan = async (now: Now, context: Excel.RequestContext): Promise<Planned | Failed> => {
  const week = openWeek(now);
  if (!week) return NO_CELL;
  const why = hindrance(now, [week]);
  if (why) return why;
  const found = planShiftSwap(now.book, week, await selectedApart(now, context));
  const look = lookOf(now, found.kind === 'planned' ? found.shown : found, week);
  return { kind: 'found', found, look };
};

/** What is exchanged stays: each cell a pin with whom it was swapped, by whom. */
const pin = (
  { now: { book, raw }, context }: Asking,
  exchanges: readonly Exchange[],
  by: string,
): void => {
  const { nameOf } = namingOf(book);
  const pins = exchanges.flatMap(([a, b]) => [
    { technician: a.technician, date: a.date, reason: `${PIN}${nameOf(b.technician)}`, by },
    { technician: b.technician, date: b.date, reason: `${PIN}${nameOf(a.technician)}`, by },
  ]);
  const writes = writeRows(LOCKS, pins).map((cells) => ({ cells }));
  writeTableRows(context, raw.tables.get(LOCKS.name), LOCKS, writes);
};

const swapsOf = (
  { now, at }: Asking,
  exchanges: readonly Exchange[],
  by: string,
): readonly Swap[] => {
  const first = nextNumber(now, SWAPS);
  return exchanges.map(([a, b], i) => ({
    id: OnCallId.parse(`S${first + i}`),
    legs: [
      { shift: halfText(a), from: a.technician, to: b.technician },
      { shift: halfText(b), from: b.technician, to: a.technician },
    ],
    agreed: [],
    recordedBy: by,
    at,
  }));
};

const writeChanged = (
  asking: Asking,
  changes: readonly Change[],
  how: string,
  by: string,
): void => {
  const { now, context, at } = asking;
  for (const week of new Set(changes.map((one) => one.week))) {
    const own = changes.filter((one) => one.week === week);
    const writes = own.map(({ cell: { row, column }, becomes }) => ({
      row,
      column,
      value: becomes,
    }));
    writeCells(context, week, writes);
  }
  logChanges(now, context, changeRows(now.book, changes, new Map(), { how, by, at }));
  const weeks = [...new Set(changes.map(({ week }) => week))];
  writeJudged(nowWith(now, changes), context, weeks, at, true);
};

const takeBack = async (asking: Asking, back: Back, by: string): Promise<Done> => {
  const { now, context, at } = asking;
  const { book, raw } = now;
  const { came } = judged(book, back.weeks, back.changes);
  writeChanged(asking, back.changes, 'Swap taken back', by);
  const writes: readonly RowWrite[] = back.pins.map(({ index }) => ({
    at: index,
    cells: emptied(LOCKS),
  }));
  writeTableRows(context, raw.tables.get(LOCKS.name), LOCKS, writes);
  writeSwapRows(
    asking,
    'shift',
    back.rows.map(({ swap }) => ({ ...swap, undoneAt: at })),
  );
  await context.sync();
  return {
    kind: 'done',
    text: 'The swap is taken back. Its row stays among the swaps.',
    lines: [
      ...changeLines(book, back.changes),
      ...came.map((one) => violationLine(namingOf(book), one)),
    ],
  };
};

/** Swaps of shifts between two people, in Excel; `clock` gives the time. */
export const excelShiftSwaps = (clock: () => number = Date.now): ShiftSwaps => ({
  look: () =>
    withNow<ShiftSwapLook | Failed>(async (now, context) => {
      const planned = await plan(now, context);
      return planned.kind === 'failed' ? planned : planned.look;
    }),
  swap: (seen, by) =>
    inBook<Swapped | ShiftSwapLook | Failed>(clock, [LOCKS], async (asking) => {
      const planned = await plan(asking.now, asking.context);
      if (planned.kind === 'failed') return planned;
      const { found, look } = planned;
      if (found.kind !== 'planned' || found.shown.seen !== seen) return look;
      const { shown, exchanges, changes } = found;
      const swaps = swapsOf(asking, exchanges, by);
      writeChanged(asking, changes, 'Swap', by);
      pin(asking, exchanges, by);
      writeSwapRows(asking, 'shift', swaps);
      await asking.context.sync();
      const { text, lines } = shown;
      return { kind: 'done', text, lines, ids: swaps.map(({ id }) => id) };
    }),
  undo: (ids, by) =>
    inBook<Done | ShiftSwapLook | Failed>(clock, [LOCKS], async (asking) => {
      const { now } = asking;
      const back = planBack(now.book, ids);
      if (!back) return GONE;
      if (back.kind === 'refused') return lookOf(now, back, openWeek(now));
      return hindrance(now, back.weeks) ?? takeBack(asking, back, by);
    }),
});
