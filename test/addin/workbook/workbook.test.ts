import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { type Images, memoryImages } from '../../../addin/workbook/image.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { loadXlsx, type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { checkWeek } from '../scenarios/check-week.ts';
import { before } from './before.ts';

const WEEK = WeekName.parse('2026-W48');
const SHEET = 'Week 2026-W48';
const unwatched = { told: () => {}, isStopped: () => false };
// Counted in steps and not by a clock: the same on every machine.
const STEPS = 250_000;
const patience = () => ({ kind: 'steps' as const, steps: STEPS });

let excel: NodeExcel;
let actions: Actions;
let images: Images;
beforeEach(() => {
  excel = openInNode();
  excel.asGlobals();
  images = memoryImages();
  actions = excelActions(patience, { ...before, images });
});
afterEach(() => {
  vi.useRealTimers();
  excel.close();
});

const made = async (): Promise<void> => {
  expect(await actions.setUp('sample')).toMatchObject({ kind: 'done' });
  expect(await actions.newWeek(WEEK)).toMatchObject({ kind: 'done' });
};
const generated = async () => {
  const preview = await actions.preview('generate', [WEEK], unwatched);
  expect(preview).toMatchObject({ kind: 'preview' });
  expect(await actions.apply()).toMatchObject({ kind: 'done' });
  return preview;
};
const grid = () => excel.user.see(`${SHEET}!C4:I15`);

test('a new workbook is set up, gets a week, and the week is filled', async () => {
  expect(await actions.look()).toEqual({ kind: 'new' });
  await made();
  expect(await actions.look()).toMatchObject({
    kind: 'ready',
    people: 12,
    weeks: [{ week: WEEK, sheet: SHEET }],
    problems: [],
  });
  const preview = await generated();
  expect(preview).toMatchObject({ kept: 0, gaps: 0 });
  const codes = grid().flat();
  expect(codes.filter((code) => code === 'E').length).toBeGreaterThanOrEqual(10);
  expect(codes.every((code) => ['', 'E', 'D', 'L'].includes(String(code)))).toBe(true);
  // Nobody asks for a Sunday.
  expect(grid().every((row) => row[6] === '')).toBe(true);
});

test('gaps, changes and settings start hidden, and nothing else does', async () => {
  await made();
  const hidden = excel.book.sheets.filter(({ visibility }) => visibility !== 'Visible');
  expect(hidden.map(({ name }) => name)).toEqual(['Gaps', 'Changes', 'Settings']);
});

test('what somebody typed or locked stays, and is told', async () => {
  await made();
  await generated();
  const first = grid()[0]?.[0];
  excel.user.type(`${SHEET}!C4`, first === 'L' ? 'E' : 'L');
  excel.user.type(`${SHEET}!D5`, '');
  excel.user.select(`${SHEET}!E6`);
  expect(await actions.lock('lock', 'Dentist')).toMatchObject({
    kind: 'done',
    text: '1 cell locked.',
  });
  const before = grid();
  const preview = await actions.preview('generate', [WEEK], unwatched);
  expect(preview).toMatchObject({ kind: 'preview', kept: expect.any(Number) });
  await actions.apply();
  const after = grid();
  expect(after[0]?.[0]).toBe(before[0]?.[0]);
  expect(after[1]?.[1]).toBe('');
  expect(after[2]?.[2]).toBe(before[2]?.[2]);
  expect(await actions.lock('unlock', '')).toMatchObject({ text: '1 cell free to change again.' });
});

