import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { xlsxOf } from '../../../addin/workbook/edition/xlsx.ts';
import { zipped } from '../../../addin/workbook/edition/zip.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelOnCall } from '../../../addin/workbook/excel/on-call.ts';
import { excelPhone } from '../../../addin/workbook/excel/phone.ts';
import { excelPublishing } from '../../../addin/workbook/excel/publishing.ts';
import { excelReports } from '../../../addin/workbook/excel/reports.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { describeLibreOffice } from '../../excel-host/describe-with.ts';
import { recalculate } from '../../excel-host/file/libre-office.ts';
import { loadXlsx, type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { checkWeek } from '../scenarios/check-week.ts';

const WEEK = WeekName.parse('2026-W48');
const SHEET = 'Week 2026-W48';
const unwatched = { told: () => {}, isStopped: () => false };
const NOW = Date.parse('2026-11-16T09:00:00Z');
const MONDAY = 46_349;
/** What stands in the workbook and is not for everybody. */
const PRIVATE = [
  ...['Zahnarzt', 'Elternzeit', 'Reha', 'Dentist', 'sick', 'leave', 'Eva Moreau'],
  ...['points', 'Most uneven', 'rosterWeek', 'tblWeek'],
];

let excel: NodeExcel;
let actions: Actions;
beforeEach(async () => {
  excel = openInNode();
  excel.asGlobals();
  actions = excelActions(() => ({ kind: 'steps', steps: 250_000 }), {
    clock: () => NOW,
    who: () => 'Eva Moreau',
  });
  await actions.setUp('sample');
  await actions.newWeek(WEEK);
});
afterEach(() => excel.close());

const opened = async (): Promise<Uint8Array> => {
  expect(await excelReports().edition()).toMatchObject({ kind: 'done' });
  const bytes = excel.opened.at(-1);
  if (!bytes) throw new Error('nothing was opened');
  return bytes;
};
/** Every byte of every part, as text. */
const everything = (xlsx: Uint8Array): string =>
  Object.entries(unzipSync(xlsx))
    .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
    .join('\n');

test('technicians get weeks, hours of shifts and turns, and nothing private is anywhere in the file', async () => {
  excel.user.paste('Time off!A4', [
    ['T01', MONDAY, MONDAY + 1, 'leave', 'Zahnarzt'],
    ['T02', MONDAY + 2, MONDAY + 2, 'sick', 'Reha'],
  ]);
  const onCall = excelOnCall(() => NOW);
  await onCall.preview(WEEK, 4);
  await onCall.apply();
  await actions.preview('generate', [WEEK], unwatched);
  await actions.apply();
  excel.user.select(`${SHEET}!E6`);
  await actions.lock('lock', 'Dentist', 'Eva Moreau');
  excel.user.type(`${SHEET}!C60`, 'Elternzeit');
  await checkWeek(actions, WEEK);
  await excelReports(
    () => ({ kind: 'steps', steps: 1000 }),
    () => NOW,
  ).review(WEEK, unwatched);
  await excel.Excel.run(async (context) => {
    context.workbook.properties.comments = 'Elternzeit';
    context.workbook.properties.custom.add('why', 'Elternzeit');
    context.workbook.worksheets.getItem(SHEET).customProperties.add('why', 'Elternzeit');
    await context.sync();
  });
  const whole = everything(await excel.save());
  const text = everything(await opened());
  expect(PRIVATE.filter((word) => !whole.includes(word))).toEqual([]);
  expect(PRIVATE.filter((word) => text.includes(word))).toEqual([]);
  const copy = await loadXlsx(excel.opened.at(-1) ?? new Uint8Array());
  expect(copy.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    [SHEET, 'Visible'],
    ['On-call', 'Visible'],
  ]);
  expect(copy.sheets.flatMap(({ tables }) => tables)).toEqual([]);
  const other = openInNode({ book: copy });
  expect(other.user.see(`${SHEET}!A1:C4`)).toEqual([
    ['Week 2026-W48, a draft, not published', '', ''],
    ['', '', ''],
    ['Name', 'Mon 23 Nov', 'Tue 24 Nov'],
    ['Ana Ribeiro', '', ''],
  ]);
  expect(other.user.see(`${SHEET}!A4:H15`).map((row) => row.slice(1))).toEqual(
    excel.user.see(`${SHEET}!C4:I15`),
  );
  expect(other.user.see(`${SHEET}!A18:C18`)).toEqual([['E', '07:00', '15:30']]);
  const names = new Map(excel.user.see('Technicians!A4:B15').map(([id, name]) => [id, name]));
  const [first] = excel.user.see('On-call!D4')[0] ?? [];
  expect(other.user.see('On-call!A4:D4')).toEqual([
    ['Mon 23 Nov 2026', 'Mon 30 Nov 2026', 'primary', names.get(first ?? '')],
  ]);
});

