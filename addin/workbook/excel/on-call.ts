import { addDays } from '../../../core/calendar/zone.ts';
import { Instant } from '../../../core/model/time.ts';
import type { Done, Failed, Preview } from '../actions.ts';
import type { OnCallRow } from '../book/on-call.ts';
import { onCallProblem } from '../book/on-call-plan.ts';
import { turnKey, type Written } from '../book/raw-book.ts';
import { type OnCallActions, type PlannedOnCall, type PlannedRow, planOnCall } from '../on-call.ts';
import { ON_CALL } from '../tables/tables.ts';
import { mondayIn, type WeekName } from '../week-name.ts';
import { keep } from './keep.ts';
import { type Now, refused, unreadable, withNow } from './session.ts';
import { TURNS_SETTING } from './settings.ts';
import { turnCells } from './turn-cells.ts';
import { emptied, type RowWrite, writeTableRows } from './write-rows.ts';

const LONGEST = 53;
const WEEK_DAYS = 7;

interface Pending {
  readonly first: WeekName;
  readonly weeks: number;
  readonly planned: PlannedOnCall;
  readonly seen: string;
}

const seenIn = ({ book }: Now): string => JSON.stringify([book.onCall, book.people, book.away]);

const isSame = (row: OnCallRow, planned: PlannedRow): boolean =>
  row.from === planned.from && row.layer === planned.layer && row.technician === planned.technician;

/** Each turn into the row it had; turns that are no more leave theirs, new ones come below. */
const writesOf = ({ book }: Now, { planned, first, weeks }: Pending): readonly RowWrite[] => {
  const from = mondayIn(first);
  const to = addDays(from, weeks * WEEK_DAYS);
  const known = new Map(book.onCall.map((row) => [turnKey(row.layer, row.from), row]));
  const still = new Set(planned.rows.map((row) => turnKey(row.layer, row.from)));
  const over = book.onCall.filter(
    (row) => row.from >= from && row.from < to && !still.has(turnKey(row.layer, row.from)),
  );
  return [
    ...over.map(({ index }) => ({ at: index, cells: emptied(ON_CALL) })),
    ...planned.rows.map((row): RowWrite => {
      const before = known.get(turnKey(row.layer, row.from));
      const { technician, why } = row;
      const cells = turnCells({
        ...row,
        technician: technician === '' ? undefined : technician,
        locked: before?.kept ?? false,
        why: why === '' ? undefined : why,
      });
      return before ? { at: before.index, cells } : { cells };
    }),
  ];
};

/** Whom we wrote into each turn, those outside of what was planned included. */
const turnsOf = ({ raw }: Now, { planned }: Pending): Written => ({
  ...raw.turns,
  ...Object.fromEntries(planned.rows.map((row) => [turnKey(row.layer, row.from), row.technician])),
});

/** On-call in Excel; `clock` gives the time. */
export const excelOnCall = (clock: () => number = Date.now): OnCallActions => {
  let pending: Pending | undefined;

  const look = (now: Now, first: WeekName, weeks: number): Preview | Failed => {
    const why = unreadable(now);
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
      changes: planned.rows.length - same.length,
      kept: book.onCall.filter(({ kept }) => kept).length,
      gaps: planned.gaps,
      lines: planned.lines,
    };
  };

  return {
    preview: (first, weeks) => withNow(async (now) => look(now, first, weeks)),
    apply: () =>
      withNow<Done | Preview | Failed>(async (now, context) => {
        const asked = pending;
        if (!asked) return refused('NoPreview', 'Look at a preview first.');
        if (asked.seen !== seenIn(now)) return look(now, asked.first, asked.weeks);
        writeTableRows(context, now.raw.tables.get(ON_CALL.name), ON_CALL, writesOf(now, asked));
        keep(now, context, TURNS_SETTING, JSON.stringify(turnsOf(now, asked)));
        await context.sync();
        pending = undefined;
        const { lines, rows } = asked.planned;
        return { kind: 'done', text: `${rows.length} turns are on the sheet On-call.`, lines };
      }),
  };
};
