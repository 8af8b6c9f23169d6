import type { NodeExcel } from '../index.ts';

/** A small week: shifts with hours, a grid with totals, rules, validation, a chart and a page. */
export const makeWeek = (excel: NodeExcel): Promise<void> =>
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