test('locks keep to their columns, and a row that cannot be read is named and never lost', async () => {
  await made();
  excel.user.insertColumns('Changes!B1');
  excel.user.type('Changes!B3', 'Mine');
  excel.user.select(`${SHEET}!C4:D4`);
  await actions.lock('lock', 'Dentist');
  excel.user.type('Changes!B4', 'ask Eva');
  expect(excel.user.see('Changes!A3:E5')).toEqual([
    ['Technician', 'Mine', 'Date', 'Reason', 'By'],
    ['T01', 'ask Eva', 46_349, 'Dentist', ''],
    ['T01', '', 46_350, 'Dentist', ''],
  ]);
  excel.user.select(`${SHEET}!C4`);
  await actions.lock('unlock', '');
  expect(excel.user.see('Changes!A4:E5')).toEqual([
    ['', 'ask Eva', '', '', ''],
    ['T01', '', 46_350, 'Dentist', ''],
  ]);
  excel.user.select(`${SHEET}!E5`);
  await actions.lock('lock', '');
  expect(excel.user.see('Changes!A4:E4')).toEqual([['T02', 'ask Eva', 46_351, '', '']]);
  await actions.lock('lock', 'Training', 'Mia');
  expect(excel.user.see('Changes!A4:E4')).toEqual([['T02', 'ask Eva', 46_351, 'Training', 'Mia']]);
  excel.user.type('Changes!A5', 'zoe');
  const before = excel.user.see('Changes!A3:E9');
  expect(await actions.lock('lock', '')).toMatchObject({
    kind: 'failed',
    text: 'Changes A5: Nobody in Technicians has the id “zoe”.',
  });
  expect(excel.user.see('Changes!A3:E9')).toEqual(before);
});

test('a deletion by hand stays a deletion however often it is generated', async () => {
  await made();
  await generated();
  const filled = grid().flatMap((row, y) => row.map((code, x) => ({ code, x, y })));
  const one = filled.find(({ code }) => code !== '');
  const address = `${SHEET}!${'CDEFGHI'[one?.x ?? 0]}${4 + (one?.y ?? 0)}`;
  excel.user.clear(address);
  for (let i = 0; i < 2; i++) {
    await actions.preview('generate', [WEEK], unwatched);
    await actions.apply();
    expect(excel.user.see(address)).toEqual([['']]);
  }
});

test('what is there already is not made again', async () => {
  await made();
  expect(await actions.setUp('empty')).toMatchObject({
    kind: 'failed',
    text: 'This workbook is set up already.',
  });
  excel.user.renameSheet(SHEET, 'Next week');
  expect(await actions.newWeek(WEEK)).toMatchObject({
    kind: 'failed',
    text: 'Week 2026-W48 is on the sheet Next week already.',
  });
});

test('a protected sheet, an unreadable cell and a missing table are named with the way out', async () => {
  await made();
  excel.user.protect(SHEET);
  expect(await actions.preview('generate', [WEEK], unwatched)).toMatchObject({
    kind: 'failed',
    code: 'AccessDenied',
  });
  excel.user.type('Technicians!D4', 'many');
  expect(await actions.preview('generate', [WEEK], unwatched)).toMatchObject({
    kind: 'failed',
    text: 'Technicians D4: “many” is no number of hours from 0 to 168.',
  });
});

test('week 53, a week with a clock change, and several weeks at once', async () => {
  expect(await actions.setUp('sample')).toMatchObject({ kind: 'done' });
  const weeks = ['2026-W53', '2026-W43', '2026-W44'].map((week) => WeekName.parse(week));
  for (const week of weeks) expect(await actions.newWeek(week)).toMatchObject({ kind: 'done' });
  expect(excel.user.see('Week 2026-W53!A3:I3')[0]?.slice(2)).toEqual([
    'Mon 28 Dec',
    'Tue 29 Dec',
    'Wed 30 Dec',
    'Thu 31 Dec',
    'Fri 1 Jan',
    'Sat 2 Jan',
    'Sun 3 Jan',
  ]);
  const preview = await actions.preview('generate', weeks.slice(1), unwatched);
  expect(preview).toMatchObject({ kind: 'preview', kept: 0, gaps: 0 });
  expect(await actions.apply()).toMatchObject({ kind: 'done' });
  const filled = (week: string) => excel.user.see(`Week ${week}!C4:I15`).flat().join('').length;
  expect(filled('2026-W43')).toBeGreaterThan(40);
  expect(filled('2026-W44')).toBeGreaterThan(40);
  expect(filled('2026-W53')).toBe(0);
});

