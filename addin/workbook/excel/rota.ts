import { localDate } from '../../../core/calendar/zone.ts';
import { Instant } from '../../../core/model/time.ts';
import type { Done, Failed } from '../actions.ts';
import { fromSetting } from '../book/kept.ts';
import { Written, writtenKey } from '../book/raw-book.ts';
import { seenSetting } from '../book/unseen.ts';
import { SEEN_TURNS, seenTurns } from '../book/unseen-turns.ts';
import type { SheetPlan } from '../plan.ts';
import { planRota, type RotaPlan } from '../rota/plan-rota.ts';
import { type RotaFound, readRota } from '../rota/read-rota.ts';
import type { RotaActions, RotaAnswers, RotaPreview } from '../rota.ts';
import { type AnyTable, type RowOf, writeRows } from '../tables/table.ts';
import { LOCKS, ON_CALL, TECHNICIANS, TIME_OFF } from '../tables/tables.ts';
import { weekPlan } from '../week/week-plan.ts';
import { daysOf, WEEK_COLUMNS, weekSheetName } from '../week/week-table.ts';
import type { WeekName } from '../week-name.ts';
import { askGround } from './ground.ts';
import { keep } from './keep.ts';
import { type Now, refused, unreadable, withNow } from './session.ts';
import { taken } from './taken.ts';
import { turnCells } from './turn-cells.ts';
import { keyOfTurn } from './turn-rows.ts';
import { askBalance, writeBalance } from './write-balance.ts';
import { writeCells } from './write-cells.ts';
import { writeSheets } from './write-plan.ts';
import { writeTableRows } from './write-rows.ts';

const FROM_ROTA = 'Free in the rota';

interface Read {
  readonly found: RotaFound;
  readonly plan: RotaPlan;
  readonly preview: RotaPreview;
}

const previewOf = (found: RotaFound, plan: RotaPlan): RotaPreview => ({
  kind: 'rota',
  codes: found.codes,
  people: found.people,
  shifts: plan.book.shifts.map(({ code }) => code),
  technicians: plan.book.people.map(({ id, name }) => ({ id, name })),
  weeks: plan.weeks,
  newWeeks: plan.newWeeks,
  cells: plan.cells.length,
  timeOff: plan.away.length,
  turns: plan.turns.length,
  daysOff: plan.free.length,
  newPeople: plan.added.length,
  lines: plan.lines,
});

/** The sheet of a week with the codes of a rota in it. */
const filledWeek = (plan: RotaPlan, week: WeekName): SheetPlan => {
  const sheet = weekPlan(plan.book, week);
  const codes = new Map(
    plan.cells.map(({ technician, date, code }) => [writtenKey(technician, date), code]),
  );
  const days = new Map(daysOf(week).map(({ header, date }) => [header, date]));
  const tables = sheet.tables.map((table) => {
    const id = table.columns.findIndex(({ header }) => header === WEEK_COLUMNS.id);
    const rows = table.rows.map((row) =>
      table.columns.map(({ header }, i) => {
        const date = days.get(header);
        const code = date && codes.get(writtenKey(String(row[id]), date));
        return code ?? row[i] ?? '';
      }),
    );
    return { ...table, rows };
  });
  return { ...sheet, tables };
};

const addRows = <T extends AnyTable>(
  { raw }: Now,
  context: Excel.RequestContext,
  table: T,
  rows: readonly RowOf<T>[],
): void => {
  const writes = writeRows(table, rows).map((cells) => ({ cells }));
  writeTableRows(context, raw.tables.get(table.name), table, writes);
};

const writeLists = (now: Now, context: Excel.RequestContext, plan: RotaPlan): void => {
  addRows(
    now,
    context,
    TECHNICIANS,
    plan.added.map(({ id, name }) => ({
      ...{ id, name, skills: [], target: undefined, most: undefined, rest: undefined },
      ...{
        days: undefined,
        start: undefined,
        end: undefined,
        onCall: undefined,
        phone: undefined,
        region: undefined,
        active: true,
      },
    })),
  );
  addRows(
    now,
    context,
    TIME_OFF,
    plan.away.map(({ technician, from, to, kind }) => ({
      ...{ technician, from, to, kind, note: undefined },
    })),
  );
  addRows(
    now,
    context,
    LOCKS,
    plan.free.map((one) => ({ ...one, reason: FROM_ROTA, by: undefined })),
  );
  const turns = plan.turns.map((turn) => ({
    cells: turnCells({ ...turn, locked: false, why: undefined }),
  }));
  writeTableRows(context, now.raw.tables.get(ON_CALL.name), ON_CALL, turns);
};

