import { readXlsx } from 'hucre';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askGround } from '../../../addin/workbook/excel/ground.ts';
import { writeSheets } from '../../../addin/workbook/excel/write-plan.ts';
import { paperOf } from '../../../addin/workbook/paper.ts';
import type { SheetPlan } from '../../../addin/workbook/plan.ts';
import { HOURS_FORMAT } from '../../../addin/workbook/styles.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';

const PLAN: SheetPlan = {
  name: 'Hours',
  tables: [
    {
      name: 'tblHours',
      at: 'A3',
      title: 'Hours',
      bare: true,
      columns: [
        { header: 'Name', width: 20 },
        { header: 'Hours', width: 8, centred: true, format: HOURS_FORMAT },
        { header: 'Rank', width: 8, formula: '=RANK(B4,B$4:B$6)', centred: true },
        { header: 'Half', width: 8, formula: '=tblHours[[#This Row],[Hours]]/2', centred: true },
      ],
      rows: [
        ['Ana', 40],
        ['Ben', 32],
        ['Kim', '=B5/2'],
      ],
    },
  ],
  blocks: [{ at: 'A1', cells: [['Hours']], style: 'title' }],
  rules: [
    { at: 'B4:B6', formula: '=B4>38', fill: '#B3261E', line: '#000000' },
    { at: 'B4:B6', formula: '=B4>30', color: '#7A4B00', bold: true },
  ],
  entries: [
    {
      at: 'A4:A6',
      title: 'Name',
      only: { list: 'Ana,Ben,Kim', message: 'Pick one of the three.' },
      hint: 'Somebody of the team.',
    },
  ],
  charts: [
    {
      name: 'Hours',
      title: 'Hours of each',
      type: 'ColumnClustered',
      values: 'B3:C6',
      categories: 'A4:A6',
      from: 'F3',
      to: 'M18',
    },
  ],
  widths: { 'F:M': 9 },
  page: { titles: '1:3', landscape: true, fits: 'one page wide', version: 'R&D, draft' },
};

let excel: NodeExcel;
beforeEach(() => {
  excel = openInNode({ culture: 'de-DE' });
  excel.asGlobals();
});
afterEach(() => excel.close());

const write = (plans: readonly SheetPlan[]) =>
  Excel.run(async (context) => {
    const ground = askGround(context);
    await context.sync();
    writeSheets(context, plans, ground);
    await context.sync();
  });
const sheetNamed = async (name: string) => {
  const { sheets } = await readXlsx(await excel.save(), { readStyles: true });
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

test('formulas of a column are in every row, and move along', async () => {
  await write([PLAN]);
  const formulas = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Hours').getRange('B4:D6').load('formulas');
    await context.sync();
    return range.formulas;
  });
  const half = '=tblHours[[#This Row],[Hours]]/2';
  expect(formulas).toEqual([
    [40, '=RANK(B4,B$4:B$6)', half],
    [32, '=RANK(B5,B$4:B$6)', half],
    ['=B5/2', '=RANK(B6,B$4:B$6)', half],
  ]);
});

test('rules come in the order of the plan, with what they look like; what may be typed is told', async () => {
  await write([PLAN]);
  const sheet = await sheetNamed('Hours');
  const rules = sheet.conditionalRules?.toSorted((a, b) => a.priority - b.priority);
  expect(rules?.map(({ range, formula, style }) => [range, formula, style])).toEqual([
    [
      'B4:B6',
      'B4>38',
      expect.objectContaining({
        fill: expect.objectContaining({ bgColor: { rgb: 'B3261E' } }),
        border: expect.objectContaining({ left: expect.anything() }),
      }),
    ],
    ['B4:B6', 'B4>30', expect.objectContaining({ font: expect.objectContaining({ bold: true }) })],
  ]);
  expect(sheet.dataValidations).toMatchObject([
    {
      range: 'A4:A6',
      values: ['Ana', 'Ben', 'Kim'],
      errorStyle: 'stop',
      errorMessage: 'Pick one of the three.',
      inputTitle: 'Name',
      inputMessage: 'Somebody of the team.',
    },
  ]);
});

test('a chart has a series for each column, in colours that differ in grey', async () => {
  await write([PLAN]);
  const [chart] = excel.book.sheets.find(({ name }) => name === 'Hours')?.charts ?? [];
  expect(chart?.bag.get('title/Text')).toBe('Hours of each');
  expect(
    chart?.series.map((bag) => [bag.get('Name'), bag.get('Categories'), bag.get('series/fill')]),
  ).toEqual([
    ['Hours', 'Hours!$A$4:$A$6', '#1F4E5F'],
    ['Rank', 'Hours!$A$4:$A$6', '#E8A33D'],
  ]);
});

test('it is printed on the paper of the region, with its version in the footer', async () => {
  await write([PLAN]);
  const sheet = await sheetNamed('Hours');
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 'a4',
    orientation: 'landscape',
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '$1:$3',
  });
  expect(sheet.headerFooter?.oddFooter).toContain('&RR&&D, draft');
  expect(['en-US', 'es-MX', 'zh-Hant-TW', 'en-GB', 'de', ''].map(paperOf)).toEqual([
    'Letter',
    'Letter',
    'A4',
    'A4',
    'A4',
    'A4',
  ]);
});

test('styles are made once; one that somebody changed stays as it is', async () => {
  await write([PLAN]);
  expect(excel.calls).toContain('StyleCollection.add');
  await Excel.run(async (context) => {
    context.workbook.styles.getItem('Slotwright hours').font.size = 13;
    await context.sync();
  });
  const before = excel.calls.length;
  await write([
    {
      ...PLAN,
      name: 'Again',
      charts: [],
      tables: PLAN.tables.map((table) => ({
        ...table,
        name: 'tblAgain',
        columns: table.columns.slice(0, 2),
      })),
    },
  ]);
  expect(excel.calls.slice(before)).not.toContain('StyleCollection.add');
  expect((await sheetNamed('Again')).cells?.get('3,1')?.style?.font?.size).toBe(13);
});