test('a check writes what is not kept into the row of the one it concerns', async () => {
  await made();
  excel.user.type('Technicians!F4', 12);
  excel.user.paste(`${SHEET}!C4`, [['L', 'E', '', '', '', '', '']]);
  const checked = await checkWeek(actions, WEEK);
  expect(checked).toMatchObject({ kind: 'checked', gaps: expect.any(Number) });
  const [[note]] = excel.user.see(`${SHEET}!M4`) as [[string]];
  expect(note).toContain('11 h between L and E; least 12 h');
  excel.user.type(`${SHEET}!D4`, '');
  await checkWeek(actions, WEEK);
  expect(excel.user.see(`${SHEET}!M4`)[0]?.[0]).not.toContain('between L and E');
  // Written once: a second check of the same writes nothing that a coauthor's pane would hear of.
  const writes = excel.calls.filter((call) => call === 'Range.values').length;
  await checkWeek(actions, WEEK, 'changed');
  expect(excel.calls.filter((call) => call === 'Range.values')).toHaveLength(writes);
});

test('a cell is explained: who set it, what it breaks, and who is in the way of what is missing', async () => {
  await made();
  excel.user.type(`${SHEET}!C4`, 'L');
  excel.user.select(`${SHEET}!C4`);
  const told = await actions.explain(unwatched);
  expect(told).toMatchObject({ kind: 'done' });
  if (told.kind !== 'done') return;
  expect(told.text).toBe('Ana Ribeiro, Mon 23 Nov 2026: L. Typed in Excel, so it stays.');
  const lines = told.lines.map(({ text }) => text);
  expect(lines).toContain('E is short of 2 people:');
  expect(lines.some((line) => line.startsWith('Ben Adler: '))).toBe(true);
  excel.user.select('Technicians!B4');
  expect(await actions.explain(unwatched)).toMatchObject({ kind: 'failed', code: 'NoCell' });
});

test('changes of others are told, and our own are not', async () => {
  await made();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let told = 0;
  const stop = await actions.watch(() => {
    told += 1;
  });
  excel.user.type('Technicians!F4', 12);
  await excel.told();
  vi.runAllTimers();
  expect(told).toBe(1);
  excel.user.paste(`${SHEET}!C4`, [['L', 'E']]);
  await checkWeek(actions, WEEK);
  await excel.told();
  vi.runAllTimers();
  expect(told).toBe(2);
  excel.user.select(`${SHEET}!C5`);
  expect(await actions.lock('lock', '')).toMatchObject({ kind: 'done' });
  await excel.told();
  vi.runAllTimers();
  expect(told).toBe(2);
  excel.coauthor.type(`${SHEET}!C5`, 'L');
  excel.coauthor.type(`${SHEET}!C6`, 'L');
  await excel.told();
  vi.runAllTimers();
  expect(told).toBe(3);
  await stop();
  excel.coauthor.type(`${SHEET}!C7`, 'L');
  await excel.told();
  vi.runAllTimers();
  expect(told).toBe(3);
});

test('generating twice changes nothing, until a fact changes; then only what pays moves', async () => {
  await made();
  await generated();
  const before = grid();
  let slices = 0;
  const watching = {
    told: () => {
      slices += 1;
    },
    isStopped: () => false,
  };
  expect(await actions.preview('generate', [WEEK], watching)).toMatchObject({ changes: 0 });
  // Nothing is searched where nothing is another than before.
  expect(slices).toBe(0);
  await actions.apply();
  expect(grid()).toEqual(before);
  excel.user.type('Technicians!D4', 32);
  const again = await generated();
  if (again.kind !== 'preview') throw new Error(again.text);
  const told = again.lines.filter(({ text }) => text.includes(' → '));
  expect(told).toHaveLength(again.changes);
  expect(told.every(({ place }) => place?.sheet === SHEET)).toBe(true);
  expect(again.kind === 'preview' && again.changes).toBeLessThan(5);
  expect(await generated()).toMatchObject({ changes: 0 });
});

