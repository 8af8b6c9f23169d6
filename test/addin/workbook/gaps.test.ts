import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelOnCall } from '../../../addin/workbook/excel/on-call.ts';
import { excelPhone } from '../../../addin/workbook/excel/phone.ts';
import { excelReports } from '../../../addin/workbook/excel/reports.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { checkWeek } from '../scenarios/check-week.ts';

const WEEK = WeekName.parse('2026-W48');
const SHEET = 'Week 2026-W48';
const unwatched = { told: () => {}, isStopped: () => false };
const MONDAY = 46_349;

let excel: NodeExcel;
let actions: Actions;
let now: number;
beforeEach(async () => {
  now = Date.parse('2026-11-16T09:00:00Z');
  excel = openInNode();
  excel.asGlobals();
  actions = excelActions(() => ({ kind: 'steps', steps: 250_000 }), {
    clock: () => now,
    who: () => 'Eva Moreau',
  });
  await actions.setUp('sample');
  await actions.newWeek(WEEK);
});
afterEach(() => excel.close());

const gaps = () =>
  excel.user
    .see('Gaps!A4:G60')
    .filter(([date]) => typeof date === 'number')
    .map((row) => row.map(String));
const changes = () =>
  excel.user.see('Changes!F4:N200').filter(([when]) => typeof when === 'number');
const generated = async () => {
  await actions.preview('generate', [WEEK], unwatched);
  expect(await actions.apply()).toMatchObject({ kind: 'done' });
};

test('a check writes every gap with its reasons and place, keeps since when, and takes it away once it is closed', async () => {
  await checkWeek(actions, WEEK);
  const found = gaps();
  // Each weekday three shifts and the skilled one, and the Saturday.
  expect(found).toHaveLength(21);
  expect(found[0]).toEqual([
    String(MONDAY),
    'E',
    '2 people',
    expect.stringMatching(/^Ana Ribeiro, Ben Adler, .+: Could, at no price$/),
    SHEET,
    'C4:C15',
    String(MONDAY - 7),
  ]);
  expect(found.map(([, what]) => what)).toContain('L with firewall');
  const writes = excel.calls.length;
  await checkWeek(actions, WEEK, 'changed');
  expect(excel.calls.slice(writes).filter((call) => /values|formulas/.test(call))).toEqual([]);
  now += 86_400_000;
  excel.user.paste(`${SHEET}!C4`, [['E'], ['E']]);
  await checkWeek(actions, WEEK);
  expect(gaps().map(([date, what]) => `${date} ${what}`)).not.toContain(`${MONDAY} E`);
  excel.user.clear(`${SHEET}!C4`);
  await checkWeek(actions, WEEK);
  const again = gaps().find(([date, what]) => date === String(MONDAY) && what === 'E');
  expect(again?.slice(2)).toEqual(['1 person', expect.any(String), SHEET, 'C4:C15', '46343']);
  expect(gaps().find(([, what]) => what === 'D')?.[6]).toBe('46342');
});

test('a revert opens again what an apply had closed, in the same words', async () => {
  await checkWeek(actions, WEEK);
  const open = gaps();
  await generated();
  expect(gaps().length).toBeLessThan(open.length);
  expect(await actions.revert()).toMatchObject({ kind: 'done' });
  expect(gaps()).toEqual(open);
  await checkWeek(actions, WEEK);
  expect(gaps()).toEqual(open);
});

test('an apply brings them up to date, and a column of somebody’s own keeps its cells', async () => {
  await checkWeek(actions, WEEK);
  excel.user.insertColumns('Gaps!B1');
  excel.user.type('Gaps!B3', 'Mine');
  excel.user.type('Gaps!B4', 'ask Tom');
  await generated();
  expect(excel.user.see('Gaps!A4:C4')).toEqual([['', 'ask Tom', '']]);
  expect(excel.user.see('Gaps!A4:A60').flat().filter(String)).toEqual([]);
});

test('time without a phone is a gap, with who could not and the cell of the turn', async () => {
  const onCall = excelOnCall(() => now);
  await onCall.preview(WEEK, 4);
  await onCall.apply();
  await checkWeek(actions, WEEK);
  expect(gaps().some(([, what]) => what?.startsWith('On call'))).toBe(false);
  const row =
    4 +
    excel.user
      .see('On-call!A4:D11')
      .findIndex((one) => one[0] === MONDAY + 7 && one[2] === 'primary');
  excel.user.clear(`On-call!D${row}`);
  await checkWeek(actions, WEEK);
  const found = gaps().find(([, what]) => what?.startsWith('On call'));
  expect(found?.slice(0, 3)).toEqual([String(MONDAY + 7), 'On call, primary', '168 h']);
  expect(found?.[3]).toContain('Could take over; nobody has asked yet');
  expect(found?.slice(4, 6)).toEqual(['On-call', `D${row}`]);
  await excelReports().show('gaps');
  const at = 4 + excel.user.see('Gaps!B4:B60').findIndex(([what]) => what === 'On call, primary');
  excel.user.select(`Gaps!C${at}`);
  expect(await actions.explain(unwatched)).toMatchObject({
    text: 'Mon 30 Nov 2026: On call, primary. Missing: 168 h.',
    lines: [{ place: { sheet: 'On-call', address: `D${row}` } }],
  });
});

