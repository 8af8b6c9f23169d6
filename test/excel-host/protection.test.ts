import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Batch, codeOf, onFirst, withTable } from './first-sheet.ts';
import { type NodeExcel, openInNode } from './index.ts';

let excel: NodeExcel;
beforeEach(() => {
  excel = openInNode();
});
afterEach(() => excel.close());

describe('a protected sheet', () => {
  beforeEach(async () => {
    await withTable(excel);
    await onFirst(excel, (sheet) => {
      sheet.getRange('A1:Z9').format.protection.locked = false;
      sheet.charts.add('Pie', sheet.getRange('A1:B2')).name = 'chart';
      sheet.comments.add('F1', 'a comment');
      sheet.getRange('E1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    });
    excel.user.protect('Sheet1');
  });

  const tableOf = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItem('tblTech');
  it.each<[string, Batch]>([
    ['a look', (sheet) => Reflect.set(sheet.getRange('A1').format.font, 'bold', true)],
    ['a number format', (sheet) => Reflect.set(sheet.getRange('A1'), 'numberFormat', '0')],
    ['a style', (sheet) => Reflect.set(sheet.getRange('A1'), 'style', 'Good')],
    ['a height', (sheet) => Reflect.set(sheet.getRange('A1').format, 'rowHeight', 30)],
    ['a hidden row', (sheet) => Reflect.set(sheet.getRange('1:1'), 'rowHidden', true)],
    ['a hidden column', (sheet) => Reflect.set(sheet.getRange('A:A'), 'columnHidden', true)],
    ['a copied look', (sheet) => sheet.getRange('D1').copyFrom('A1', 'Formats')],
    ['a cleared look', (sheet) => sheet.getRange('A1').clear('Formats')],
    ['an inserted row', (sheet) => sheet.getRange('1:1').insert('Down')],
    ['a deleted column', (sheet) => sheet.getRange('A:A').delete('Left')],
    ['a new table', (sheet) => sheet.tables.add('H1:I2', true)],
    ['a longer table', (sheet) => tableOf(sheet).resize('A1:B3')],
    ['a renamed table', (sheet) => Reflect.set(tableOf(sheet), 'name', 'tblOther')],
    ['a dressed table', (sheet) => Reflect.set(tableOf(sheet), 'style', 'TableStyleLight1')],
    ['a row of a table', (sheet) => tableOf(sheet).rows.add(-1, [['t2', 1]])],
    ['a deleted table', (sheet) => tableOf(sheet).delete()],
    ['a rule', (sheet) => sheet.getRange('A1').conditionalFormats.add('Custom')],
    ['no rule', (sheet) => sheet.getRange('E1').conditionalFormats.clearAll()],
    [
      'another rule',
      (sheet) =>
        Reflect.set(
          sheet.getRange('E1').conditionalFormats.getItemAt(0).custom.rule,
          'formula',
          '=FALSE',
        ),
    ],
    ['a list', (sheet) => Reflect.set(sheet.getRange('A1').dataValidation, 'rule', {})],
    ['no list', (sheet) => sheet.getRange('A1').dataValidation.clear()],
    ['a chart', (sheet) => sheet.charts.add('Pie', sheet.getRange('A1:B2'))],
    [
      'a title of a chart',
      (sheet) => Reflect.set(sheet.charts.getItem('chart').title, 'text', 'Hours'),
    ],
    [
      'other cells of a chart',
      (sheet) => sheet.charts.getItem('chart').setData(sheet.getRange('A1:B2')),
    ],
    ['a comment', (sheet) => sheet.comments.add('G1', 'more')],
    [
      'another comment',
      (sheet) => Reflect.set(sheet.comments.getItemByCell('F1'), 'content', 'other'),
    ],
  ])('does not take %s, though its cells are open', async (_what, batch) => {
    expect(await codeOf(excel, batch)).toBe('AccessDenied');
  });

  it('takes what is typed into an open cell, and nothing of an array that reaches a locked one', async () => {
    const write = (address: string, values: string[][]): Batch => {
      return (sheet) => Reflect.set(sheet.getRange(address), 'values', values);
    };
    expect(await codeOf(excel, write('Z9', [['x']]))).toBe('no error');
    expect(await codeOf(excel, write('Z9:AA9', [['y', 'y']]))).toBe('AccessDenied');
    expect(excel.user.see('Sheet1!Z9')).toEqual([['x']]);
    expect(await codeOf(excel, (sheet) => sheet.getRange('AA9').clear('Contents'))).toBe(
      'AccessDenied',
    );
  });

  it('says of what it is made all the same', async () => {
    const names = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.charts.load('items/name');
      sheet.comments.load('items/content');
      const rules = sheet.getRange('E1').conditionalFormats.getCount();
      await context.sync();
      return [sheet.charts.items[0]?.name, sheet.comments.items[0]?.content, rules.value];
    });
    expect(names).toEqual(['chart', 'a comment', 1]);
  });
});
