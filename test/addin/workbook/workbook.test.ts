import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';

const WEEK = WeekName.parse('2026-W48');
const SHEET = 'Week 2026-W48';
/** What is there after a short search. */
const briefly = () => {
  let slices = 0;
  return {
    told: () => {
      slices += 1;
    },
    isStopped: () => slices > 20,
  };
};

let excel: NodeExcel;
let actions: Actions;
beforeEach(() => {
  excel = openInNode();
  excel.asGlobals();
  actions = excelActions();
});
afterEach(() => excel.close());

const made = async (): Promise<void> => {
  expect(await actions.setUp('sample')).toMatchObject({ kind: 'done' });
  expect(await actions.newWeek(WEEK)).toMatchObject({ kind: 'done' });
};
const generated = async () => {
  const preview = await actions.preview('generate', [WEEK], briefly());
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
  const preview = await actions.preview('generate', [WEEK], briefly());
  expect(preview).toMatchObject({ kind: 'preview', kept: expect.any(Number) });
  await actions.apply();
  const after = grid();
  expect(after[0]?.[0]).toBe(before[0]?.[0]);
  expect(after[1]?.[1]).toBe('');
  expect(after[2]?.[2]).toBe(before[2]?.[2]);
  expect(await actions.lock('unlock', '')).toMatchObject({ text: '1 cell free to change again.' });
});

test('a deletion by hand stays a deletion however often it is generated', async () => {
  await made();
  await generated();
  const filled = grid().flatMap((row, y) => row.map((code, x) => ({ code, x, y })));
  const one = filled.find(({ code }) => code !== '');
  const address = `${SHEET}!${'CDEFGHI'[one?.x ?? 0]}${4 + (one?.y ?? 0)}`;
  excel.user.clear(address);
  for (let i = 0; i < 2; i++) {
    await actions.preview('generate', [WEEK], briefly());
    await actions.apply();
    expect(excel.user.see(address)).toEqual([['']]);
  }
});

test('what was applied goes back, but not over what somebody typed since', async () => {
  await made();
  await generated();
  const filled = grid()
    .flat()
    .filter((code) => code !== '').length;
  const [first, second] = grid()[0] ?? [];
  const typed = [first === 'L' ? 'E' : 'L', second === 'L' ? 'E' : 'L'];
  excel.user.paste(`${SHEET}!C4`, [typed]);
  const reverted = await actions.revert();
  expect(reverted).toMatchObject({ kind: 'done' });
  expect(filled).toBeGreaterThan(40);
  expect(
    grid()
      .flat()
      .filter((code) => code !== ''),
  ).toEqual(typed);
  expect(await actions.revert()).toMatchObject({ kind: 'failed', code: 'NothingToRevert' });
});

test('cells that change under a preview bring a new preview', async () => {
  await made();
  await actions.preview('generate', [WEEK], briefly());
  excel.coauthor.type(`${SHEET}!C4`, 'L');
  expect(await actions.apply()).toMatchObject({ kind: 'preview', kept: 1 });
  expect(
    grid()
      .flat()
      .filter((code) => code !== ''),
  ).toEqual(['L']);
  expect(await actions.apply()).toMatchObject({ kind: 'done' });
  expect(grid()[0]?.[0]).toBe('L');
});

test('renamed sheets, sorted rows and inserted columns change nothing', async () => {
  await made();
  excel.user.renameSheet(SHEET, 'Next week');
  excel.user.renameSheet('Technicians', 'People');
  excel.user.sortTable('tblWeek_2026_W48', 'Name', false);
  expect(await actions.look()).toMatchObject({
    kind: 'ready',
    weeks: [{ week: WEEK, sheet: 'Next week' }],
  });
  await actions.preview('generate', [WEEK], briefly());
  excel.user.sortTable('tblWeek_2026_W48', 'Id', true);
  expect(await actions.apply()).toMatchObject({ kind: 'done' });
  expect(await actions.check(WEEK)).toMatchObject({ kind: 'checked', gaps: 0 });
});

test('a protected sheet, an unreadable cell and a missing table are named with the way out', async () => {
  await made();
  excel.user.protect(SHEET);
  expect(await actions.preview('generate', [WEEK], briefly())).toMatchObject({
    kind: 'failed',
    code: 'AccessDenied',
  });
  excel.user.type('Technicians!D4', 'many');
  expect(await actions.preview('generate', [WEEK], briefly())).toMatchObject({
    kind: 'failed',
    text: 'Technicians D4: “many” is no number of hours from 0 to 168.',
  });
});