/** What is taken was decided here: the next opening does not ask about it. */
const rememberTaken = (
  now: Now,
  context: Excel.RequestContext,
  { cells, turns }: Pick<RotaPlan, 'cells' | 'turns'>,
): void => {
  for (const week of new Set(cells.map((one) => one.week))) {
    const key = seenSetting(week);
    const before = Written.safeParse(fromSetting(now.raw.settings.get(key))).data ?? {};
    const own = cells.filter((one) => one.week === week);
    const news = own.map((one) => [writtenKey(one.technician, one.date), one.code] as const);
    keep(now, context, key, JSON.stringify({ ...before, ...Object.fromEntries(news) }));
  }
  if (turns.length === 0) return;
  const news = turns.map((turn) => [keyOfTurn(turn), turn.technician] as const);
  const seen = { ...seenTurns(now.raw), ...Object.fromEntries(news) };
  keep(now, context, SEEN_TURNS, JSON.stringify(seen));
};

const writeRota = async (
  now: Now,
  context: Excel.RequestContext,
  plan: RotaPlan,
): Promise<Done | Failed> => {
  const protectedSheet = plan.weeks
    .map((week) => now.raw.weeks.find((one) => one.week === week)?.sheet ?? '')
    .find((sheet) => now.raw.protectedSheets.has(sheet));
  if (protectedSheet)
    return refused('AccessDenied', `The sheet ${protectedSheet} is protected. Unprotect it first.`);
  const ground = askGround(context);
  const charts = askBalance(context);
  const why = await taken(context, plan.newWeeks.map(weekSheetName));
  if (why) return why;
  // Sheets first, since they may be refused: then nothing has been written.
  const sheets = plan.newWeeks.map((week) => filledWeek(plan, week));
  writeSheets(context, sheets, ground);
  writeLists(now, context, plan);
  for (const { week } of now.raw.weeks) {
    const writes = plan.cells.flatMap(({ week: own, cell, code }) =>
      own === week && cell ? [{ row: cell.row, column: cell.column, value: code }] : [],
    );
    writeCells(context, week, writes);
  }
  rememberTaken(now, context, plan);
  const all = [...now.raw.weeks.map(({ week }) => week), ...plan.newWeeks];
  if (plan.newWeeks.length > 0) writeBalance({ ...now, book: plan.book }, context, charts, all);
  await context.sync();
  const text = `${plan.cells.length} cells of ${plan.weeks.length} weeks are as in the rota. They stay until somebody types over them.`;
  return { kind: 'done', text, lines: plan.lines };
};

/** The rota that people have, taken into the workbook; `clock` gives the time. */
export const excelRota = (clock: () => number = Date.now): RotaActions => {
  let pending:
    | { readonly text: string; readonly answers: RotaAnswers; readonly seen: string }
    | undefined;

  const read = ({ book }: Now, text: string, answers: RotaAnswers): Read => {
    const today = localDate(Instant.parse(Math.trunc(clock())), book.zone);
    const found = readRota(book, text, answers, today);
    const plan = planRota(book, found, today);
    return { found, plan, preview: previewOf(found, plan) };
  };
  const seenOf = ({ plan, preview }: Read): string => JSON.stringify([preview, plan.cells]);

  return {
    preview: (text, answers) =>
      withNow<RotaPreview | Failed>(async (now) => {
        const why = unreadable(now);
        if (why) return why;
        const found = read(now, text, answers);
        pending = { text, answers, seen: seenOf(found) };
        return found.preview;
      }),
    take: () =>
      withNow<Done | RotaPreview | Failed>(async (now, context) => {
        const asked = pending;
        if (!asked) return refused('NoPreview', 'Look at the rota first.');
        const why = unreadable(now);
        if (why) return why;
        const found = read(now, asked.text, asked.answers);
        const { preview, plan } = found;
        if (seenOf(found) !== asked.seen) {
          pending = { ...asked, seen: seenOf(found) };
          return preview;
        }
        if (preview.codes.length + preview.people.length > 0)
          return refused('Open', 'Say first what each word and each name means.');
        if (plan.cells.length + plan.away.length + plan.turns.length + plan.free.length === 0)
          return refused('Empty', 'There is nothing in the rota that the workbook has not.');
        const answer = await writeRota(now, context, plan);
        if (answer.kind === 'done') pending = undefined;
        return answer;
      }),
  };
};
