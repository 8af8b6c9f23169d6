import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelOnCall } from '../../../addin/workbook/excel/on-call.ts';
import { excelOutside } from '../../../addin/workbook/excel/outside.ts';
import { excelPublishing } from '../../../addin/workbook/excel/publishing.ts';
import type { OutsideActions } from '../../../addin/workbook/outside.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import type { Book } from '../../excel-host/book/book.ts';
import { describeLibreOffice } from '../../excel-host/describe-with.ts';
import { saveAgain } from '../../excel-host/file/libre-office.ts';
import { loadXlsx, type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { before } from './before.ts';

const WEEK = WeekName.parse('2026-W48');
const SHEET = 'Week 2026-W48';
const unwatched = { told: () => {}, isStopped: () => false };

let excel: NodeExcel;
let actions: Actions;
let outside: OutsideActions;
const open = (book?: Book): void => {
  excel = openInNode(book ? { book } : {});
  excel.asGlobals();
  actions = excelActions(() => ({ kind: 'steps', steps: 250_000 }), before);
  outside = excelOutside();
};
/** The pane is closed, and the workbook is opened again. */
const reopen = async (bytes?: Uint8Array): Promise<void> => {
  const book = bytes ? await loadXlsx(bytes) : excel.book;
  excel.close();
  open(book);
};
beforeEach(async () => {
  open();
  await actions.setUp('sample');
  await actions.newWeek(WEEK);
  await actions.preview('generate', [WEEK], unwatched);
  await actions.apply();
});
afterEach(() => excel.close());

const at = (address: string) => excel.user.see(`${SHEET}!${address}`)[0]?.[0];
const other = (address: string): string => (at(address) === 'L' ? 'E' : 'L');
/** A file with another code in some cells, as a program writes it that knows nothing of add-ins. */
const edited = (xlsx: Uint8Array, cells: Readonly<Record<string, string>>): Uint8Array => {
  const files = unzipSync(xlsx);
  const path = `xl/worksheets/sheet${excel.book.sheets.findIndex(({ name }) => name === SHEET) + 1}.xml`;
  let xml = strFromU8(files[path] ?? new Uint8Array());
  for (const [address, code] of Object.entries(cells)) {
    const cell = new RegExp(`<c r="${address}"([^>]*?)(/>|>.*?</c>)`);
    expect(xml).toMatch(cell);
    xml = xml.replace(cell, (_, attributes: string) => {
      const style = /s="\d+"/.exec(attributes)?.[0] ?? '';
      return `<c r="${address}" ${style} t="inlineStr"><is><t>${code}</t></is></c>`;
    });
  }
  return zipSync({ ...files, [path]: strToU8(xml) });
};

test('a workbook that nobody changed has nothing to say', async () => {
  await reopen();
  expect(await outside.look()).toEqual({ kind: 'outside', cells: 0, lines: [] });
});

test('cells that another program changed are shown with what was there, and become pins', async () => {
  const [was, is] = [at('C4'), other('C4')];
  const codes = { C4: is, D7: other('D7') };
  await reopen(edited(await excel.save(), codes));
  const found = await outside.look();
  expect(found).toMatchObject({
    cells: 2,
    lines: [
      {
        text: `Mon 23 Nov 2026: Ana Ribeiro ${was === '' ? 'free' : was} → ${is}`,
        place: { sheet: SHEET, address: 'C4' },
      },
      { place: { sheet: SHEET, address: 'D7' } },
    ],
  });
  const grid = excel.user.see(`${SHEET}!C4:I15`);
  expect(await outside.take('pins')).toMatchObject({ kind: 'done', text: '2 cells kept as pins.' });
  expect(excel.user.see(`${SHEET}!C4:I15`)).toEqual(grid);
  expect(excel.user.see('Changes!A4:D6')).toEqual([
    ['T01', 46_349, 'Changed while Slotwright was closed', 'typed in Excel'],
    ['T04', 46_350, 'Changed while Slotwright was closed', 'typed in Excel'],
    ['', '', '', ''],
  ]);
  await actions.preview('generate', [WEEK], unwatched);
  await actions.apply();
  expect([at('C4'), at('D7')]).toEqual([codes.C4, codes.D7]);
  await reopen();
  expect(await outside.look()).toMatchObject({ cells: 0 });
});

test('left as typed they stay all the same, are asked about once, and again when they change again', async () => {
  excel.user.type(`${SHEET}!C4`, other('C4'));
  const typed = at('C4');
  await reopen();
  expect(await outside.look()).toMatchObject({ cells: 1 });
  expect(await outside.take('typed')).toMatchObject({ text: '1 cell kept as typed.' });
  expect(excel.user.see('Changes!A4:D4')).toEqual([['', '', '', '']]);
  await reopen();
  expect(await outside.look()).toMatchObject({ cells: 0 });
  await actions.preview('generate', [WEEK], unwatched);
  await actions.apply();
  expect(at('C4')).toBe(typed);
  excel.user.clear(`${SHEET}!C4`);
  await reopen();
  expect(await outside.look()).toMatchObject({ cells: 1 });
});

test('what is typed while the pane is open is not asked about, and does not hide what is', async () => {
  excel.user.type(`${SHEET}!C4`, other('C4'));
  await reopen();
  expect(await outside.look()).toMatchObject({ cells: 1 });
  excel.user.type(`${SHEET}!C5`, other('C5'));
  expect(await outside.note()).toEqual({ kind: 'noted' });
  await reopen();
  expect(await outside.look()).toMatchObject({ cells: 1, lines: [{ place: { address: 'C4' } }] });
  // Nothing new: nothing is written that the pane of somebody else would hear of.
  const writes = excel.calls.length;
  await outside.note();
  const since = excel.calls.slice(writes).filter((call) => call.startsWith('Range.'));
  expect(since.filter((call) => /values|formulas/.test(call))).toEqual([]);
});

test('sorted rows are no change, and a cell that changes after the look is left for the next one', async () => {
  excel.user.type(`${SHEET}!C4`, other('C4'));
  await reopen();
  excel.user.sortTable('tblWeek_2026_W48', 'Name', false);
  expect(await outside.look()).toMatchObject({ cells: 1 });
  const row = excel.user.see(`${SHEET}!A4:A15`).findIndex(([id]) => id === 'T05') + 4;
  excel.user.type(`${SHEET}!C${row}`, other(`C${row}`));
  expect(await outside.take('pins')).toMatchObject({
    text: '1 cell kept as pins. 1 cell changed since: look again.',
  });
  expect(await outside.look()).toMatchObject({
    cells: 1,
    lines: [{ place: { address: `C${row}` } }],
  });
});

describeLibreOffice('a workbook that LibreOffice saved', () => {
  test('keeps its weeks, its turns, its version and what was written, and shows what was typed there', async () => {
    const clock = () => Date.UTC(2026, 10, 16);
    await excelOnCall(clock).preview(WEEK, 4);
    await excelOnCall(clock).apply();
    const onCall = excelOnCall(clock);
    await onCall.preview(WEEK, 4);
    await onCall.apply();
    await excelPublishing(clock).publish([WEEK], 'Eva');
    const grid = excel.user.see(`${SHEET}!C4:I15`);
    const is = other('C4');
    await reopen(await saveAgain(edited(await excel.save(), { C4: is })));
    expect(excel.book.settings.size).toBe(0);
    expect(await actions.look()).toMatchObject({
      kind: 'ready',
      problems: [],
      weeks: [{ week: WEEK, sheet: SHEET }],
    });
    expect(await outside.look()).toMatchObject({
      cells: 1,
      lines: [{ text: expect.stringMatching(`→ ${is}$`), place: { address: 'C4' } }],
    });
    expect(excel.user.see(`${SHEET}!C4:I15`).slice(1)).toEqual(grid.slice(1));
    expect(await actions.preview('generate', [WEEK], unwatched)).toMatchObject({ kept: 1 });
    expect(await excelOnCall(clock).preview(WEEK, 4)).toMatchObject({ changes: 0, kept: 0 });
    expect(await excelPublishing(clock).publish([WEEK], 'Eva')).toMatchObject({
      text: 'Published as version 2. 1 change to tell.',
    });
  });
});
