import { expect, it } from 'vitest';
import { openInNode } from './index.ts';

it('writes values through the real client and reads them back', async () => {
  const excel = openInNode();
  const seen = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:C2');
    range.values = [
      ['a', 1, true],
      ['b', 2.5, ''],
    ];
    range.load('values,address,rowCount');
    await context.sync();
    return [range.values, range.address, range.rowCount];
  });
  expect(JSON.parse(JSON.stringify(seen))).toEqual([
    [
      ['a', 1, true],
      ['b', 2.5, ''],
    ],
    'Sheet1!A1:C2',
    2,
  ]);
  excel.close();
});
