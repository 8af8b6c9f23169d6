import { readXlsx } from 'hucre';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type NodeExcel, openInNode } from '../index.ts';
import { draw, hasLibreOffice, NO_LIBRE_OFFICE, recalculate } from './libre-office.ts';

/** Without LibreOffice these are skipped on a developer's machine and fail in CI. */
const describeLibreOffice = (name: string, tests: () => void): void => {
  if (hasLibreOffice() || process.env.CI === 'true') describe(name, tests);
  else describe.skip(`${name} (${NO_LIBRE_OFFICE})`, tests);
};

let excel: NodeExcel;
beforeEach(() => {
  excel = openInNode();
});
afterEach(() => excel.close());

/** A small week: shifts with hours, a grid with totals, rules, validation, a chart and a page. */
const makeWeek = () =>
  excel.Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const shifts = worksheets.getItem('Sheet1');
    shifts.name = 'Shifts';
    shifts.getRange('A1:B4').values = [
      ['Code', 'Hours'],
      ['E', 8],
      ['L', 7.5],
      ['N', 9],
    ];
    const codes = shifts.tables.add('A1:B4', true);
    codes.name = 'tblShifts';
    names.add('codes', codes.columns.getItem('Code').getDataBodyRange());

    const week = worksheets.add('Week 2026-W48');
    week.showGridlines = false;
    week.tabColor = '#2F6F4F';
    week.getRange('A1:D1').values = [['Name', 'Mon', 'Tue', 'Hours']];
    week.getRange('A2:C4').values = [
      ['Ann', 'E', 'L'],
      ['Bob', 'N', ''],
      ['Cy', '', 'E'],
    ];
    week.getRange('D2:D4').formulas = [2, 3, 4].map((row) => [
      `=SUMPRODUCT(SUMIF(tblShifts[Code],B${row}:C${row},tblShifts[Hours]))`,
    ]);
    week.getRange('A6:C6').formulas = [
      ['Early', '=COUNTIF(B$2:B$4,"E")', '=TEXTJOIN(",",TRUE,B2:B4)'],
    ];
    const head = week.getRange('A1:D1').format;
    head.font.bold = true;
    head.font.color = '#FFFFFF';
    head.fill.color = '#2F6F4F';
    head.borders.getItem('EdgeBottom').style = 'Continuous';
    week.getRange('A:A').format.columnWidth = 110;
    week.freezePanes.freezeAt(week.getRange('A1:A1'));

    const grid = week.getRange('B2:C4');
    grid.format.horizontalAlignment = 'Center';
    grid.dataValidation.rule = { list: { inCellDropDown: true, source: '=codes' } };
    grid.dataValidation.errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: 'Not a shift',
      message: 'Pick a code from the sheet Shifts.',
    };
    const night = grid.conditionalFormats.add('Custom');
    night.custom.rule.formula = '=B2="N"';
    night.custom.format.fill.color = '#FFC7CE';
    const much = week.getRange('D2:D4').conditionalFormats.add('CellValue');
    much.cellValue.format.font.color = '#C00000';
    much.cellValue.rule = { formula1: '=15', operator: 'GreaterThan' };

    const chart = week.charts.add('ColumnClustered', week.getRange('A1:D4'), 'Columns');
    chart.title.text = 'Hours';
    chart.setPosition('A8', 'D20');

    const page = week.pageLayout;
    page.orientation = 'Landscape';
    page.paperSize = 'A4';
    page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    page.setPrintArea('A1:D21');
    page.setPrintTitleRows('$1:$1');
    page.headersFooters.defaultForAllPages.leftHeader = 'Week 2026-W48';
    page.headersFooters.defaultForAllPages.rightFooter = 'Page &P of &N';
    await context.sync();
  });

describe('the file', () => {
  it('holds what the workbook holds', async () => {
    await makeWeek();
    const book = await readXlsx(await excel.save(), { readStyles: true });
    const [shifts, week] = book.sheets;
    expect(shifts?.rows).toEqual([
      ['Code', 'Hours'],
      ['E', 8],
      ['L', 7.5],
      ['N', 9],
    ]);
    expect(shifts?.tables?.[0]).toMatchObject({ name: 'tblShifts', range: 'A1:B4' });
    expect(week?.name).toBe('Week 2026-W48');
    expect(week?.freezePane).toEqual({ rows: 1, columns: 1 });
    expect(week?.cells?.get('5,2')?.formula).toBe('_xlfn.TEXTJOIN(",",TRUE,B2:B4)');
    expect(week?.cells?.get('0,0')?.style?.font?.bold).toBe(true);
    expect(week?.dataValidations?.[0]).toMatchObject({
      type: 'list',
      formula1: 'codes',
      range: 'B2:C4',
      errorStyle: 'stop',
      errorMessage: 'Pick a code from the sheet Shifts.',
    });
    expect(
      week?.conditionalRules?.map(({ type, range, formula }) => [type, range, formula]),
    ).toEqual([
      ['cellIs', 'D2:D4', '15'],
      ['expression', 'B2:C4', 'B2="N"'],
    ]);
    expect(week?.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 'a4',
      fitToWidth: 1,
      fitToHeight: 1,
      printTitlesRow: '$1:$1',
    });
    expect(week?.headerFooter?.oddFooter).toBe('&RPage &P of &N');
    expect(book.namedRanges?.map(({ name, range }) => [name, range])).toContainEqual([
      'codes',
      'Shifts!$A$2:$A$4',
    ]);
  });

  it('writes the columns of the own row as every Excel reads them', async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C2').formulas = [
        ['Hours', 'Per day', 'Twice'],
        [40, '=[@Hours]/5', '=tblDay[@[Per day]]*2&"[@Hours]"'],
      ];
      sheet.tables.add('A1:C2', true).name = 'tblDay';
      await context.sync();
    });
    const book = await readXlsx(await excel.save());
    const cells = book.sheets[0]?.cells;
    expect(cells?.get('1,1')?.formula).toBe('tblDay[[#This Row],[Hours]]/5');
    expect(cells?.get('1,2')?.formula).toBe('tblDay[[#This Row],[Per day]]*2&"[@Hours]"');
  });
});

describeLibreOffice('LibreOffice', () => {
  it('calculates what the stand-in does not', async () => {
    await makeWeek();
    const results = await recalculate(await excel.save());
    const week = results.get('Week 2026-W48');
    expect(['D2', 'D3', 'D4', 'B6', 'C6'].map((address) => week?.get(address))).toEqual([
      15.5,
      9,
      8,
      1,
      'E,N',
    ]);
  });

  it('gives the results to the add-in, until something changes', async () => {
    await makeWeek();
    await excel.calculate();
    const read = () =>
      excel.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Week 2026-W48').getRange('D2:D4');
        range.load('values');
        await context.sync();
        return range.values.flat();
      });
    expect(await read()).toEqual([15.5, 9, 8]);
    excel.user.type('Week 2026-W48!C3', 'N');
    expect(await read()).toEqual(['#BUSY!', '#BUSY!', '#BUSY!']);
    await excel.calculate();
    expect(await read()).toEqual([15.5, 18, 8]);
  });

  it('prints the week on one landscape page', async () => {
    await makeWeek();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Shifts').visibility = 'Hidden';
      await context.sync();
    });
    const { pages, texts, sizes } = await draw(await excel.save());
    expect(pages).toHaveLength(1);
    expect(sizes.map(([width, height]) => width > height)).toEqual([true]);
    expect(texts[0]).toContain('Ann');
    expect(texts[0]).toContain('15.5');
    expect(texts[0]).toContain('Page 1 of 1');
  });
});
