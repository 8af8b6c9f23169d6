import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTable, type Batch, codeOf, onFirst, withTable } from './first-sheet.ts';
import { type NodeExcel, openInNode } from './index.ts';

let excel: NodeExcel;
beforeEach(() => {
  excel = openInNode();
});
afterEach(() => excel.close());

describe('a name that Excel does not have', () => {
  it.each<[string, Batch]>([
    ['set', (sheet) => Reflect.set(sheet, 'showGridLines', false)],
    ['read', (sheet) => Reflect.get(sheet.getRange('A1'), 'rowIdex')],
    ['set on the way', (sheet) => Reflect.set(sheet.getRange('A1').format.font, 'bolt', true)],
  ])('is an error where it is %s', async (_how, batch) => {
    await expect(onFirst(excel, batch)).rejects.toThrow(
      /^Excel has no (Worksheet|Range|RangeFont)\./,
    );
  });

  it.each<[string, Batch]>([
    ['a list', (_sheet, { workbook }) => workbook.settings.load('items/valeu')],
    ['what a list leads to', (sheet) => sheet.tables.load('items/worksheet/nme')],
  ])('is an error in a load of %s, also while it is empty', async (_what, batch) => {
    expect(await codeOf(excel, batch)).toBe('InvalidArgument');
  });

  it('is one among the properties of many cells too', async () => {
    const misspelt: object[] = [{ format: { rowHieght: 20 } }];
    expect(await codeOf(excel, (sheet) => sheet.getRange('A1').setRowProperties(misspelt))).toBe(
      'InvalidArgument',
    );
  });
});

describe('tables', () => {
  it.each(['TBLTECH', 'taken', 'R1C1', 'c', 'A1', 'Ax12'])('are not named %s', async (name) => {
    await withTable(excel);
    await onFirst(excel, (sheet, { workbook }) =>
      workbook.names.add('Taken', sheet.getRange('A1')),
    );
    const code = await codeOf(excel, (sheet) => {
      sheet.getRange('D1').values = [['Code']];
      addTable(sheet, 'D1:D2', name);
    });
    expect(code).toBe('InvalidArgument');
  });

  it('lie over no merged cells, and grow over none', async () => {
    await withTable(excel);
    excel.user.merge('Sheet1!B4:C4');
    const code = await codeOf(excel, (sheet) => {
      sheet.getRange('C3').values = [['Code']];
      sheet.tables.add('C3:C5', true);
    });
    expect(code).toBe('InvalidArgument');
    expect(await codeOf(excel, (sheet) => sheet.tables.getItem('tblTech').resize('A1:B4'))).toBe(
      'InvalidArgument',
    );
  });

  it('do not grow over another', async () => {
    await withTable(excel);
    await onFirst(excel, (sheet) => {
      sheet.getRange('A4').values = [['Code']];
      addTable(sheet, 'A4:A5', 'tblBelow');
    });
    expect(await codeOf(excel, (sheet) => sheet.tables.getItem('tblTech').resize('A1:B4'))).toBe(
      'InvalidArgument',
    );
  });

  it('have a style that there is, and rows of their own width', async () => {
    await withTable(excel);
    const tableOf = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItem('tblTech');
    expect(
      await codeOf(excel, (sheet) => Reflect.set(tableOf(sheet), 'style', 'TableStyleLight22')),
    ).toBe('InvalidArgument');
    expect(await codeOf(excel, (sheet) => tableOf(sheet).rows.add(0, [['t2', 1, 'more']]))).toBe(
      'InvalidArgument',
    );
    expect(excel.book.table('tblTech')?.block.rows).toBe(2);
  });
});

describe('arrays of another shape', () => {
  it.each<[string, Batch]>([
    ['formulas', (sheet) => Reflect.set(sheet.getRange('A1:B2'), 'formulas', [['a', 'b']])],
    ['number formats', (sheet) => Reflect.set(sheet.getRange('A1:B1'), 'numberFormat', [['0']])],
    ['a list alone', (sheet) => Reflect.set(sheet.getRange('A1:B1'), 'values', ['a', 'b'])],
    [
      'a ragged one',
      (sheet) => Reflect.set(sheet.getRange('A1:B2'), 'values', [['a', 'b'], ['c']]),
    ],
    ['properties of cells', (sheet) => sheet.getRange('A1:B1').setCellProperties([[{}]])],
    ['properties of rows', (sheet) => sheet.getRange('A1:A3').setRowProperties([{}, {}])],
    ['properties of columns', (sheet) => sheet.getRange('A1:C1').setColumnProperties([{}, {}])],
    [
      'the cells of a column',
      (sheet) => Reflect.set(sheet.tables.getItem('tblTech').columns.getItemAt(1), 'values', [[1]]),
    ],
  ])('are refused: %s', async (_what, batch) => {
    await withTable(excel);
    expect(await codeOf(excel, batch)).toBe('InvalidArgument');
  });
});

