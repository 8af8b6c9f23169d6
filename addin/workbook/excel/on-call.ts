import { addDays } from '../../../core/calendar/zone.ts';
import { Instant } from '../../../core/model/time.ts';
import type { Done, Failed, Preview } from '../actions.ts';
import { turnRows } from '../book/change-rows.ts';
import type { OnCallRow } from '../book/on-call.ts';
import { onCallProblem } from '../book/on-call-plan.ts';
import type { Written } from '../book/raw-book.ts';
import { type OnCallActions, type PlannedOnCall, type PlannedRow, planOnCall } from '../on-call.ts';
import { ON_CALL } from '../tables/tables.ts';
import { mondayIn, type WeekName } from '../week-name.ts';
import { judgedAgain } from './judge-again.ts';
import { keep } from './keep.ts';
import { logChanges } from './log-changes.ts';
import { type Now, refused, withNow } from './session.ts';
import { TURNS_SETTING } from './settings.ts';
import { keyOfTurn, type TurnWrite, turnWrites } from './turn-rows.ts';
import { unwritable } from './writable.ts';
import { emptied, type RowWrite, writeTableRows } from './write-rows.ts';

const LONGEST = 53;
const WEEK_DAYS = 7;

interface Pending {
  readonly first: WeekName;
  readonly weeks: number;
  readonly planned: PlannedOnCall;
  readonly seen: string;
}

/** What `apply` wrote last, turn by turn; `was` is absent where there was no row. */
interface Image {
  readonly key: string;
  readonly was: TurnWrite | undefined;
  /** Whom we had written there before; absent = nobody yet. */
  readonly wrote: string | undefined;
  /** Absent where the turn is no more. */
  readonly becomes: string | undefined;
}

const seenIn = ({ book }: Now): string =>
  JSON.stringify([book.onCall, book.people, book.away, book.swaps, book.overrides, book.holidays]);

const isSame = (row: OnCallRow, planned: PlannedRow): boolean =>
  keyOfTurn(row) === keyOfTurn(planned) && row.technician === planned.technician;

const asWrite = (row: OnCallRow): TurnWrite => ({
  ...row,
  technician: row.technician ?? '',
  why: row.why ?? '',
});

/** Turns that are no more: inside of what was planned, and not in it. */
const goneIn = ({ book }: Now, { planned, first, weeks }: Pending): readonly OnCallRow[] => {
  const from = mondayIn(first);
  const to = addDays(from, weeks * WEEK_DAYS);
  const still = new Set(planned.rows.map(keyOfTurn));
  return book.onCall.filter(
    (row) => row.from >= from && row.from < to && !still.has(keyOfTurn(row)),
  );
};

const plannedWrites = ({ book }: Now, { planned }: Pending): readonly TurnWrite[] => {
  const known = new Map(book.onCall.map((row) => [keyOfTurn(row), row]));
  return planned.rows.map((row) => ({
    ...row,
    // What somebody typed is written down as locked: from then on it is what we wrote last.
    locked: known.get(keyOfTurn(row))?.kept ?? false,
  }));
};

const imageOf = (
  { book, raw }: Now,
  gone: readonly OnCallRow[],
  turns: readonly TurnWrite[],
): readonly Image[] => {
  const known = new Map(book.onCall.map((row) => [keyOfTurn(row), row]));
  const image = (key: string, becomes: string | undefined): Image => {
    const row = known.get(key);
    return { key, was: row && asWrite(row), wrote: raw.turns[key], becomes };
  };
  return [
    ...gone.map((row) => image(keyOfTurn(row), undefined)),
    ...turns.map((turn) => image(keyOfTurn(turn), turn.technician)),
  ];
};

const writeTurns = (
  now: Now,
  context: Excel.RequestContext,
  writes: readonly RowWrite[],
  turns: Written,
): void => {
  writeTableRows(context, now.raw.tables.get(ON_CALL.name), ON_CALL, writes);
  keep(now, context, TURNS_SETTING, JSON.stringify(turns));
};

const cleared = (index: number): RowWrite => ({ at: index, cells: emptied(ON_CALL) });
const turnsText = (count: number): string => (count === 1 ? '1 turn' : `${count} turns`);