test('a rotation, an override and what takes them back bring the gaps up to date by themselves', async () => {
  const clock = () => now;
  const onCall = excelOnCall(clock);
  const open = () => gaps().filter(([, what]) => what?.startsWith('On call'));
  const rotate = async () => {
    await onCall.preview(WEEK, 4);
    expect(await onCall.apply()).toMatchObject({ kind: 'done' });
  };
  await rotate();
  const row = 4 + excel.user.see('On-call!A4:D11').findIndex(([, , layer]) => layer === 'primary');
  excel.user.clear(`On-call!D${row}`);
  await checkWeek(actions, WEEK);
  expect(open()).toHaveLength(1);
  await rotate();
  expect(open()).toEqual([]);
  expect(await onCall.revert()).toMatchObject({ kind: 'done' });
  expect(open()).toHaveLength(1);
  const phone = excelPhone(clock);
  const all = { layer: 'primary', from: '2026-11-23T09:00', to: '2026-11-30T09:00' } as const;
  const found = await phone.cover(all);
  if (found.kind !== 'cover') throw new Error(found.text);
  await phone.take(all, found.ranked[0]?.technician.id ?? '', 'Eva');
  expect(open()).toEqual([]);
  expect(await phone.undoOverride('O1')).toMatchObject({ kind: 'done' });
  expect(open()).toHaveLength(1);
});

test('a row of the gaps is asked about like the day it is of', async () => {
  await checkWeek(actions, WEEK);
  expect(await excelReports().show('gaps')).toMatchObject({ kind: 'done' });
  excel.user.select('Gaps!D4');
  const told = await actions.explain(unwatched);
  if (told.kind !== 'done') throw new Error(told.text);
  expect(told.text).toBe('Mon 23 Nov 2026: E is short of 2 people.');
  expect(told.lines[0]).toEqual({
    text: 'E on Mon 23 Nov 2026 can be filled: Generate or Rebalance shows how.',
    place: { sheet: 'Shifts', address: 'J4' },
  });
});

test('each apply adds what it changed, when, by whom and what it bought, and rewrites nothing', async () => {
  await generated();
  const first = changes();
  // A sheet filled anew: a row for each technician, with all of their days.
  expect(first).toHaveLength(12);
  expect(first[0]?.slice(0, 7)).toEqual([
    46_342 + 10 / 24,
    'Eva Moreau',
    'Generate',
    'T01',
    'Ana Ribeiro',
    '',
    '',
  ]);
  expect(first[0]?.[7]).toMatch(/^Mon 23 Nov 2026 [EDL], Tue 24/);
  excel.user.paste(`${SHEET}!C4`, [['', '', '', '', '']]);
  now += 3_600_000;
  const preview = await actions.preview('rebalance', [WEEK], unwatched);
  await actions.apply();
  const second = changes().slice(12);
  expect(changes().slice(0, 12)).toEqual(first);
  expect(second).toHaveLength(preview.kind === 'preview' ? preview.changes : -1);
  for (const row of second) {
    expect(row.slice(0, 3)).toEqual([46_342 + 11 / 24, 'Eva Moreau', 'Rebalance']);
    expect(row[8]).not.toBe('');
  }
  await actions.revert();
  const third = changes().slice(12 + second.length);
  expect(third.map((row) => [row[2], row[6], row[7]])).toEqual(
    second.map((row) => ['Revert', row[7], row[6]]),
  );
});

test('turns that are rotated are noted too, each with who had it and why', async () => {
  const onCall = excelOnCall(
    () => now,
    () => 'Eva Moreau',
  );
  await onCall.preview(WEEK, 2);
  await onCall.apply();
  expect(changes()).toHaveLength(4);
  const [first] = changes();
  expect(first?.slice(0, 3)).toEqual([46_342 + 10 / 24, 'Eva Moreau', 'Rotate']);
  expect(first?.slice(5, 8)).toEqual([MONDAY, 'nobody', 'on call, primary']);
  const had = String(first?.[4]);
  const holder = first?.[3];
  excel.user.paste('Time off!A4', [[String(holder), MONDAY, MONDAY + 3, 'leave', '']]);
  await onCall.preview(WEEK, 2);
  await onCall.apply();
  const [moved] = changes().slice(4);
  expect(moved?.slice(5, 8)).toEqual([MONDAY, had, 'on call, primary']);
  expect(moved?.[8]).not.toBe('');
});

test('a protected sheet of changes hinders no apply, and that nothing is noted is said', async () => {
  excel.user.protect('Changes');
  excel.user.protect('Gaps');
  await actions.preview('generate', [WEEK], unwatched);
  expect(await actions.apply()).toMatchObject({
    kind: 'done',
    lines: [{ text: 'The sheet Changes is protected, so nothing was noted there.' }],
  });
  expect(changes()).toEqual([]);
});