test('rebalance moves few cells of what was typed around, and says what each bought', async () => {
  await made();
  await generated();
  const typed = ['', '', '', '', ''];
  excel.user.paste(`${SHEET}!C4`, [typed]);
  const before = grid();
  const preview = await actions.preview('rebalance', [WEEK], unwatched);
  if (preview.kind !== 'preview') throw new Error(preview.text);
  expect(preview.changes).toBeGreaterThan(0);
  expect(preview.changes).toBeLessThan(20);
  const told = preview.lines.filter(({ text }) => text.includes(' → '));
  expect(told.length).toBeGreaterThan(0);
  for (const { text } of told) expect(text).toMatch(/^\w{3} \d+ Nov 2026: .+ → .+\. .+/);
  expect(await actions.apply()).toMatchObject({ kind: 'done' });
  expect(grid()[0]?.slice(0, 5)).toEqual(typed);
  const moved = grid()
    .flat()
    .filter((code, i) => code !== before.flat()[i]);
  expect(moved).toHaveLength(preview.changes);
  expect(await actions.preview('rebalance', [WEEK], unwatched)).toMatchObject({ changes: 0 });
});

test('a program that drops what add-ins set leaves what was applied to be taken back', async () => {
  await made();
  await generated();
  expect(grid().flat().join('')).not.toBe('');
  const book = await loadXlsx(await excel.save());
  book.settings.clear();
  excel.close();
  excel = openInNode({ book });
  excel.asGlobals();
  const later = excelActions(patience, { ...before, images });
  expect(await later.look()).toMatchObject({ undo: { cells: expect.any(Number) } });
  expect(await later.revert()).toMatchObject({ kind: 'done' });
  expect(grid().flat().join('')).toBe('');
});

test('a copy of a week’s sheet that somebody keeps is not the week', async () => {
  await made();
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).copy('End');
    await context.sync();
  });
  expect(await actions.look()).toMatchObject({ kind: 'ready', weeks: [{ sheet: SHEET }] });
  const copy = excel.book.sheets.at(-1)?.name ?? '';
  excel.user.type(`'${copy}'!C4`, 'L');
  await generated();
  expect(excel.user.see(`'${copy}'!C4:C6`)).toEqual([['L'], [''], ['']]);
});

const on = (instant: string): Actions =>
  excelActions(patience, { clock: () => Date.parse(instant) });
const again = async (late: Actions): Promise<void> => {
  expect(await late.preview('generate', [WEEK], unwatched)).toMatchObject({ kind: 'preview' });
  expect(await late.apply()).toMatchObject({ kind: 'done' });
};
const daysIn = (cells: readonly (readonly unknown[])[], from: number, to: number) =>
  cells.map((row) => row.slice(from, to));

test('days that were worked before today stay, whatever would be better', async () => {
  await made();
  await generated();
  const whole = grid();
  excel.user.type('Technicians!D4', 16);
  await again(on('2026-11-29T08:00:00Z'));
  expect(daysIn(grid(), 0, 6)).toEqual(daysIn(whole, 0, 6));
  excel.user.type('Technicians!D5', 16);
  await again(on('2026-11-16T08:00:00Z'));
  expect(daysIn(grid(), 0, 6)).not.toEqual(daysIn(whole, 0, 6));
});

test('a past day on which nobody stands is still filled', async () => {
  await made();
  await again(on('2026-11-25T08:00:00Z'));
  expect(grid().some(([monday]) => monday !== '')).toBe(true);
});