/** Gives turns back to whoever had them, where they still hold what was written. */
const revertTurns = async (
  now: Now,
  context: Excel.RequestContext,
  image: readonly Image[],
): Promise<Done | Failed> => {
  const why = unwritable(now, [ON_CALL]);
  if (why) return why;
  const known = new Map(now.book.onCall.map((row) => [keyOfTurn(row), row]));
  const ours = image.filter(
    ({ key, becomes }) => known.get(key)?.technician === (becomes || undefined),
  );
  if (ours.length === 0) return refused('Stale', 'Every one of those turns was changed since.');
  const back = ours.flatMap(({ was }) => was ?? []);
  const fresh = ours.flatMap(({ key, was }) => (was ? [] : (known.get(key) ?? [])));
  const turns = { ...now.raw.turns };
  for (const { key, wrote } of ours) {
    if (wrote === undefined) delete turns[key];
    else turns[key] = wrote;
  }
  const writes = [
    ...fresh.map(({ index }) => cleared(index)),
    ...turnWrites(now.book.onCall, back),
  ];
  writeTurns(now, context, writes, turns);
  await context.sync();
  const other = image.length - ours.length;
  const left = other > 0 ? ` ${turnsText(other)} changed since stay.` : '';
  return { kind: 'done', text: `${turnsText(ours.length)} as before.${left}`, lines: [] };
};

/** On-call in Excel; `clock` gives the time, `who` the name of whoever works in this pane. */
export const excelOnCall = (
  clock: () => number = Date.now,
  who: () => string = () => '',
): OnCallActions => {
  let pending: Pending | undefined;
  let image: readonly Image[] = [];

  const look = (now: Now, first: WeekName, weeks: number): Preview | Failed => {
    const why = unwritable(now, [ON_CALL]);
    if (why) return why;
    if (!Number.isInteger(weeks) || weeks < 1 || weeks > LONGEST) {
      return refused('NoWeek', `Choose from 1 to ${LONGEST} weeks.`);
    }
    const { book } = now;
    const at = Instant.parse(Math.trunc(clock()));
    const planned = planOnCall(book, onCallProblem(book, first, weeks, at));
    pending = { first, weeks, planned, seen: seenIn(now) };
    const same = planned.rows.filter((row) => book.onCall.some((old) => isSame(old, row)));
    return {
      kind: 'preview',
      weeks: [first],
      changes: planned.rows.length - same.length + goneIn(now, pending).length,
      kept: book.onCall.filter(({ kept }) => kept).length,
      gaps: planned.gaps,
      lines: planned.lines,
    };
  };

  return {
    preview: (first, weeks) => withNow(async (now) => look(now, first, weeks)),
    apply: () =>
      judgedAgain(
        clock,
        withNow<Done | Preview | Failed>(async (now, context) => {
          const asked = pending;
          if (!asked) return refused('NoPreview', 'Look at a preview first.');
          if (asked.seen !== seenIn(now)) return look(now, asked.first, asked.weeks);
          const why = unwritable(now, [ON_CALL]);
          if (why) return why;
          const gone = goneIn(now, asked);
          const turns = plannedWrites(now, asked);
          const written = Object.fromEntries(turns.map((one) => [keyOfTurn(one), one.technician]));
          const writes = [
            ...gone.map(({ index }) => cleared(index)),
            ...turnWrites(now.book.onCall, turns),
          ];
          writeTurns(now, context, writes, { ...now.raw.turns, ...written });
          const deed = { how: 'Rotate', by: who(), at: Instant.parse(Math.trunc(clock())) };
          logChanges(now, context, turnRows(now.book, turns, deed));
          await context.sync();
          image = imageOf(now, gone, turns);
          pending = undefined;
          const { lines, rows } = asked.planned;
          return {
            kind: 'done',
            text: `${turnsText(rows.length)} are on the sheet On-call.`,
            lines,
          };
        }),
      ),
    async revert() {
      if (image.length === 0) {
        return refused('NothingToRevert', 'No turns were written since this pane opened.');
      }
      const last = image;
      const answer = await judgedAgain(
        clock,
        withNow((now, context) => revertTurns(now, context, last)),
      );
      if (answer.kind === 'done') image = [];
      return answer;
    },
  };
};
