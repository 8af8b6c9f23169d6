import { addDays } from '../../../core/calendar/zone.ts';
import { Instant } from '../../../core/model/time.ts';
import type { Done, Failed, Preview } from '../actions.ts';
import type { OnCallRow } from '../book/on-call.ts';
import { onCallProblem } from '../book/on-call-plan.ts';
import { turnKey } from '../book/raw-book.ts';
import { type OnCallActions, type PlannedOnCall, type PlannedRow, planOnCall } from '../on-call.ts';
import { writeRows } from '../tables/table.ts';
import { ON_CALL, TECHNICIANS } from '../tables/tables.ts';
import { mondayIn, type WeekName } from '../week-name.ts';
import { hindrance, type Now, refused, withNow } from './session.ts';
import { TURNS_SETTING } from './settings.ts';
import { writeTableRows } from './write-rows.ts';

const LONGEST = 53;
const WEEK_DAYS = 7;

interface Pending {
  readonly first: WeekName;
  readonly weeks: number;
  readonly planned: PlannedOnCall;
  readonly seen: string;
}

const seenIn = ({ book }: Now): string => JSON.stringify([book.onCall, book.people, book.away]);

/** The name beside an id, live. */
const nameFormula = (): string => {
  const { id, name } = TECHNICIANS.columns;
  const own = `${ON_CALL.name}[[#This Row],[${ON_CALL.columns.technician.header}]]`;
  const ids = `${TECHNICIANS.name}[${id.header}]`;
  return `=IFERROR(INDEX(${TECHNICIANS.name}[${name.header}],MATCH(${own},${ids},0)),"")`;
};

const isSame = (row: OnCallRow, planned: PlannedRow): boolean =>
  row.from === planned.from && row.layer === planned.layer && row.technician === planned.technician;

/** All rows of the sheet with the planned ones in place of those of their weeks. */
const written = ({ book }: Now, { planned, first, weeks }: Pending) => {
  const from = mondayIn(first);
  const to = addDays(from, weeks * WEEK_DAYS);
  const others = book.onCall.filter((row) => row.from < from || row.from >= to);
  const kept = new Map(book.onCall.map((row) => [turnKey(row.layer, row.from), row.kept]));
  const rows = [
    ...others.map((row) => ({ ...row, technician: row.technician ?? '', why: '' })),
    ...planned.rows,
  ].toSorted((a, b) =>
    a.from === b.from ? (a.layer < b.layer ? -1 : 1) : a.from < b.from ? -1 : 1,
  );
  return {
    cells: writeRows(
      ON_CALL,
      rows.map(({ from, to, layer, technician, why }) => ({
        from,
        to,
        layer,
        technician: technician === '' ? undefined : technician,
        name: undefined,
        locked: kept.get(turnKey(layer, from)) ?? false,
        why: why === '' ? undefined : why,
      })),
    ).map((cells) => cells.map((cell, i) => (i === NAME_COLUMN ? nameFormula() : cell))),
    turns: Object.fromEntries(rows.map((row) => [turnKey(row.layer, row.from), row.technician])),
  };
};
const NAME_COLUMN = Object.keys(ON_CALL.columns).indexOf('name');

/** On-call in Excel; `clock` gives the time. */
export const excelOnCall = (clock: () => number = Date.now): OnCallActions => {
  let pending: Pending | undefined;

  const look = (now: Now, first: WeekName, weeks: number): Preview | Failed => {
    const why = hindrance(now, []);
    if (why && why.code !== 'NoWeek') return why;
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
        const { cells, turns } = written(now, asked);
        writeTableRows(context, now.raw.tables.get(ON_CALL.name), ON_CALL, cells);
        context.workbook.settings.add(TURNS_SETTING, JSON.stringify(turns));
        await context.sync();
        pending = undefined;
        const { lines, rows } = asked.planned;
        return { kind: 'done', text: `${rows.length} turns are on the sheet On-call.`, lines };
      }),
  };
};
