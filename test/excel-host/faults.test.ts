import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type NodeExcel, openInNode } from './index.ts';

let excel: NodeExcel;
beforeEach(() => {
  excel = openInNode();
});
afterEach(() => excel.close());

type Batch = (context: Excel.RequestContext) => Promise<unknown>;
/** The code of the error that the batch ends with. */
const codeOf = async (batch: Batch) => {
  try {
    await excel.Excel.run(batch);
  } catch (error) {
    if (error instanceof excel.OfficeExtension.Error) return error.code;
    throw error;
  }
  return 'no error';
};
const sheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();

describe('the faults an add-in must not have', () => {
  it('a forgotten load', async () => {
    const code = await codeOf(async (context) => {
      const range = sheet(context).getRange('A1');
      await context.sync();
      return range.values;
    });
    expect(code).toBe('PropertyNotLoaded');
  });

  it('a misspelt property in a load', async () => {
    const code = await codeOf(async (context) => {
      sheet(context).getRange('A1').load('valuse');
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });

  it('a misspelt property in a set', async () => {
    const code = await codeOf(async (context) => {
      const misspelt: object = { wrapTxt: true };
      sheet(context).getRange('A1').format.set(misspelt);
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });

  it('an array of 2 × 3 for a range of 3 × 3', async () => {
    const code = await codeOf(async (context) => {
      sheet(context).getRange('A1:C3').values = [
        [1, 2, 3],
        [4, 5, 6],
      ];
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
    expect(excel.user.see('Sheet1!A1')).toEqual([['']]);
  });

  it('a formula that names a table before it is there', async () => {
    const code = await codeOf(async (context) => {
      sheet(context).getRange('A1').formulas = [['=SUM(tblLater[Hours])']];
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
    expect(excel.user.see('Sheet1!A1')).toEqual([['']]);
  });

  it('a member newer than the oldest Excel we promise', async () => {
    const code = await codeOf(async (context) => {
      sheet(context).getRange('A1').getDependents();
      await context.sync();
    });
    expect(code).toBe('ApiNotFound');
    // The client itself refuses it: nothing was sent.
    expect(excel.requests).toEqual([]);
    expect(excel.Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  });

  it('a newer member named in a load only', async () => {
    excel.close();
    excel = openInNode({ matrix: { ExcelApi: '1.9' } });

    const code = await codeOf(async (context) => {
      sheet(context).getRange('A1').load('top');
      await context.sync();
    });
    expect(code).toBe('ApiNotFound');
  });

  it.each(['Week 48/26', 'a:b', 'a?', "'quoted", 'x'.repeat(32), 'History'])(
    'a sheet named %s',
    async (name) => {
      const code = await codeOf(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      });
      expect(code).toBe('InvalidArgument');
    },
  );

  it('two sheets of one name, whatever the case', async () => {
    const code = await codeOf(async (context) => {
      context.workbook.worksheets.add('SHEET1');
      await context.sync();
    });
    expect(code).toBe('ItemAlreadyExists');
  });

  it('a table over another', async () => {
    const code = await codeOf(async (context) => {
      const own = sheet(context);
      own.getRange('A1:C1').values = [['a', 'b', 'c']];
      own.getRange('B3:C3').values = [['d', 'e']];
      own.tables.add('A1:C3', true);
      own.tables.add('B3:C5', true);
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
    expect(excel.book.tables()).toHaveLength(1);
  });

  it('what runs before a fault stays done, and what comes after is left', async () => {
    await codeOf(async (context) => {
      const own = sheet(context);
      own.getRange('A1').values = [['before']];
      own.getRange('A2').values = [['too', 'wide']];
      own.getRange('A3').values = [['after']];
      await context.sync();
    });
    expect(excel.user.see('Sheet1!A1:A3')).toEqual([['before'], [''], ['']]);
  });

  it('an error says which statement it was, and what stood around it', async () => {
    const told = await excel.Excel.run(async (context) => {
      const own = sheet(context);
      own.getRange('A1').values = [['before']];
      own.getRange('A2').values = [['too', 'wide']];
      await context.sync();
      return {};
    }).catch((error: { debugInfo: object }) => error.debugInfo);
    expect(told).toMatchObject({
      code: 'InvalidArgument',
      errorLocation: 'Range.Values',
      statement: 'range1.values = ...;',
      surroundingStatements: expect.arrayContaining(['// >>>>>']),
    });
  });

  it('a question for what is not there, and one that allows for it', async () => {
    const code = await codeOf(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').load('name');
      await context.sync();
    });
    expect(code).toBe('ItemNotFound');
    const missing = await excel.Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      await context.sync();
      return none.isNullObject;
    });
    expect(missing).toBe(true);
  });

  it('a write on a protected sheet, but not on a cell that is open', async () => {
    await excel.Excel.run(async (context) => {
      sheet(context).getRange('B1').format.protection.locked = false;
      await context.sync();
    });
    excel.user.protect('Sheet1');
    const write = (address: string) =>
      codeOf(async (context) => {
        sheet(context).getRange(address).values = [['x']];
        await context.sync();
      });
    expect(await write('A1')).toBe('AccessDenied');
    expect(await write('B1')).toBe('no error');
  });

  it('a request while a cell is open for typing, and one that waits for it', async () => {
    const write: Batch = async (context) => {
      sheet(context).getRange('A1').values = [['x']];
      await context.sync();
    };
    excel.user.openCell();
    expect(await codeOf(write)).toBe('InvalidOperationInCellEditMode');
    const waits = excel.Excel.run({ delayForCellEdit: true }, write);
    excel.user.closeCell();
    await waits;
    expect(excel.user.see('Sheet1!A1')).toEqual([['x']]);
  });

  it('what the stand-in does not play says so', async () => {
    const code = await codeOf(async (context) => {
      sheet(context).shapes.load('items/name');
      await context.sync();
    });
    expect(code).toBe('NotImplemented');
  });

  it('a command that never says it is completed', async () => {
    excel.Office.actions.associate('good', (event: { completed(): void }) => event.completed());
    excel.Office.actions.associate('forgets', () => undefined);
    expect(await excel.press('Good')).toBe('completed');
    expect(await excel.press('forgets')).toBe('forgotten');
    expect(await excel.press('other')).toBe('nobody listens');
  });

  it('a request too large for Excel on the web', async () => {
    excel.close();
    excel = openInNode({ platform: 'OfficeOnline' });
    const code = await codeOf(async (context) => {
      const row = Array.from({ length: 200 }, () => 'x'.repeat(30_000));
      sheet(context).getRangeByIndexes(0, 0, 1, 200).values = [row];
      await context.sync();
    });
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
    expect(excel.requests[0]?.bytes).toBeGreaterThan(5 * 1024 * 1024);
  });
});
