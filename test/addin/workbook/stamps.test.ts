import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelPublishing } from '../../../addin/workbook/excel/publishing.ts';
import { excelShiftSwaps } from '../../../addin/workbook/excel/shift-swaps.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { cellOf, codesOf, rowsOf } from '../scenarios/cell-of.ts';
import { checkWeek } from '../scenarios/check-week.ts';
import { UNWATCHED } from '../scenarios/opened.ts';

const WEEK = WeekName.parse('2026-W48');
const SHEET = 'Week 2026-W48';
const TABLE = 'tblWeek_2026_W48';
const [MONDAY, TUESDAY] = ['Mon 23 Nov', 'Tue 24 Nov'];

let excel: NodeExcel;
let actions: Actions;
let time: number;
const clock = () => time;
beforeEach(async () => {
  time = Date.parse('2026-11-16T08:41:00Z');
  excel = openInNode();
  excel.asGlobals();
  actions = excelActions(() => ({ kind: 'steps', steps: 250_000 }), { clock });
  await actions.setUp('sample');
  await actions.newWeek(WEEK);
});
afterEach(() => excel.close());

const at = (id: string, day = MONDAY): string => cellOf(excel, TABLE, day, id);
const type = (id: string, code: string, day = MONDAY): void => excel.user.type(at(id, day), code);
/** The stamps, wherever their cells are by now. */
const stamps = () =>
  ['swChecked', 'swVersion'].map((name) => {
    const { formula = '' } = excel.book.names.find((one) => one.name === name) ?? {};
    return excel.user.see(formula.slice(1).replaceAll('$', ''))[0]?.[0];
  });
const note = (id: string): string => {
  const [headers = [], ...rows] = rowsOf(excel, TABLE);
  return String(rows.find(([one]) => one === id)?.[headers.indexOf('To look at')] ?? '');
};
const later = (minutes: number): void => {
  time += minutes * 60_000;
};
const generate = async () => {
  await actions.preview('generate', [WEEK], UNWATCHED);
  expect(await actions.apply()).toMatchObject({ kind: 'done' });
};
/** What Excel could undo: a step for each time that something was sent. */
const writes = () => excel.calls.filter((call) => /^Range\.(values|formulas)=/.test(call)).length;

test('a check says in the sheet when it was, by the clock of the workbook', async () => {
  expect(stamps()).toEqual(['', '']);
  await checkWeek(actions, WEEK);
  expect(stamps()).toEqual(['Checked Mon 16 Nov 2026, 09:41', '']);
  later(1);
  await checkWeek(actions, WEEK);
  expect(stamps()[0]).toBe('Checked Mon 16 Nov 2026, 09:42');
  excel.user.renameSheet(SHEET, 'Next week');
  excel.user.insertRows("'Next week'!A1");
  later(4);
  await checkWeek(actions, WEEK);
  expect(stamps()).toEqual(['Checked Mon 16 Nov 2026, 09:46', '']);
  expect(excel.user.see("'Next week'!A3")).toEqual([['Checked Mon 16 Nov 2026, 09:46']]);
});

test('what is checked by itself writes nothing where nothing is news, and the time where something is', async () => {
  type('T01', 'L');
  await checkWeek(actions, WEEK);
  const before = [stamps(), excel.user.see(`${SHEET}!A1:Z40`)];
  later(3);
  await checkWeek(actions, WEEK, 'changed');
  expect([stamps(), excel.user.see(`${SHEET}!A1:Z40`)]).toEqual(before);
  excel.user.type(cellOf(excel, 'tblTechnicians', 'Min rest h', 'T01'), 12);
  type('T01', 'E', TUESDAY);
  await checkWeek(actions, WEEK, 'changed');
  expect(note('T01')).toMatch(/11 h between L and E/);
  expect(stamps()[0]).toBe('Checked Mon 16 Nov 2026, 09:44');
});

