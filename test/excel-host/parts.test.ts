import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type NodeExcel, openInNode } from './index.ts';

let excel: NodeExcel;
beforeEach(() => {
  excel = openInNode();
});
afterEach(() => excel.close());

type Batch<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>;
const on = <T>(batch: Batch<T>): Promise<T> =>
  excel.Excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));
/** The code of the error that the batch ends with. */
const codeOf = async (batch: (sheet: Excel.Worksheet) => void): Promise<string> =>
  on(async (sheet, context) => {
    batch(sheet);
    await context.sync();
    return 'no error';
  }).catch((error: { code: string }) => error.code);

describe('rules for how cells look', () => {
  it('come before the older ones, and can be moved and cleared', async () => {
    const found = await on(async (sheet, context) => {
      const grid = sheet.getRange('B2:C4');
      const first = grid.conditionalFormats.add('Custom');
      first.custom.rule.formula = '=B2="N"';
      const second = grid.conditionalFormats.add('CellValue');
      second.cellValue.rule = { formula1: '=5', operator: 'GreaterThan' };
      second.stopIfTrue = true;
      const rules = sheet.getRange('C3').conditionalFormats;
      rules.load('items/type,items/priority,items/stopIfTrue');
      await context.sync();
      const before = rules.items.map((rule) => [rule.type, rule.priority, rule.stopIfTrue]);
      first.priority = 0;
      const moved = rules.getItemAt(0).load('type');
      const other = moved.cellValueOrNullObject;
      await context.sync();
      const kind = [moved.type, other.isNullObject];
      grid.conditionalFormats.clearAll();
      const count = rules.getCount();
      await context.sync();
      return [before, kind, count.value];
    });
    expect(found).toEqual([
      [
        ['CellValue', 0, true],
        ['Custom', 1, false],
      ],
      ['Custom', true],
      0,
    ]);
  });

  it.each(['B2="N"', '=tblShifts[Code]="N"'])('do not take the formula %s', async (formula) => {
    const code = await codeOf((sheet) => {
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = formula;
    });
    expect(code).toBe('InvalidArgument');
  });
});

describe('rules for what a cell takes', () => {
  it('are of a range, and give way where another is set', async () => {
    const types = await on(async (sheet, context) => {
      const codes = sheet.getRange('A1:A3');
      sheet.getRange('B2:D4').dataValidation.rule = {
        list: { inCellDropDown: true, source: codes },
      };
      sheet.getRange('C3').dataValidation.rule = {
        wholeNumber: { formula1: 0, formula2: 24, operator: 'Between' },
      };
      const asked = ['B2', 'C3', 'B2:D4', 'D4', 'A9'].map((address) =>
        sheet.getRange(address).dataValidation.load('type,rule'),
      );
      await context.sync();
      expect(asked[0]?.rule.list?.source).toBe('=Sheet1!$A$1:$A$3');
      return asked.map((validation) => validation.type);
    });
    expect(types).toEqual(['List', 'WholeNumber', 'Inconsistent', 'List', 'None']);
  });

  it.each<[string, Excel.DataValidationRule]>([
    ['a list longer than 255', { list: { inCellDropDown: true, source: 'x,'.repeat(200) } }],
    ['columns of a table', { list: { inCellDropDown: true, source: '=tblShifts[Code]' } }],
    ['two rules', { custom: { formula: '=TRUE' }, list: { inCellDropDown: true, source: 'a' } }],
  ])('do not take %s', async (_words, rule) => {
    const code = await codeOf((sheet) => {
      sheet.getRange('A1').dataValidation.rule = rule;
    });
    expect(code).toBe('InvalidArgument');
  });

  it('do not take a title that the file has no room for', async () => {
    const code = await codeOf((sheet) => {
      sheet.getRange('A1').dataValidation.prompt = {
        showPrompt: true,
        title: 'x'.repeat(33),
        message: '',
      };
    });
    expect(code).toBe('InvalidArgument');
  });
});

