import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { cellOf } from '../scenarios/cell-of.ts';
import { checkWeek } from '../scenarios/check-week.ts';
import { patience, UNWATCHED, WEEK } from '../scenarios/opened.ts';
import { before } from './before.ts';

const TABLE = 'tblWeek_2026_W48';
let excel: NodeExcel;
let actions: Actions;
let stop: () => Promise<void>;
let name = 'Eva';

beforeEach(async () => {
  name = 'Eva';
  excel = openInNode();
  excel.asGlobals();
  actions = excelActions(patience, { ...before, who: () => name });
  await actions.setUp('sample');
  await actions.newWeek(WEEK);
  await actions.look();
  stop = await actions.watch(() => {});
});
afterEach(async () => {
  await stop();
  excel.close();
});

const monday = (id: string): string => cellOf(excel, TABLE, 'Mon 23 Nov', id);
const toldOf = async (id: string): Promise<string> => {
  excel.user.select(monday(id));
  const told = await actions.explain(UNWATCHED);
  return told.text.replace(/^.*: \w+\. /, '');
};

test('a typed cell is signed by the name in this pane, or as a coauthor’s', async () => {
  excel.user.type(monday('T01'), 'L');
  await excel.told();
  expect(await toldOf('T01')).toBe('Typed by Eva, so it stays.');
  excel.coauthor.type(monday('T02'), 'E');
  await excel.told();
  await checkWeek(actions, WEEK);
  expect(await toldOf('T02')).toBe('Typed by a coauthor, so it stays.');
  // Each keeps who typed it, and loses it with the next that types over it.
  expect(await toldOf('T01')).toBe('Typed by Eva, so it stays.');
  excel.coauthor.type(monday('T01'), 'E');
  await excel.told();
  expect(await toldOf('T01')).toBe('Typed by a coauthor, so it stays.');
});

test('nobody is named who is not known: without a name, from before, or of two at once', async () => {
  name = '';
  excel.user.type(monday('T01'), 'L');
  await excel.told();
  expect(await toldOf('T01')).toBe('Typed in Excel, so it stays.');
  name = 'Eva';
  excel.user.type(monday('T02'), 'L');
  excel.coauthor.type(monday('T03'), 'E');
  await excel.told();
  for (const id of ['T01', 'T02', 'T03'])
    expect(await toldOf(id)).toBe('Typed in Excel, so it stays.');
});

test('sorting signs nothing', async () => {
  excel.coauthor.type(monday('T01'), 'L');
  await excel.told();
  await actions.look();
  excel.user.sortTable(TABLE, 'Name', false);
  await excel.told();
  expect(await toldOf('T01')).toBe('Typed by a coauthor, so it stays.');
});
