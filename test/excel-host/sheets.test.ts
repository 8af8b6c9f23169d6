import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type NodeExcel, openInNode } from './index.ts';

let excel: NodeExcel;
beforeEach(() => {
  excel = openInNode();
});
afterEach(() => excel.close());

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.Excel.run(batch);

describe('sheets', () => {
  it('are added, named, tagged, hidden, coloured and found again by their tag', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add('Week 2026-W48');
      sheet.customProperties.add('rosterWeek', '2026-W48');
      sheet.tabColor = '#336699';
      sheet.showGridlines = false;
      sheet.visibility = 'Hidden';
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B2'));
      await context.sync();
    });
    excel.user.renameSheet('Week 2026-W48', 'My week');
    const found = await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility,items/tabColor,items/showGridlines');
      await context.sync();
      const tags = worksheets.items.map((sheet) =>
        sheet.customProperties.getItemOrNullObject('RosterWeek').load('value'),
      );
      const frozen = worksheets.items.map((sheet) =>
        sheet.freezePanes.getLocationOrNullObject().load('address'),
      );
      await context.sync();
      return worksheets.items.map((sheet, at) => [
        sheet.name,
        sheet.visibility,
        sheet.tabColor,
        sheet.showGridlines,
        tags[at]?.isNullObject ? '' : tags[at]?.value,
        frozen[at]?.isNullObject ? '' : frozen[at]?.address,
      ]);
    });
    expect(found).toEqual([
      ['Sheet1', 'Visible', '', true, '', ''],
      ['My week', 'Hidden', '#336699', false, '2026-W48', "'My week'!A1:B2"],
    ]);
  });

  it('keep at least one that can be seen', async () => {
    const refused = await run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().visibility = 'Hidden';
      await context.sync();
    }).catch((error: { code: string }) => error.code);
    expect(refused).toBe('InvalidOperation');
  });

  it('say which calls end what Excel can undo', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add('Plan');
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      sheet.name = 'Other';
      sheet.protection.protect();
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    expect(excel.notUndoable).toEqual([
      'Worksheet.name',
      'WorksheetProtection.protect',
      'Worksheet.delete',
    ]);
    expect(excel.calls).toContain('Range.values');
  });

  it('are copied with all they hold, and tables of their own', async () => {
    const found = await run(async (context) => {
      const { worksheets, tables } = context.workbook;
      const sheet = worksheets.getItem('Sheet1');
      sheet.customProperties.add('rosterWeek', '2026-W48');
      sheet.getRange('A1:B2').values = [
        ['Id', 'Hours'],
        ['t1', 8],
      ];
      sheet.tables.add('A1:B2', true).name = 'tblWeek';
      sheet.getRange('D1').formulas = [['=SUM(tblWeek[Hours])']];
      const copy = sheet.copy('End');
      copy.getRange('B2').values = [[9]];
      copy.load('name,position');
      const tag = copy.customProperties.getItem('rosterWeek').load('value');
      const formula = copy.getRange('D1').load('formulas');
      const first = sheet.getRange('B2').load('values');
      tables.load('items/name');
      await context.sync();
      const names = tables.items.map((table) => table.name);
      return [copy.name, copy.position, tag.value, formula.formulas, first.values, names];
    });
    expect(found).toEqual([
      'Sheet1 (2)',
      1,
      '2026-W48',
      [['=SUM(tblWeek1[Hours])']],
      [[8]],
      ['tblWeek', 'tblWeek1'],
    ]);
    expect(excel.notUndoable).toEqual(['Worksheet.copy']);
  });

  it('are named in rules and charts too, which follow them and their cells', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const cell = sheet.getRange('B2');
      cell.conditionalFormats.add('Custom').custom.rule.formula = '=Sheet1!C2>B2';
      cell.dataValidation.rule = { list: { inCellDropDown: true, source: '=Sheet1!$C$1:$C$3' } };
      sheet.charts.add('Pie', sheet.getRange('C1:C3'), 'Columns');
      await context.sync();
    });
    excel.user.renameSheet('Sheet1', 'Codes');
    excel.user.insertColumns('A1');
    const [sheet] = excel.book.sheets;
    expect(sheet?.conditionalFormats[0]?.blocks[0]?.column).toBe(2);
    expect(sheet?.conditionalFormats[0]?.bag.get('rule/Formula')).toBe('=Codes!D2>C2');
    expect(sheet?.validations[0]?.bag.get('Rule')).toEqual({
      list: { inCellDropDown: true, source: '=Codes!$D$1:$D$3' },
    });
    expect(sheet?.charts[0]?.series[0]?.get('Values')).toBe('Codes!$D$1:$D$3');
  });

  it('rewrite the formulas that name them when they get another name', async () => {
    await run(async (context) => {
      context.workbook.worksheets.add('Week 48');
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A2').formulas = [["='Week 48'!B2+1"], ['=SUM(Sheet1!B1:B2)']];
      await context.sync();
    });
    excel.user.renameSheet('Week 48', 'Week');
    excel.user.renameSheet('Sheet1', 'Settings of it');
    const cells = excel.book.sheets[0]?.cells.values() ?? [];
    expect([...cells].map((cell) => cell.formula)).toEqual([
      '=Week!B2+1',
      "=SUM('Settings of it'!B1:B2)",
    ]);
  });
});

describe('names and settings', () => {
  it('lead to ranges, of the workbook or of one sheet', async () => {
    const found = await run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getItem('Sheet1');
      names.add('codes', sheet.getRange('B2:B4'));
      sheet.names.add('title', sheet.getRange('A1'));
      await context.sync();
      const range = names.getItem('codes').getRange().load('address');
      const byName = sheet.getRange('codes').load('address');
      const local = sheet.names.getItem('Title').load('scope,formula,name');
      const none = names.getItemOrNullObject('title');
      await context.sync();
      return [range.address, byName.address, local.scope, local.formula, none.isNullObject];
    });
    expect(found).toEqual(['Sheet1!B2:B4', 'Sheet1!B2:B4', 'Worksheet', '=Sheet1!$A$1', true]);
  });

  it.each(['A1', 'R1C1', 'two words', '1st', 'c'])('refuse the name "%s"', async (name) => {
    const refused = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      context.workbook.names.add(name, sheet.getRange('B2'));
      await context.sync();
    }).catch((error: { code: string }) => error.code);
    expect(refused).toBe('InvalidArgument');
  });

  it('keep what the add-in remembers in the workbook', async () => {
    await run(async (context) => {
      context.workbook.settings.add('schema', { version: 3, at: new Date(0) });
      await context.sync();
    });
    const { book } = excel;
    excel.close();
    excel = openInNode({ book });
    const value = await run(async (context) => {
      const setting = context.workbook.settings.getItem('schema').load('value');
      const none = context.workbook.settings.getItemOrNullObject('other');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      return setting.value;
    });
    expect(value.version).toBe(3);
    expect(value.at.getTime()).toBe(0);
  });
});
