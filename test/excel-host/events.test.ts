import { afterEach, beforeEach, expect, it } from 'vitest';
import { type NodeExcel, openInNode } from './index.ts';

let excel: NodeExcel;
let seen: string[];
beforeEach(async () => {
  excel = openInNode();
  seen = [];
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      seen.push(`${event.changeType} ${event.address} ${event.source} ${event.triggerSource}`);
    });
    await context.sync();
  });
});
afterEach(() => excel.close());

it("tells of the add-in's own writes afterwards, and whose they are", async () => {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1').values = [[1, 2]];
    await context.sync();
    expect(seen).toEqual([]);
  });
  await excel.told();
  expect(seen).toEqual(['RangeEdited A1:B1 Local ThisLocalAddin']);
});

it('tells what a person and what a coauthor typed', async () => {
  excel.user.type('B2', 'E');
  excel.coauthor.type('Sheet1!B3', 'L');
  await excel.told();
  expect(seen).toEqual(['RangeEdited B2 Local Unknown', 'RangeEdited B3 Remote Unknown']);
});

it('tells nothing while events are off, and again when they are on', async () => {
  const turn = (on: boolean) =>
    excel.Excel.run(async (context) => {
      context.runtime.enableEvents = on;
      await context.sync();
    });
  await turn(false);
  excel.user.type('A1', 1);
  await turn(true);
  excel.user.type('A2', 2);
  await excel.told();
  expect(seen).toEqual(['RangeEdited A2 Local Unknown']);
});

it('gives the range of an event, and the values before and after of one cell', async () => {
  const details: unknown[] = [];
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      await excel.Excel.run(async (inner) => {
        const range = event.getRange(inner);
        range.load('values');
        await inner.sync();
        details.push([event.details.valueBefore, event.details.valueAfter, range.values]);
      });
    });
    await context.sync();
  });
  excel.user.type('Sheet1!C3', 'E');
  await excel.told();
  expect(details).toEqual([['', 'E', [['E']]]]);
});

it('tells one sheet of its own changes, its selection and its table', async () => {
  const heard: string[] = [];
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Week');
    sheet.load('id');
    sheet.getRange('A1:B1').values = [['Id', 'Name']];
    const table = sheet.tables.add('A1:B2', true);
    table.load('id');
    await context.sync();
    sheet.onChanged.add(async (event) => void heard.push(`sheet ${event.address}`));
    sheet.onSelectionChanged.add(async (event) => void heard.push(`selected ${event.address}`));
    sheet.onActivated.add(async () => void heard.push('activated'));
    table.onChanged.add(async (event) => void heard.push(`table ${event.address}`));
    await context.sync();
  });
  excel.user.type('Sheet1!A1', 'elsewhere');
  excel.user.type('Week!A2', 't1');
  excel.user.select('Week!B2');
  await excel.told();
  expect(heard).toEqual(['sheet A2', 'table A2', 'activated', 'selected B2']);
});

it('leaves nobody registered when the page is gone', async () => {
  expect(excel.book.events.listeners).toEqual(['10 Workbook']);
  excel.close();
  expect(excel.book.events.listeners).toEqual([]);
});

it('keeps what was typed while no add-in ran, and tells of nothing', async () => {
  excel.close();
  excel.user.type('Sheet1!A1', 'typed');
  const { book } = excel;
  excel = openInNode({ book });
  await excel.told();
  expect(seen).toEqual([]);
  expect(excel.user.see('Sheet1!A1')).toEqual([['typed']]);
});

it('shows the error of a handler, which the client keeps to itself', async () => {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async () => {
      throw new TypeError('broken');
    });
    await context.sync();
  });
  expect(excel.handlerErrors).toEqual([]);
  excel.user.type('A1', 1);
  await excel.told();
  expect(excel.handlerErrors).toHaveLength(1);
});

it('stops telling who removed the handler', async () => {
  const heard: string[] = [];
  const handler = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('id');
    await context.sync();
    const added = sheet.onChanged.add(async (event) => void heard.push(event.address));
    await context.sync();
    return added;
  });
  excel.user.type('A1', 1);
  await excel.told();
  await excel.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  excel.user.type('A2', 2);
  await excel.told();
  expect(heard).toEqual(['A1']);
});
