import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelPhone } from '../../../addin/workbook/excel/phone.ts';
import { excelShiftSwaps } from '../../../addin/workbook/excel/shift-swaps.ts';
import type { ShiftSwaps } from '../../../addin/workbook/shift-swap.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { cellOf, codesOf } from '../scenarios/cell-of.ts';
import { before } from './before.ts';

const WEEK = WeekName.parse('2026-W48');
const TABLE = 'tblWeek_2026_W48';
const NOW = Date.parse('2026-11-16T09:00:00Z');
const MONDAY = 'Mon 23 Nov';
const TUESDAY = 'Tue 24 Nov';

let excel: NodeExcel;
let actions: Actions;
let shifts: ShiftSwaps;
beforeEach(async () => {
  excel = openInNode();
  excel.asGlobals();
  actions = excelActions(undefined, before);
  shifts = excelShiftSwaps(() => NOW);
  await actions.setUp('sample');
  await actions.newWeek(WEEK);
  type('T01', MONDAY, 'E');
  type('T02', MONDAY, 'L');
});
afterEach(() => excel.close());

const at = (id: string, day: string): string => cellOf(excel, TABLE, day, id);
const type = (id: string, day: string, code: string): void => excel.user.type(at(id, day), code);
const code = (id: string, day = 0) => codesOf(excel, WEEK).get(id)?.[day];
const looked = async () => {
  const shown = await shifts.look();
  if (shown.kind !== 'shift-swap') throw new Error(shown.text);
  return shown;
};

test('two selected cells are exchanged, each a pin with whom it was swapped and by whom, and a row with both ids', async () => {
  excel.user.select(at('T01', MONDAY), at('T02', MONDAY));
  const shown = await looked();
  expect(shown.lines.slice(0, 2).map(({ text }) => text)).toEqual([
    'Ana Ribeiro, Mon 23 Nov 2026: E → L',
    'Ben Adler, Mon 23 Nov 2026: L → E',
  ]);
  expect([code('T01'), code('T02')]).toEqual(['E', 'L']);
  expect(await shifts.swap(shown.seen, 'Eva')).toMatchObject({ kind: 'done' });
  expect([code('T01'), code('T02')]).toEqual(['L', 'E']);
  const locks = excel.user.see('Changes!A4:D5').toSorted();
  expect(locks).toEqual([
    ['T01', 46_349, 'Swapped with Ben Adler', 'Eva'],
    ['T02', 46_349, 'Swapped with Ana Ribeiro', 'Eva'],
  ]);
  expect(swapRow()).toMatchObject({
    Id: 'S1',
    What: 'shift',
    Turn: '2026-11-23 E',
    Gives: 'T01',
    Takes: 'T02',
    'In return': '2026-11-23 L',
    'Recorded by': 'Eva',
    'Taken back': '',
  });
  // A swap of shifts is no swap of turns.
  expect(await excelPhone(() => NOW).look()).toMatchObject({ swaps: [] });
  expect(await shifts.undo()).toMatchObject({ kind: 'done' });
  expect([code('T01'), code('T02')]).toEqual(['E', 'L']);
  expect(excel.user.see('Changes!A4:D5').flat().join('')).toBe('');
  expect(swapRow()['Taken back']).not.toBe('');
  expect(await shifts.undo()).toMatchObject({ code: 'NothingToRevert' });
});

const swapRow = () => {
  const table = excel.book.table('tblSwaps');
  const headers = table?.columns.map(({ name }) => name) ?? [];
  const area = table?.block;
  const first = String.fromCharCode(65 + (area?.column ?? 0));
  const last = String.fromCharCode(65 + (area?.column ?? 0) + headers.length - 1);
  const [row = []] = excel.user.see(`On-call!${first}4:${last}4`);
  return Object.fromEntries(headers.map((header, i) => [header, row[i]]));
};

test('two people exchange a whole stretch, one person two days', async () => {
  type('T01', TUESDAY, 'D');
  excel.user.select(`${at('T01', MONDAY)}:${at('T02', TUESDAY).split('!')[1]}`);
  const { seen } = await looked();
  await shifts.swap(seen, '');
  expect([code('T01'), code('T01', 1), code('T02'), code('T02', 1)]).toEqual(['L', '', 'E', 'D']);
  excel.user.select(at('T03', MONDAY), at('T03', TUESDAY));
  type('T03', TUESDAY, 'D');
  await shifts.swap((await looked()).seen, '');
  expect([code('T03'), code('T03', 1)]).toEqual(['D', '']);
});

test('is refused where it breaks a hard rule, where a cell is locked, and where nothing is exchanged', async () => {
  // After a late shift to eight in the evening an early one at seven the next day leaves eleven hours.
  type('T01', TUESDAY, 'E');
  excel.user.type(cellOf(excel, 'tblTechnicians', 'Min rest h', 'T01'), 12);
  excel.user.select(at('T01', MONDAY), at('T02', MONDAY));
  const refused = await shifts.look();
  expect(refused).toMatchObject({ kind: 'refused' });
  expect('lines' in refused && refused.lines[0]?.text).toContain('Ana Ribeiro');
  expect(await shifts.swap('', '')).toMatchObject({ kind: 'refused' });
  expect([code('T01'), code('T02')]).toEqual(['E', 'L']);

  excel.user.select(at('T02', MONDAY));
  await actions.lock('lock', 'Dentist', 'Mia');
  excel.user.select(at('T02', MONDAY), at('T03', MONDAY));
  expect(await shifts.look()).toMatchObject({
    kind: 'refused',
    lines: [{ text: expect.stringContaining('locked by Mia: Dentist') }],
  });
  excel.user.select(at('T04', MONDAY), at('T05', MONDAY));
  expect(await shifts.look()).toMatchObject({ text: expect.stringContaining('the same') });
  excel.user.select(at('T04', MONDAY));
  expect(await shifts.look()).toMatchObject({ text: expect.stringContaining('two people') });
  excel.user.select('Technicians!A1');
  expect(await shifts.look()).toMatchObject({ kind: 'failed', code: 'NoCell' });
});

test('cells that changed since are looked at anew, and are not taken back over', async () => {
  excel.user.select(at('T01', MONDAY), at('T02', MONDAY));
  const { seen } = await looked();
  excel.coauthor.type(at('T02', MONDAY), 'D');
  const again = await shifts.swap(seen, 'Eva');
  expect(again).toMatchObject({ kind: 'shift-swap' });
  expect([code('T01'), code('T02')]).toEqual(['E', 'D']);
  await shifts.swap('seen' in again ? again.seen : '', 'Eva');
  type('T01', MONDAY, 'L');
  expect(await shifts.undo()).toMatchObject({ code: 'Stale' });
  expect([code('T01'), code('T02')]).toEqual(['L', 'E']);
});
