import { OnCallId } from '../../../core/model/ids.ts';
import type { Swap } from '../../../core/roster/on-call/plan.ts';
import type { Done, Failed } from '../actions.ts';
import { spotOf } from '../address.ts';
import { changeRows } from '../book/change-rows.ts';
import { namingOf, shiftText } from '../book/naming.ts';
import type { Change } from '../book/proposal.ts';
import { type Exchange, planShiftSwap, type ShiftSwap } from '../book/shift-swap.ts';
import type { WeekCell } from '../book/week.ts';
import type { Refused } from '../phone.ts';
import type { ShiftSwapShown, ShiftSwaps } from '../shift-swap.ts';
import { SWAPS } from '../tables/on-call-changes.ts';
import { writeRows } from '../tables/table.ts';
import { LOCKS } from '../tables/tables.ts';
import { type Asking, inBook, nextNumber } from './asking.ts';
import { NO_CELL } from './lock.ts';
import { logChanges } from './log-changes.ts';
import { hindrance, type Now, refused, withNow } from './session.ts';
import { writeSwapRows } from './swap-rows.ts';
import { writeCells } from './write-cells.ts';
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

const plan = async (
  now: Now,
  context: Excel.RequestContext,
): Promise<ShiftSwap | Refused | Failed> => {
  const open = now.raw.weeks.find(({ sheet }) => sheet === now.raw.openSheet);
  if (!open) return NO_CELL;
  const why = hindrance(now, [open.week]);
  if (why) return why;
  const selected = await selectedApart(now, context);
  return selected.length === 0 ? NO_CELL : planShiftSwap(now.book, open.week, selected);
};

/** What is exchanged stays: each cell a pin with whom it was swapped, by whom. */
const pin = (
  { now: { book, raw }, context }: Asking,
  exchanges: readonly Exchange[],
  by: string,
): void => {
  const { nameOf } = namingOf(book);
  const pins = exchanges.flatMap(([a, b]) => [
    { technician: a.technician, date: a.date, reason: `Swapped with ${nameOf(b.technician)}`, by },
    { technician: b.technician, date: b.date, reason: `Swapped with ${nameOf(a.technician)}`, by },
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
  const said = ({ date, shift }: WeekCell) => OnCallId.parse(`${date} ${shiftText(shift)}`);
  return exchanges.map(([a, b], i) => ({
    id: OnCallId.parse(`S${first + i}`),
    legs: [
      { shift: said(a), from: a.technician, to: b.technician },
      { shift: said(b), from: b.technician, to: a.technician },
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
  const [first] = changes;
  if (!first) return;
  const writes = changes.map(({ cell: { row, column }, becomes }) => ({
    row,
    column,
    value: becomes,
  }));
  writeCells(context, first.week, writes);
  logChanges(now, context, changeRows(now.book, changes, new Map(), { how, by, at }));
};

/** What the last swap wrote, to be taken back. */
interface Last {
  readonly ids: ReadonlySet<string>;
  readonly changes: readonly Change[];
  readonly by: string;
}

/** Swaps of shifts between two people, in Excel; `clock` gives the time. */
export const excelShiftSwaps = (clock: () => number = Date.now): ShiftSwaps => {
  let last: Last | undefined;

  const takeBack = async (asking: Asking, { ids, changes, by }: Last): Promise<Done | Failed> => {
    const { now, context, at } = asking;
    const { book, raw } = now;
    const cells = book.weeks.flatMap((week) => week.cells);
    const back = changes.flatMap((change): readonly Change[] => {
      const { technician, date } = change.cell;
      const cell = cells.find((one) => one.technician === technician && one.date === date);
      const isOurs = (cell?.shift ?? '') === change.becomes;
      return cell && isOurs ? [{ ...change, cell, becomes: change.cell.shift ?? '' }] : [];
    });
    if (back.length < changes.length) {
      return refused('Stale', 'Some of those cells were changed since, so nothing was taken back.');
    }
    writeChanged(asking, back, 'Swap taken back', by);
    const pins = book.locks.filter(
      (lock) =>
        lock.reason?.startsWith('Swapped with ') &&
        back.some(({ cell }) => cell.technician === lock.technician && cell.date === lock.date),
    );
    const writes: readonly RowWrite[] = pins.map(({ index }) => ({
      at: index,
      cells: emptied(LOCKS),
    }));
    writeTableRows(context, raw.tables.get(LOCKS.name), LOCKS, writes);
    const rows = book.swaps.filter(({ swap }) => ids.has(swap.id));
    writeSwapRows(
      asking,
      'shift',
      rows.map(({ swap }) => ({ ...swap, undoneAt: at })),
    );
    await context.sync();
    return {
      kind: 'done',
      text: 'The swap is taken back. Its row stays among the swaps.',
      lines: [],
    };
  };

  return {
    look: () =>
      withNow<ShiftSwapShown | Refused | Failed>(async (now, context) => {
        const planned = await plan(now, context);
        return planned.kind === 'planned' ? planned.shown : planned;
      }),
    swap: (seen, by) =>
      inBook<Done | ShiftSwapShown | Refused | Failed>(clock, [LOCKS], async (asking) => {
        const planned = await plan(asking.now, asking.context);
        if (planned.kind !== 'planned') return planned;
        const { shown, exchanges, changes } = planned;
        if (shown.seen !== seen) return shown;
        const swaps = swapsOf(asking, exchanges, by);
        writeChanged(asking, changes, 'Swap', by);
        pin(asking, exchanges, by);
        writeSwapRows(asking, 'shift', swaps);
        await asking.context.sync();
        last = { ids: new Set(swaps.map(({ id }) => id)), changes, by };
        return { kind: 'done', text: shown.text, lines: shown.lines };
      }),
    async undo() {
      const asked = last;
      if (!asked)
        return refused('NothingToRevert', 'No shifts were swapped since this pane opened.');
      const answer = await inBook<Done | Failed>(clock, [LOCKS], (asking) =>
        takeBack(asking, asked),
      );
      if (answer.kind === 'done') last = undefined;
      return answer;
    },
  };
};
