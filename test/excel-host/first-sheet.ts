import type { NodeExcel } from './index.ts';

export type Batch = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

/** Does something on the sheet that a new workbook has, in one request. */
export const onFirst = (excel: NodeExcel, batch: Batch): Promise<void> =>
  excel.Excel.run(async (context) => {
    batch(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
  });

/** The code of the error that it ends with. */
export const codeOf = (excel: NodeExcel, batch: Batch): Promise<string> =>
  onFirst(excel, batch).then(
    () => 'no error',
    (error: { code: string }) => error.code,
  );

export const addTable = (sheet: Excel.Worksheet, at: string, name: string): Excel.Table => {
  const made = sheet.tables.add(at, true);
  made.name = name;
  return made;
};

/** The table tblTech in A1:B2, with the columns Id and Hours. */
export const withTable = (excel: NodeExcel): Promise<void> =>
  onFirst(excel, (sheet) => {
    sheet.getRange('A1:B2').values = [
      ['Id', 'Hours'],
      ['t1', 8],
    ];
    addTable(sheet, 'A1:B2', 'tblTech');
  });
