import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Batch, codeOf, onFirst, withTable } from './first-sheet.ts';
import { type NodeExcel, openInNode } from './index.ts';

let excel: NodeExcel;
beforeEach(() => {
  excel = openInNode();
});
afterEach(() => excel.close());

describe('a formula', () => {
  it.each([
    '=SUM(A1',
    '=SUM(A1))',
    '="open',
    '={1,2',
    '=SUM(tblLater[Hours])',
    '=SUM(tblTech[Hour])',
    '=tblTech[[#This Row],[Hour]]',
    '=[@Hours]*2',
    '=Nowhere!A1',
    "='Week 48'!A1",
    '=SUM(tblTech[Hours)',
  ])('is not taken as %s', async (formula) => {
    await withTable(excel);
    const code = await codeOf(excel, (sheet) => {
      sheet.getRange('D1:D2').formulas = [['before'], [formula]];
    });
    expect(code).toBe('InvalidArgument');
    // Not a cell of it: an array is written whole or not at all.
    expect(excel.user.see('Sheet1!D1')).toEqual([['']]);
  });

  it.each([
    '=SUM(tblTech[Hours])&"tblLater[x] (" & \'Sheet1\'!A1',
    '=COUNTA(TBLTECH[[#All],[id]:[hours]])',
    '=ROWS(tblTech[#Data])+SUM({1,2})',
    '=IF(A1="it\'s","a","b")',
  ])('is taken as %s', async (formula) => {
    await withTable(excel);
    expect(
      await codeOf(excel, (sheet) => {
        sheet.getRange('D1').formulas = [[formula]];
      }),
    ).toBe('no error');
  });

  it('may say the own row inside of its table only', async () => {
    await withTable(excel);
    const code = await codeOf(excel, (sheet) => {
      sheet.getRange('B2').formulas = [['=LEN([@Id])']];
    });
    expect(code).toBe('no error');
  });

  it.each<[string, Batch]>([
    ['name', (_sheet, { workbook }) => workbook.names.add('later', '=tblLater[Id]')],
    [
      'rule',
      (sheet) => {
        const { custom } = sheet.getRange('A1').conditionalFormats.add('Custom');
        custom.rule.formula = '=Nowhere!A1>1';
      },
    ],
    [
      'list',
      (sheet) => {
        sheet.getRange('A1').dataValidation.rule = {
          list: { inCellDropDown: true, source: '=nobody' },
        };
      },
    ],
    [
      'bound of what may be typed',
      (sheet) => {
        sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=COUNT(tblTech[Id])' } };
      },
    ],
  ])('of a %s leads somewhere too', async (_what, batch) => {
    await withTable(excel);
    expect(await codeOf(excel, batch)).toBe('InvalidArgument');
  });

  it('is made of a text that begins with a sign, and an at sign is none', async () => {
    await onFirst(excel, (sheet) => {
      sheet.getRange('A1:C1').values = [['-first', '+49 30 1', "'-kept"]];
    });
    expect(excel.book.sheets[0]?.cells.get(0)?.formula).toBe('=-first');
    expect(excel.book.sheets[0]?.cells.get(1)?.formula).toBe('=+49 30 1');
    expect(excel.user.see('Sheet1!C1')).toEqual([['-kept']]);
    const code = await codeOf(excel, (sheet) => {
      sheet.getRange('A2').values = [['@home']];
    });
    expect(code).toBe('InvalidArgument');
  });
});

describe('what a formula names', () => {
  const formulas = async (address: string): Promise<unknown> =>
    excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
      range.load('formulas');
      const { names } = context.workbook;
      names.load('items/formula');
      await context.sync();
      return [range.formulas.flat(), names.items.map(({ formula }) => formula)];
    });
  beforeEach(async () => {
    await withTable(excel);
    await onFirst(excel, (sheet, { workbook }) => {
      sheet.getRange('B2').formulas = [['=LEN([@Id])']];
      sheet.getRange('D1:D2').formulas = [['=SUM(tblTech[Hours])'], ['=ROWS(tblTech)&"tblTech"']];
      workbook.names.add('hours', '=tblTech[Hours]');
    });
  });

  it('follows the table and its columns to other names', async () => {
    excel.user.renameTable('tblTech', 'tblPeople');
    excel.user.type('Sheet1!B1', 'Hours a week');
    excel.user.type('Sheet1!A1', 'Key 1');
    expect(await formulas('B2:D2')).toEqual([
      ['=LEN([@[Key 1]])', '', '=ROWS(tblPeople)&"tblTech"'],
      ['=tblPeople[Hours a week]'],
    ]);
  });

  it('is broken for good when the table goes, also when one of its name comes back', async () => {
    excel.user.deleteTable('tblTech');
    await withTable(excel);
    expect(await formulas('D1:D2')).toEqual([
      ['=SUM(#REF!)', '=ROWS(#REF!)&"tblTech"'],
      ['=#REF!'],
    ]);
  });

  it('is broken when its column or its sheet goes', async () => {
    await onFirst(excel, (sheet, { workbook }) => {
      workbook.worksheets.add('Week 48');
      sheet.getRange('D3').formulas = [["='Week 48'!B2+1"]];
    });
    excel.user.deleteColumns('Sheet1!B1');
    excel.user.deleteSheet('Week 48');
    expect(await formulas('C1:C3')).toEqual([
      ['=SUM(#REF!)', '=ROWS(tblTech)&"tblTech"', '=#REF!+1'],
      ['=#REF!'],
    ]);
  });
});