describe('the page', () => {
  it('keeps its area, titles, zoom and footers', async () => {
    const found = await on(async (sheet, context) => {
      const page = sheet.pageLayout;
      page.setPrintArea('A1:D9');
      page.setPrintTitleRows('$1:$2');
      page.zoom = { horizontalFitToPages: 1 };
      page.setPrintMargins('Inches', { top: 0.5 });
      page.headersFooters.defaultForAllPages.centerFooter = '&P';
      sheet.horizontalPageBreaks.add('A21');
      page.load('orientation,zoom,topMargin');
      const area = page.getPrintArea().load('address');
      const titles = page.getPrintTitleRowsOrNullObject().load('address');
      const columns = page.getPrintTitleColumnsOrNullObject();
      await context.sync();
      const { orientation, zoom, topMargin } = page;
      return [orientation, zoom, topMargin, area.address, titles.address, columns.isNullObject];
    });
    expect(found).toEqual([
      'Portrait',
      { horizontalFitToPages: 1 },
      36,
      'Sheet1!A1:D9',
      'Sheet1!1:2',
      true,
    ]);
    expect(excel.book.sheets[0]?.rowBreaks).toEqual([20]);
  });

  it.each<[string, (page: Excel.PageLayout) => void]>([
    ['a zoom of 500', (page) => page.set({ zoom: { scale: 500 } })],
    ['titles of half a row', (page) => page.setPrintTitleRows('A1:C1')],
    ['a paper nobody makes', (page) => Reflect.set(page, 'paperSize', 'A17')],
  ])('does not take %s', async (_words, set) => {
    expect(await codeOf((sheet) => set(sheet.pageLayout))).toBe('InvalidArgument');
  });
});

describe('a chart', () => {
  it('finds its series and categories, and keeps what is said of it', async () => {
    excel.user.paste('A1', [
      ['Name', 'Hours', 'Nights'],
      ['Ann', 40, 2],
      ['Bob', 32, 3],
    ]);
    const found = await on(async (sheet, context) => {
      const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:C3'), 'Columns');
      chart.name = 'Balance';
      chart.title.text = 'Hours and nights';
      chart.legend.position = 'Bottom';
      chart.axes.valueAxis.minimum = 0;
      chart.series.getItemAt(0).format.fill.setSolidColor('#336699');
      chart.setPosition('E1', 'K12');
      await context.sync();
      const again = sheet.charts.getItem('Balance');
      again.load('chartType,title/text,legend/position');
      again.series.load('items/name');
      const none = sheet.charts.getItemOrNullObject('Other');
      await context.sync();
      const names = again.series.items.map((series) => series.name);
      return [again.chartType, again.title.text, again.legend.position, names, none.isNullObject];
    });
    expect(found).toEqual([
      'ColumnStacked',
      'Hours and nights',
      'Bottom',
      ['Hours', 'Nights'],
      true,
    ]);
    const [chart] = excel.book.sheets[0]?.charts ?? [];
    expect(chart?.series[1]?.get('Values')).toBe('Sheet1!$C$2:$C$3');
    expect(chart?.series[1]?.get('Categories')).toBe('Sheet1!$A$2:$A$3');
    expect(chart?.series[0]?.get('series/fill')).toBe('#336699');
  });
});

describe('what is said beside the cells', () => {
  it('is a comment of one cell, found by it', async () => {
    const found = await on(async (sheet, context) => {
      sheet.comments.add('B2', 'Locked: training');
      const comment = context.workbook.comments
        .getItemByCell('Sheet1!B2')
        .load('content,authorName');
      const place = comment.getLocation().load('address');
      await context.sync();
      comment.content = 'Locked: leave';
      const again = sheet.comments.getItemByCell('B2').load('content');
      await context.sync();
      return [comment.authorName, place.address, again.content];
    });
    expect(found).toEqual(['Alex Example', 'Sheet1!B2', 'Locked: leave']);
    expect(await codeOf((sheet) => sheet.comments.add('B2', 'second'))).toBe('InvalidOperation');
    expect(await codeOf((sheet) => sheet.comments.add('B2:C3', 'two'))).toBe('InvalidArgument');
  });

  it('is a title and properties of the document', async () => {
    const found = await on(async (_sheet, context) => {
      const { properties } = context.workbook;
      properties.title = 'Roster';
      properties.custom.add('team', 'North');
      properties.load('title');
      const team = properties.custom.getItem('team').load('value');
      await context.sync();
      return [properties.title, team.value];
    });
    expect(found).toEqual(['Roster', 'North']);
  });
});

describe('several blocks', () => {
  it('are formatted in one go', async () => {
    const found = await on(async (sheet, context) => {
      const blocks = sheet.getRanges('A1:B2,D4');
      blocks.format.fill.color = '#00FF00';
      blocks.load('address,areaCount,cellCount');
      const fill = sheet.getRange('D4').format.fill.load('color');
      await context.sync();
      return [blocks.address, blocks.areaCount, blocks.cellCount, fill.color];
    });
    expect(found).toEqual(['Sheet1!A1:B2,Sheet1!D4', 2, 5, '#00FF00']);
  });
});
