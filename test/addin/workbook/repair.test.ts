import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelPhone } from '../../../addin/workbook/excel/phone.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { columnName } from '../../excel-host/book/address.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { before } from './before.ts';

const SHEET = 'Week 2026-W48';

let excel: NodeExcel;
let actions: Actions;
beforeEach(async () => {
  excel = openInNode();
  excel.asGlobals();
  actions = excelActions(() => ({ kind: 'steps', steps: 1000 }), before);
  expect(await actions.setUp('sample')).toMatchObject({ kind: 'done' });
  const made = await actions.newWeek(WeekName.parse('2026-W48'));
  expect(made).toMatchObject({ kind: 'done' });
});
afterEach(() => excel.close());

const broken = (formula = ''): boolean => formula.includes('#REF!');
const brokenNames = () => excel.book.names.filter((name) => broken(name.formula));
const brokenCells = (sheet = SHEET) =>
  [...(excel.book.sheet(sheet)?.cells.values() ?? [])].filter((cell) => broken(cell.formula));

test('a table that is made again is what names lead to, and what a week counts with them', async () => {
  excel.user.deleteTable('tblShifts');
  expect(brokenNames().map(({ name }) => name)).toContain('swShiftHours');
  expect(await actions.repair()).toMatchObject({ kind: 'done' });
  expect([brokenNames(), brokenCells()]).toEqual([[], []]);
});

test('so it is where the team was deleted with what stands beside it', async () => {
  excel.user.renameSheet('Technicians', 'Former team');
  excel.user.deleteTable('tblTechnicians');
  expect(await actions.repair()).toMatchObject({ kind: 'done' });
  expect([brokenNames(), brokenCells()]).toEqual([[], []]);
});

test.each(['tblShifts', 'tblTechnicians', 'tblOnCall', 'tblTimeOff'])(
  'the balance counts with %s again, too',
  async (table) => {
    // A sheet of that name is somebody's by then.
    if (table === 'tblTechnicians') excel.user.renameSheet('Technicians', 'Former team');
    excel.user.deleteTable(table);
    expect(brokenCells('Balance')).not.toEqual([]);
    expect(await actions.repair()).toMatchObject({ kind: 'done' });
    expect(brokenCells('Balance')).toEqual([]);
  },
);

test('a column that somebody does not want hinders no new week', async () => {
  const { columns = [], block } = excel.book.table('tblTechnicians') ?? {};
  const phone = (block?.column ?? 0) + columns.findIndex(({ name }) => name === 'Phone');
  excel.user.deleteColumns(`Technicians!${columnName(phone)}1`);
  const made = await actions.newWeek(WeekName.parse('2026-W49'));
  expect(made).toMatchObject({ kind: 'done' });
  expect(brokenNames().map(({ name }) => name)).toEqual(['swPhones']);
});

test('a name of a table that is still missing hinders none of the others', async () => {
  // The next new week brings it; until then its names lead nowhere.
  excel.user.deleteSheet('Slots');
  excel.user.deleteTable('tblOverrides');
  const taken = await excelPhone(before.clock).undoOverride('O1');
  expect(taken).toMatchObject({ kind: 'failed', code: 'ItemNotFound' });
  const names = brokenNames().map(({ name }) => name);
  expect(names).toContain('swSlotDays');
  expect(names.filter((name) => name.startsWith('swOver'))).toEqual([]);
});