test('notes and time are those of what generate wrote, and of what revert left', async () => {
  await checkWeek(actions, WEEK);
  const empty = note('T03');
  expect(empty).not.toBe('');
  later(1);
  await generate();
  expect(note('T03')).toBe('');
  expect(stamps()[0]).toBe('Checked Mon 16 Nov 2026, 09:42');
  later(1);
  expect(await actions.revert()).toMatchObject({ kind: 'done' });
  expect(note('T03')).toBe(empty);
  expect(stamps()[0]).toBe('Checked Mon 16 Nov 2026, 09:43');
  const reverted = [rowsOf(excel, TABLE), rowsOf(excel, 'tblGaps')];
  await checkWeek(actions, WEEK);
  expect([rowsOf(excel, TABLE), rowsOf(excel, 'tblGaps')]).toEqual(reverted);
});

test('a published week that was changed since says so above its table, until it is published again', async () => {
  await generate();
  const publishing = excelPublishing(clock);
  expect(await publishing.publish([WEEK], 'Eva')).toMatchObject({ kind: 'done' });
  expect(stamps()[1]).toBe('');
  const was = codesOf(excel, WEEK).get('T01')?.[0];
  type('T01', was === 'L' ? 'E' : 'L');
  later(4);
  await checkWeek(actions, WEEK, 'changed');
  expect(stamps()).toEqual(['Checked Mon 16 Nov 2026, 09:45', 'Changed since version 1']);
  later(4);
  // It says so already.
  const before = writes();
  await checkWeek(actions, WEEK, 'changed');
  expect(writes()).toBe(before);
  type('T01', String(was));
  await checkWeek(actions, WEEK, 'changed');
  expect(stamps()[1]).toBe('');
  type('T01', was === 'L' ? 'E' : 'L');
  await checkWeek(actions, WEEK, 'changed');
  await publishing.publish([WEEK], 'Eva');
  expect(stamps()).toEqual(['Checked Mon 16 Nov 2026, 09:49', '']);
});

test('a swap of shifts says what it broke, and that people were told something else', async () => {
  await generate();
  await excelPublishing(clock).publish([WEEK], 'Eva');
  const shifts = excelShiftSwaps(clock);
  const codes = [...codesOf(excel, WEEK)].map(([id, own]) => [id, own[0]] as const);
  let ids: readonly string[] = [];
  for (const [a, one] of codes)
    for (const [b, two] of codes) {
      if (ids.length > 0 || one === two) continue;
      excel.user.select(at(a), at(b));
      const found = await shifts.look();
      if (found.kind === 'failed' || found.answer.kind !== 'shift-swap') continue;
      const done = await shifts.swap(found.answer.seen, 'Eva');
      if (done.kind === 'done') ids = done.ids;
    }
  expect(ids).toHaveLength(1);
  expect(stamps()[1]).toBe('Changed since version 1');
  await shifts.undo(ids, 'Eva');
  expect(stamps()[1]).toBe('');
});

test('a stamp that somebody deleted is missed by nobody', async () => {
  excel.user.deleteRows(`${SHEET}!A2`);
  expect(await checkWeek(actions, WEEK)).toMatchObject({ kind: 'checked' });
  await generate();
  expect(await actions.revert()).toMatchObject({ kind: 'done' });
});

test('several weeks are checked in one go: as many requests as for one, and the balance is told once', async () => {
  const weeks = [WEEK, ...['2026-W49', '2026-W50'].map((name) => WeekName.parse(name))];
  for (const week of weeks.slice(1)) await actions.newWeek(week);
  excel.user.type(cellOf(excel, 'tblBalance', 'Hours', 'T01'), 12);
  const requests = async (asked: readonly WeekName[]) => {
    const before = excel.requests.length;
    const found = await actions.check(asked);
    if (found.kind === 'failed') throw new Error(found.text);
    return { count: excel.requests.length - before, found: found.weeks };
  };
  const [one, all] = [await requests([WEEK]), await requests(weeks)];
  expect(all.count).toBe(one.count);
  expect(all.found.map(({ week }) => week)).toEqual(weeks);
  const balance = all.found.map(
    ({ lines }) => lines.filter(({ place }) => place?.sheet === 'Balance').length,
  );
  expect(balance).toEqual([1, 0, 0]);
  for (const [i, week] of weeks.entries())
    expect(await checkWeek(actions, week)).toMatchObject({ week, gaps: all.found[i]?.gaps });
  expect(await actions.check([])).toMatchObject({ code: 'NoWeek' });
});
