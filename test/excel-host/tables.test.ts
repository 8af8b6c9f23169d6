import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type NodeExcel, openInNode } from './index.ts';

let excel: NodeExcel;
beforeEach(async () => {
  excel = openInNode();
  excel.user.paste('B2', [
    ['Id', 'Name', 'Hours'],
    ['t1', 'Ann', 40],
    ['t2', 'Bob', 20],
  ]);
  await on(async (sheet, context) => {
    sheet.tables.add('B2:D4', true).name = 'tblTech';
    await context.sync();
  });
});
afterEach(() => excel.close());

const on = <T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> =>
  excel.Excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));
const refusal = (error: { code: string }): string => error.code;

/** Address and headers of the table. */
const shape = () =>
  on(async (_sheet, context) => {
    const table = context.workbook.tables.getItem('tblTech');
    const range = table.getRange().load('address');
    table.columns.load('items/name');
    await context.sync();
    return [range.address, table.columns.items.map((column) => column.name)];
  });

describe('a table', () => {
  it('has columns by header, a body and a look', async () => {
    const found = await on(async (_sheet, context) => {
      const table = context.workbook.tables.getItem('TBLTECH');
      table.set({ style: 'TableStyleLight9', showBandedRows: false, showFilterButton: false });
      const hours = table.columns.getItem('Hours').getDataBodyRange().load('values,address');
      const none = table.columns.getItemOrNullObject('Phone');
      table.load('style,showBandedRows,name');
      table.rows.load('count');
      await context.sync();
      const { style, showBandedRows, rows } = table;
      return [hours.values, hours.address, none.isNullObject, style, showBandedRows, rows.count];
    });
    expect(found).toEqual([[[40], [20]], 'Sheet1!D3:D4', true, 'TableStyleLight9', false, 2]);
  });

  it('takes a row that is written right below it', async () => {
    await on(async (_sheet, context) => {
      const body = context.workbook.tables.getItem('tblTech').getDataBodyRange();
      body.getRowsBelow(2).values = [
        ['t3', 'Cy', 10],
        ['t4', 'Di', 30],
      ];
      await context.sync();
    });
    expect((await shape())[0]).toBe('Sheet1!B2:D6');
  });

  it('takes a column that is typed right beside it, but not on a protected sheet', async () => {
    excel.user.type('E2', 'Phone');
    expect(await shape()).toEqual(['Sheet1!B2:E4', ['Id', 'Name', 'Hours', 'Phone']]);
    excel.book.sheets[0]?.cells.forEach((cell) => {
      if (cell.format) cell.format = { ...cell.format, locked: false };
    });
    await on(async (sheet, context) => {
      sheet.getRange('A1:H9').format.protection.locked = false;
      await context.sync();
    });
    excel.user.protect('Sheet1');
    excel.user.type('B5', 't3');
    expect((await shape())[0]).toBe('Sheet1!B2:E4');
  });

  it('leaves alone what is written at a distance, or an empty row', async () => {
    excel.user.type('B6', 'apart');
    excel.user.type('B5', '');
    expect((await shape())[0]).toBe('Sheet1!B2:D4');
  });

  it('is resized, with new headers where there are none', async () => {
    await on(async (_sheet, context) => {
      context.workbook.tables.getItem('tblTech').resize('B2:F5');
      await context.sync();
    });
    expect(await shape()).toEqual(['Sheet1!B2:F5', ['Id', 'Name', 'Hours', 'Column1', 'Column2']]);
  });

  it('keeps its header row when it is resized', async () => {
    const refused = await on(async (_sheet, context) => {
      context.workbook.tables.getItem('tblTech').resize('B3:D5');
      await context.sync();
    }).catch(refusal);
    expect(refused).toBe('InvalidArgument');
  });

  it('survives what a person does to it', async () => {
    excel.user.sortTable('tblTech', 'Name', false);
    expect(excel.user.see('B3:C4')).toEqual([
      ['t2', 'Bob'],
      ['t1', 'Ann'],
    ]);
    excel.user.insertColumns('C1');
    excel.user.insertRows('A1', 2);
    excel.user.insertTableRow('tblTech', 1);
    excel.user.type('E4', 'Full name');
    expect(await shape()).toEqual(['Sheet1!B4:E7', ['Id', 'Column1', 'Name', 'Full name']]);
    expect(excel.user.see('B5:E7')).toEqual([
      ['t2', '', 'Bob', 20],
      ['', '', '', ''],
      ['t1', '', 'Ann', 40],
    ]);
  });

  it('sorts formulas with their rows, as they would be copied, and none that look at other rows', async () => {
    const formulas = () =>
      on(async (sheet, context) => {
        const range = sheet.getRange('D3:D4').load('formulas');
        await context.sync();
        return range.formulas.flat();
      });
    excel.user.paste('D3', [['=LEN(C3)+D$1'], ['=LEN($C4)&"C3"']]);
    excel.user.sortTable('tblTech', 'Name', false);
    expect(await formulas()).toEqual(['=LEN($C3)&"C3"', '=LEN(C4)+D$1']);
    excel.user.type('D3', '=C4');
    expect(() => excel.user.sortTable('tblTech', 'Name')).toThrow('other rows');
  });

  it('carries the formula of a column, its look and what names the column into a new row', async () => {
    await on(async (sheet, context) => {
      const table = sheet.tables.getItem('tblTech');
      table.columns.add(-1, [['Week'], ['=D3*5'], ['=D4*5']]);
      const hours = table.columns.getItem('Hours').getDataBodyRange();
      hours.numberFormat = [['0.0'], ['0.0']];
      context.workbook.names.add('hours', hours);
      sheet.getRange('H1').dataValidation.rule = { list: { inCellDropDown: true, source: hours } };
      sheet.getRange('H2').formulas = [['=SUM(D3:D4)']];
      await context.sync();
    });
    excel.user.paste('B5', [['t3', 'Cy', 10]]);
    const found = await on(async (sheet, context) => {
      const row = sheet.getRange('B5:E5').load('formulas,numberFormat');
      const total = sheet.getRange('H2').load('formulas');
      const name = context.workbook.names.getItem('hours').load('formula');
      const rule = sheet.getRange('H1').dataValidation.load('rule');
      await context.sync();
      const { formulas, numberFormat } = row;
      const source = rule.rule.list?.source;
      return [formulas[0]?.[3], numberFormat[0]?.[2], total.formulas[0]?.[0], name.formula, source];
    });
    expect(found).toEqual([
      '=D5*5',
      '0.0',
      '=SUM(D3:D5)',
      '=Sheet1!$D$3:$D$5',
      '=Sheet1!$D$3:$D$5',
    ]);
  });

  it('takes rows in its middle and gives them back, with what names them', async () => {
    excel.user.type('B8', 'below');
    await on(async (sheet, context) => {
      context.workbook.names.add('ids', sheet.getRange('B3:B4'));
      const table = sheet.tables.getItem('tblTech');
      table.rows.add(1, [
        ['t8', 'Ida', 1],
        ['t9', 'Jan', 2],
      ]);
      table.rows.getItemAt(0).delete();
      await context.sync();
    });
    expect(excel.user.see('B3:C6')).toEqual([
      ['t8', 'Ida'],
      ['t9', 'Jan'],
      ['t2', 'Bob'],
      ['', ''],
    ]);
    expect(excel.user.see('B9')).toEqual([['below']]);
    expect(excel.book.name('ids')?.formula).toBe('=Sheet1!$B$3:$B$5');
  });

  it('gives a taken or empty header another name when a person types it', async () => {
    excel.user.type('C2', 'id');
    excel.user.type('D2', '');
    expect((await shape())[1]).toEqual(['Id', 'id1', 'Column1']);
  });

  it('is gone when it is deleted', async () => {
    excel.user.deleteTable('tblTech');
    const missing = await on(async (_sheet, context) => {
      const table = context.workbook.tables.getItemOrNullObject('tblTech');
      await context.sync();
      return table.isNullObject;
    });
    expect(missing).toBe(true);
  });

  it.each(['two words', 'A1', 'tblTech2!', ''])('is not named "%s"', async (name) => {
    const refused = await on(async (_sheet, context) => {
      context.workbook.tables.getItem('tblTech').name = name;
      await context.sync();
    }).catch(refusal);
    expect(refused).toBe('InvalidArgument');
  });

  it.each([[[['Id', 'Id']]], [[['Id', '']]], [[['Id', 5]]]])(
    'is not made over the headers %j',
    async (headers) => {
      const refused = await on(async (sheet, context) => {
        sheet.getRange('H1:I1').values = headers;
        sheet.tables.add('H1:I3', true);
        await context.sync();
      }).catch(refusal);
      expect(refused).toBe('InvalidArgument');
    },
  );
});

describe('lines that come and go', () => {
  it('move formulas, names and what they name', async () => {
    await on(async (sheet, context) => {
      sheet.getRange('F3:F5').formulas = [
        ['=SUM(D3:D4)+$B$2'],
        ['=COUNTIF(tblTech[Hours],"D3")'],
        ['=Sheet1!D9'],
      ];
      context.workbook.names.add('hours', sheet.getRange('D3:D4'));
      await context.sync();
    });
    excel.user.insertColumns('C1', 2);
    excel.user.insertRows('4:4');
    excel.user.deleteRows('10:10');
    const { formulas, name } = await on(async (sheet, context) => {
      const range = sheet.getRange('H3:H6').load('formulas');
      const item = context.workbook.names.getItem('hours').load('formula');
      await context.sync();
      return { formulas: range.formulas.flat(), name: item.formula };
    });
    expect(formulas).toEqual([
      '=SUM(F3:F5)+$B$2',
      '',
      '=COUNTIF(tblTech[Hours],"D3")',
      '=Sheet1!#REF!',
    ]);
    expect(name).toBe('=Sheet1!$F$3:$F$5');
  });
});