describe('limits', () => {
  it.each<[string, Batch]>([
    ['a row of 410 points', (sheet) => Reflect.set(sheet.getRange('A1').format, 'rowHeight', 410)],
    [
      'a column of 1800 points',
      (sheet) => Reflect.set(sheet.getRange('A1').format, 'columnWidth', 1800),
    ],
    [
      'letters of 410 points',
      (sheet) => Reflect.set(sheet.getRange('A1').format.font, 'size', 410),
    ],
    [
      'a text of 32,768',
      (sheet) => Reflect.set(sheet.getRange('A1'), 'values', 'x'.repeat(32_768)),
    ],
    ['more cells than five million', (sheet) => sheet.getRange('A:F').load('values')],
    [
      'a footer of 256',
      (sheet) => {
        const page = sheet.pageLayout.headersFooters.defaultForAllPages;
        page.leftFooter = 'x'.repeat(150);
        page.rightFooter = 'x'.repeat(102);
      },
    ],
  ])('refuse %s', async (_what, batch) => {
    expect(await codeOf(excel, batch)).toBe('InvalidArgument');
  });

  it('hold for the answer on the web as for the request, in bytes and not in letters', async () => {
    excel.close();
    excel = openInNode({ platform: 'OfficeOnline' });
    const cells = Array.from({ length: 60 }, () => ['ü'.repeat(30_000)]);
    await onFirst(excel, (sheet) => {
      sheet.getRange('A1:A60').values = cells;
    });
    expect(excel.requests[0]?.bytes).toBeGreaterThan(60 * 60_000);
    const twice: Batch = (sheet) => {
      sheet.getRange('A1:A60').load('values,text');
    };
    expect(await codeOf(excel, twice)).toBe('ResponsePayloadSizeLimitExceeded');
  });
});

describe('what Excel cannot undo', () => {
  const all: Batch = (sheet, { workbook }) => {
    const other = sheet.copy('End');
    other.name = 'Other';
    other.position = 0;
    other.visibility = 'Hidden';
    other.standardWidth = 9;
    other.protection.protect();
    other.protection.unprotect();
    other.delete();
    workbook.names.add('one', sheet.getRange('A1')).comment = 'the first';
    workbook.styles.add('Mine');
    workbook.styles.getItem('Mine').font.bold = true;
    workbook.protection.protect();
    workbook.protection.unprotect();
    workbook.save();
  };
  const EVERYWHERE = [
    ...['Worksheet.copy', 'WorksheetProtection.protect', 'WorksheetProtection.unprotect'],
    ...['Worksheet.delete', 'WorkbookProtection.protect', 'WorkbookProtection.unprotect'],
    'Workbook.save',
  ];
  it.each([
    ['PC', ['Worksheet.name', 'Worksheet.position', 'Worksheet.visibility']],
    ['Mac', ['Worksheet.name', 'Worksheet.position', 'Worksheet.visibility']],
    ['OfficeOnline', ['Worksheet.standardWidth', 'NamedItem.comment', 'Style']],
  ] as const)('is told: %s', async (platform, more) => {
    excel.close();
    excel = openInNode({ platform });
    await onFirst(excel, all);
    expect([...excel.notUndoable].sort()).toEqual([...EVERYWHERE, ...more].sort());
  });
});

describe('a range that is kept', () => {
  it('answers for nothing once its sheet is deleted', async () => {
    const code = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.add('Gone').getRange('A1').load('address');
      await context.sync();
      excel.user.deleteSheet('Gone');
      range.values = [['into nowhere']];
      await context.sync();
      return 'no error';
    }).catch((error: { code: string }) => error.code);
    expect(code).toBe('InvalidReference');
  });

  it('is not taken for another when one before it was let go', async () => {
    const seen = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const kept = ['A1', 'A2', 'A3'].map((at) => sheet.getRange(at).load('address'));
      await context.sync();
      kept[0]?.untrack();
      await context.sync();
      sheet.getRange('A4').load('address');
      await context.sync();
      kept[2]?.load('address');
      await context.sync();
      return kept[2]?.address;
    });
    expect(seen).toBe('Sheet1!A3');
  });
});
