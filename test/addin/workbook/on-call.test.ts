import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelOnCall } from '../../../addin/workbook/excel/on-call.ts';
import type { OnCallActions } from '../../../addin/workbook/on-call.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { cellOf, firstCellOf } from '../scenarios/cell-of.ts';
import { before } from './before.ts';

const FIRST = WeekName.parse('2026-W48');
const NOW = Date.parse('2026-11-16T09:00:00Z');

let excel: NodeExcel;
let actions: Actions;
let onCall: OnCallActions;
beforeEach(async () => {
  excel = openInNode();
  excel.asGlobals();
  actions = excelActions(undefined, before);
  onCall = excelOnCall(() => NOW);
  await actions.setUp('sample');
});
afterEach(() => excel.close());

/** Who has the turns of a layer, in the order of time. */
const held = (layer: string, weeks = 13): readonly string[] =>
  excel.user
    .see(`On-call!A4:D${3 + weeks * 2}`)
    .filter((row) => row[2] === layer)
    .map((row) => String(row[3]));
const made = async (weeks = 13) => {
  const preview = await onCall.preview(FIRST, weeks);
  expect(preview).toMatchObject({ kind: 'preview' });
  expect(await onCall.apply()).toMatchObject({ kind: 'done' });
  return preview;
};

test('a quarter of on-call: two layers, nobody twice within three weeks, everybody once', async () => {
  expect(await made()).toMatchObject({ changes: 26, gaps: 0, kept: 0 });
  const [primary, secondary] = [held('primary'), held('secondary')];
  expect(primary).toHaveLength(13);
  expect(new Set(primary.slice(0, 12)).size).toBe(12);
  for (const [i, who] of primary.entries()) {
    expect(who).not.toBe(secondary[i]);
    expect(primary.slice(i + 1, i + 3)).not.toContain(who);
  }
  expect(excel.user.see('On-call!A4:C4')).toEqual([[46_349, 46_356, 'primary']]);
});

test('made twice, nothing changes; what is typed or locked stays and the rest moves around it', async () => {
  await made();
  const before = held('primary');
  expect(await made()).toMatchObject({ changes: 0 });
  expect(held('primary')).toEqual(before);
  const other = before[6] ?? '';
  excel.user.type('On-call!D4', other);
  const preview = await made();
  expect(preview).toMatchObject({ kept: 1 });
  expect(held('primary')[0]).toBe(other);
  expect(preview.kind === 'preview' && preview.lines.length).toBeGreaterThan(0);
  // However often it is made.
  expect(await onCall.preview(FIRST, 13)).toMatchObject({ kept: 1, changes: 0 });
});

test('nobody is on call on leave or without wanting to be; a quarter later goes on from this one', async () => {
  await made();
  const before = held('primary');
  const first = before[0] ?? '';
  excel.user.paste('Time off!A4', [[first, 46_349, 46_353, 'leave', '']]);
  const preview = await made();
  const lines = preview.kind === 'preview' ? preview.lines.map(({ text }) => text) : [];
  expect(lines.some((text) => /^Mon 23 Nov 2026, primary: .+ → .+\. On leave/.test(text))).toBe(
    true,
  );
  const moved = held('primary').filter((who, i) => who !== before[i]);
  // What people have seen stays with them wherever it can.
  expect(moved.length).toBeLessThan(5);
  expect(held('primary')[0]).not.toBe(first);
  const row = 4 + excel.user.see('Technicians!A4:A15').findIndex(([id]) => id === 'T02');
  const column = excel.user.see('Technicians!A3:Z3')[0]?.indexOf('On call') ?? -1;
  excel.user.type(`Technicians!${String.fromCharCode(65 + column)}${row}`, 'no');
  await made();
  expect([...held('primary'), ...held('secondary')]).not.toContain('T02');
  await onCall.preview(WeekName.parse('2027-W08'), 4);
  await onCall.apply();
  expect(held('primary', 17)).toHaveLength(17);
  expect(held('primary', 17).slice(0, 13)).toEqual(held('primary'));
  // What was before counts: nobody has the phone again within two weeks.
  for (const layer of ['primary', 'secondary']) {
    const turns = held(layer, 17);
    for (const [i, who] of turns.entries()) expect(turns.slice(i + 1, i + 3)).not.toContain(who);
  }
});

test('a name nobody has and a turn that ends before it begins are named by their cells', async () => {
  await made();
  excel.user.type('On-call!D4', 'zoe');
  excel.user.type('On-call!B5', 46_000);
  expect(await actions.look()).toMatchObject({
    problems: [
      { text: 'Nobody in Technicians has the id “zoe”.', place: { address: 'D4' } },
      { text: 'It ends before it begins.', place: { address: 'B5' } },
    ],
  });
  expect(await onCall.preview(FIRST, 13)).toMatchObject({ kind: 'failed', code: 'Unreadable' });
  expect(await onCall.preview(FIRST, 0)).toMatchObject({ kind: 'failed' });
});

test('a column somebody put in keeps its cells beside the turns they were written to', async () => {
  await made(4);
  excel.user.insertColumns('On-call!C1');
  excel.user.type('On-call!C3', 'Mine');
  excel.user.type('On-call!C4', 'has the spare phone');
  const before = excel.user
    .see('On-call!A3:F11')
    .map(([from, , , layer, who]) => [from, layer, who]);
  expect(await made(8)).toMatchObject({ kept: 0 });
  const after = excel.user
    .see('On-call!A3:F19')
    .map(([from, , , layer, who]) => [from, layer, who]);
  expect(after.slice(0, 9)).toEqual(before);
  expect(after).toHaveLength(17);
  expect(excel.user.see('On-call!C3:C5')).toEqual([['Mine'], ['has the spare phone'], ['']]);
});

test('cells that change under a preview bring a new one', async () => {
  await onCall.preview(FIRST, 13);
  excel.coauthor.paste('Time off!A4', [['T01', 46_349, 46_353, 'leave', '']]);
  expect(await onCall.apply()).toMatchObject({ kind: 'preview' });
  expect(await onCall.apply()).toMatchObject({ kind: 'done' });
});

test('nobody takes the phone tired: who worked the night before a hand-off has a later turn', async () => {
  await actions.newWeek(WeekName.parse('2026-W47'));
  await made(2);
  const [first = ''] = held('primary', 2);
  const row = firstCellOf(excel, 'tblShifts').replace(/\d+$/, (line) => String(Number(line) + 3));
  excel.user.paste(row, [['N', 'Night', '22:00', '06:00', 8]]);
  excel.user.type(cellOf(excel, 'tblWeek_2026_W47', 'Sun 22 Nov', first), 'N');
  const preview = await made(2);
  expect(preview).toMatchObject({ gaps: 0 });
  expect(held('primary', 2)[0]).not.toBe(first);
  const lines = preview.kind === 'preview' ? preview.lines.map(({ text }) => text) : [];
  expect(lines.join('\n')).toMatch(/rest/i);
});
