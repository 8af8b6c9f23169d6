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

const clock = () => Date.UTC(2026, 10, 16);
const rotate = async () => {
  const onCall = excelOnCall(clock);
  expect(await onCall.preview(WEEK, 4)).toMatchObject({ kind: 'preview' });
  expect(await onCall.apply()).toMatchObject({ kind: 'done' });
};
/** From which cell of the sheet On-call a row begins: `To` and the layer follow. */
const turnOf = (layer: string, from: number): number => {
  const rows = excel.user.see('On-call!A4:C40');
  const at = rows.findIndex((row) => row[0] === from && row[2] === layer);
  expect(at).toBeGreaterThanOrEqual(0);
  return at + 4;
};

test('turns on call that somebody typed elsewhere are shown with who had them, and become pins', async () => {
  await rotate();
  const rows = [turnOf('primary', 46_349), turnOf('secondary', 46_356)];
  const had = rows.map((row) => excel.user.see(`On-call!D${row}`)[0]?.[0]);
  expect(had).not.toContain('T12');
  await reopen();
  expect(await outside.look()).toMatchObject({ cells: 0 });
  for (const row of rows) excel.user.type(`On-call!D${row}`, 'T12');
  excel.user.type(`${SHEET}!C4`, other('C4'));
  await reopen();
  const names = had.map(
    (id) => excel.user.see('Technicians!A4:B15').find(([one]) => one === id)?.[1],
  );
  expect(await outside.look()).toMatchObject({
    cells: 3,
    lines: [
      { place: { sheet: SHEET, address: 'C4' } },
      {
        text: `On call, primary from Mon 23 Nov 2026: ${names[0]} → Leo Novak`,
        place: { sheet: 'On-call', address: `D${rows[0]}` },
      },
      { text: expect.stringMatching(/^On call, secondary from Mon 30 Nov 2026: /) },
    ],
  });
  expect(await outside.take('pins')).toMatchObject({ text: '3 cells kept as pins.' });
  for (const row of rows)
    expect(excel.user.see(`On-call!D${row}:G${row}`)[0]?.filter((_, i) => i !== 1)).toEqual([
      'T12',
      'yes',
      'Changed while Slotwright was closed',
    ]);
  await rotate();
  expect(rows.map((row) => excel.user.see(`On-call!D${row}`)[0]?.[0])).toEqual(['T12', 'T12']);
  await reopen();
  expect(await outside.look()).toMatchObject({ cells: 0 });
});

test('a turn left as typed stays, is asked about once, and again when it is given to another', async () => {
  await rotate();
  const row = turnOf('primary', 46_349);
  const had = excel.user.see(`On-call!D${row}`)[0]?.[0];
  excel.user.type(`On-call!D${row}`, 'T12');
  await reopen();
  expect(await outside.look()).toMatchObject({ cells: 1 });
  // Typed while the pane is open: nothing to ask.
  excel.user.type(`On-call!D${turnOf('secondary', 46_356)}`, 'T11');
  await outside.note();
  await reopen();
  expect(await outside.look()).toMatchObject({ cells: 1 });
  expect(await outside.take('typed')).toMatchObject({ text: '1 cell kept as typed.' });
  expect(excel.user.see(`On-call!F${row}`)).not.toEqual([['yes']]);
  await reopen();
  expect(await outside.look()).toMatchObject({ cells: 0 });
  expect(excel.user.see(`On-call!D${row}`)).toEqual([['T12']]);
  excel.user.type(`On-call!D${row}`, 'T11');
  await reopen();
  expect(await outside.look()).toMatchObject({ cells: 1 });
  // Whoever was written there first is no edit; nor is a turn that waits to be filled.
  excel.user.type(`On-call!D${row}`, had ?? '');
  excel.user.clear(`On-call!D${turnOf('secondary', 46_356)}`);
  // A lock says for itself that it stays.
  excel.user.type(`On-call!F${turnOf('primary', 46_363)}`, 'yes');
  await reopen();
  expect(await outside.look()).toMatchObject({ cells: 0 });
});

test('a sheet On-call that is protected is named before a turn is pinned, and hinders no cell', async () => {
  await rotate();
  excel.user.type(`${SHEET}!C4`, other('C4'));
  await reopen();
  excel.user.protect('On-call');
  await outside.look();
  expect(await outside.take('pins')).toMatchObject({ kind: 'done' });
  excel.user.unprotect('On-call');
  excel.user.type(`On-call!D${turnOf('primary', 46_349)}`, 'T12');
  excel.user.protect('On-call');
  await reopen();
  expect(await outside.look()).toMatchObject({ cells: 1 });
  expect(await outside.take('pins')).toMatchObject({
    code: 'AccessDenied',
    text: expect.stringContaining('On-call'),
  });
});

describeLibreOffice('a workbook that LibreOffice saved', () => {
  test('keeps its weeks, its turns, its version and what was written, and shows what was typed there', async () => {
    await rotate();
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