test('of a week that is published technicians get what was published, and the version', async () => {
  excel.user.paste(`${SHEET}!C4`, [['E', 'L']]);
  await excelPublishing(() => NOW).publish([WEEK], 'Eva');
  excel.user.paste(`${SHEET}!C4`, [['D', '']]);
  const other = openInNode({ book: await loadXlsx(await opened()) });
  expect(other.user.see(`${SHEET}!A1`)).toEqual([['Week 2026-W48, version 1']]);
  expect(other.user.see(`${SHEET}!A4:C4`)).toEqual([['Ana Ribeiro', 'E', 'L']]);
});

test('parts of the file carry the sum that a zip asks for', () => {
  const bytes = zipped([{ name: 'a', bytes: new TextEncoder().encode('123456789') }]);
  // The check value of CRC-32 for these nine digits, which every description of it gives.
  expect(new DataView(bytes.buffer).getUint32(14, true)).toBe(0xcbf43926);
  expect(strFromU8(unzipSync(bytes).a ?? new Uint8Array())).toBe('123456789');
});

test('turns that ended before the first week are left out', async () => {
  const onCall = excelOnCall(() => NOW);
  await onCall.preview(WeekName.parse('2026-W46'), 4);
  await onCall.apply();
  const other = openInNode({ book: await loadXlsx(await opened()) });
  expect(other.user.see('On-call!A4:A8').flat()).toEqual([
    'Mon 23 Nov 2026',
    'Mon 23 Nov 2026',
    'Mon 30 Nov 2026',
    'Mon 30 Nov 2026',
    '',
  ]);
});

test('whoever takes over for a night is among those who have the phone, until it is taken back', async () => {
  const onCall = excelOnCall(() => NOW);
  await onCall.preview(WEEK, 4);
  await onCall.apply();
  const now = Date.parse('2026-11-24T14:00:00Z');
  const phone = excelPhone(() => now);
  const tonight = { layer: 'primary', from: '2026-11-24T18:00', to: '2026-11-25T09:00' } as const;
  const shown = await phone.cover(tonight);
  if (shown.kind !== 'cover') throw new Error(shown.text);
  const chosen = shown.ranked[0]?.technician;
  expect(await phone.take(tonight, chosen?.id ?? '', 'Eva')).toMatchObject({ kind: 'done' });
  const other = openInNode({ book: await loadXlsx(await opened()) });
  expect(other.user.see('On-call!A13:D18')).toEqual([
    ['Taken over: these count, whatever the turns say', '', '', ''],
    ['', '', '', ''],
    ['From', 'To', 'Layer', 'Name'],
    ['Tue 24 Nov 2026, 18:00', 'Wed 25 Nov 2026, 09:00', 'primary', chosen?.name],
    ['', '', '', ''],
    ['Times of Europe/Berlin.', '', '', ''],
  ]);
  expect(await phone.undoOverride('O1')).toMatchObject({ kind: 'done' });
  const later = openInNode({ book: await loadXlsx(await opened()) });
  expect(later.user.see('On-call!A12:A18').flat().join('')).toBe('');
});

test('without a week there is nothing to open, and what cannot be read is named', async () => {
  excel.user.type('Technicians!D4', 'many');
  expect(await excelReports().edition()).toMatchObject({ kind: 'failed', code: 'Unreadable' });
  excel.user.type('Technicians!D4', 40);
  excel.user.deleteSheet(SHEET);
  expect(await excelReports().edition()).toMatchObject({ kind: 'failed', code: 'NoWeek' });
  expect(excel.opened).toEqual([]);
});

describeLibreOffice('another program', () => {
  test('opens it, whatever the names are made of', async () => {
    const names = ['Zoë & <Co> "O’Neil"', '=1+1', 'مرحبا', 'a\u0000b\u000bc', '🙂'];
    const xlsx = xlsxOf([
      { name: 'Wer & wann', widths: [20], rows: names.map((text) => [{ text, style: 'cell' }]) },
    ]);
    const found = (await recalculate(xlsx)).get('Wer & wann');
    expect(names.map((_, i) => found?.get(`A${i + 1}`))).toEqual([
      'Zoë & <Co> "O’Neil"',
      '=1+1',
      'مرحبا',
      'abc',
      '🙂',
    ]);
  });
});
