import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type NodeExcel, openInNode } from './index.ts';

let excel: NodeExcel;
beforeEach(() => {
  excel = openInNode();
});
afterEach(() => excel.close());

/** Runs a batch on the first sheet. */
const on = <T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> =>
  excel.Excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));

describe('formulas', () => {
  it('are copied up and down, and what has no dollar sign moves along', async () => {
    await on(async (sheet, context) => {
      sheet.getRange('A2:B2').formulas = [['=$C$1+C2', '=SUM(C$1:C2)&"C2"']];
      sheet.getRange('A3:B5').copyFrom('A2:B2', 'Formulas');
      const copied = sheet.getRange('A5:B5').load('formulas');
      await context.sync();
      expect(copied.formulas).toEqual([['=$C$1+C5', '=SUM(C$1:C5)&"C2"']]);
    });
  });

  it('are copied sideways too', async () => {
    await on(async (sheet, context) => {
      sheet.getRange('Y2').formulas = [['=C$2+$C2+AA2']];
      sheet.getRange('Y2:Z3').copyFrom('Y2', 'Formulas');
      const copied = sheet.getRange('Y2:Z3').load('formulas');
      await context.sync();
      expect(copied.formulas).toEqual([
        ['=C$2+$C2+AA2', '=D$2+$C2+AB2'],
        ['=C$2+$C3+AA3', '=D$2+$C3+AB3'],
      ]);
    });
  });

  it('with columns of a table are not copied sideways by the stand-in, and it says so', async () => {
    await on(async (sheet, context) => {
      sheet.getRange('A1:A2').values = [['Code'], ['E']];
      sheet.tables.add('A1:A2', true).name = 'tblCodes';
      sheet.getRange('C2').formulas = [['=COUNTA(tblCodes[Code])']];
      sheet.getRange('D2').copyFrom('C2', 'Formulas');
      await expect(context.sync()).rejects.toMatchObject({ code: 'NotImplemented' });
    });
  });
});

describe('values', () => {
  it('stay where an array has null, and go where it has an empty text', async () => {
    excel.user.paste('A1', [['kept', 'gone', 'old']]);
    await on(async (sheet, context) => {
      sheet.getRange('A1:C1').values = [[null, '', 'new']];
      await context.sync();
    });
    expect(excel.user.see('A1:C1')).toEqual([['kept', '', 'new']]);
  });

  it.each([
    ['007', 7],
    ['1,250', 1250],
    ['50%', 0.5],
    ['2026-11-26', 46352],
    ['11/26/2026', 46352],
    ['2026-02-30', '2026-02-30'],
    ['9:30', 9.5 / 24],
    ['9:30 PM', 21.5 / 24],
    ['true', true],
    ["'007", '007'],
    ['E', 'E'],
    ['1-2-3', '1-2-3'],
  ])('are read as if typed: %s becomes %s', async (written, value) => {
    await on(async (sheet, context) => {
      sheet.getRange('A1').values = [[written]];
      await context.sync();
    });
    expect(excel.user.see('A1')).toEqual([[value]]);
  });

  it('give a cell the look of a date, but keep the look it has', async () => {
    const looks = await on(async (sheet, context) => {
      sheet.getRange('B1').numberFormat = [['yyyy-mm-dd']];
      const range = sheet.getRange('A1:C1');
      range.values = [['2026-11-26', '2026-11-26', '9:30']];
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat;
    });
    expect(looks).toEqual([['m/d/yyyy', 'yyyy-mm-dd', 'h:mm']]);
  });

  it('stay texts in a cell that is formatted as text', async () => {
    await on(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.numberFormat = [['@']];
      range.values = [['007']];
      await context.sync();
    });
    expect(excel.user.see('A1')).toEqual([['007']]);
  });

  it('show in no number what nobody calculated', async () => {
    excel.user.type('A1', 2);
    const [values, formulas, types] = await on(async (sheet, context) => {
      const range = sheet.getRange('A2');
      range.formulas = [['=A1*2']];
      range.load('values,formulas,valueTypes');
      await context.sync();
      return [range.values, range.formulas, range.valueTypes];
    });
    expect([values, formulas, types]).toEqual([[['#BUSY!']], [['=A1*2']], [['Error']]]);
  });

  it('are refused where a formula is too long', async () => {
    const refused = await on(async (sheet, context) => {
      sheet.getRange('A1').formulas = [[`=${'1+'.repeat(5000)}1`]];
      await context.sync();
    }).catch((error: { code: string }) => error.code);
    expect(refused).toBe('InvalidArgument');
  });

  it('read as a person sees them', async () => {
    const text = await on(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[46352, 0.125]];
      range.numberFormat = [['yyyy-mm-dd', '0.0%']];
      range.load('text');
      await context.sync();
      return range.text;
    });
    expect(text).toEqual([['2026-11-26', '12.5%']]);
  });
});

describe('where a range is', () => {
  it.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['cell', (range) => range.getCell(1, 2), 'D3'],
    ['offset', (range) => range.getOffsetRange(-1, 1), 'C1:D2'],
    ['resized', (range) => range.getResizedRange(1, 0), 'B2:C4'],
    ['rows below', (range) => range.getRowsBelow(2), 'B4:C5'],
    ['rows above', (range) => range.getRowsAbove(1), 'B1:C1'],
    ['columns after', (range) => range.getColumnsAfter(1), 'D2:D3'],
    ['last cell', (range) => range.getLastCell(), 'C3'],
    ['entire row', (range) => range.getEntireRow(), '2:3'],
    ['entire column', (range) => range.getEntireColumn(), 'B:C'],
    ['around another', (range) => range.getBoundingRect('E1'), 'B1:E3'],
    ['cut with another', (range) => range.getIntersection('A3:B9'), 'B3'],
  ])('%s', async (_name, move, address) => {
    const found = await on(async (sheet, context) => {
      const range = move(sheet.getRange('B2:C3')).load('address');
      await context.sync();
      return range.address;
    });
    expect(found).toBe(`Sheet1!${address}`);
  });

  it('is never off the sheet', async () => {
    const refused = await on(async (sheet, context) => {
      sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
      await context.sync();
    }).catch((error: { code: string }) => error.code);
    expect(refused).toBe('InvalidArgument');
  });

  it('is around what is used, or nowhere', async () => {
    const used = (valuesOnly: boolean) =>
      on(async (sheet, context) => {
        const range = sheet.getUsedRangeOrNullObject(valuesOnly).load('address');
        await context.sync();
        return range.isNullObject ? 'nowhere' : range.address;
      });
    expect(await used(true)).toBe('nowhere');
    excel.user.type('C3', 1);
    excel.user.type('E9', '=C3');
    await on(async (sheet, context) => {
      sheet.getRange('F12').format.fill.color = '#FF0000';
      await context.sync();
    });
    expect(await used(true)).toBe('Sheet1!C3:E9');
    expect(await used(false)).toBe('Sheet1!C3:F12');
  });
});

describe('how a range looks', () => {
  it('is one value where all cells agree and null where they differ', async () => {
    const look = await on(async (sheet, context) => {
      sheet.getRange('A1:B2').format.set({
        wrapText: true,
        horizontalAlignment: 'Center',
        fill: { color: 'red' },
        font: { bold: true, size: 14 },
      });
      sheet.getRange('B2').format.fill.color = '#00ff00';
      const all = sheet.getRange('A1:B2').format;
      all.load('wrapText,horizontalAlignment,fill/color,font/bold,font/size');
      const first = sheet.getRange('A1').format.fill.load('color');
      await context.sync();
      const { wrapText, horizontalAlignment, fill, font } = all;
      return [wrapText, horizontalAlignment, fill.color, font.bold, font.size, first.color];
    });
    expect(look).toEqual([true, 'Center', null, true, 14, '#FF0000']);
  });

  it('has borders around and inside', async () => {
    const styles = await on(async (sheet, context) => {
      const { borders } = sheet.getRange('A1:B2').format;
      borders.getItem('EdgeBottom').style = 'Continuous';
      borders.getItem('InsideVertical').set({ style: 'Double', color: '#123456' });
      const ask = (address: string, side: 'EdgeBottom' | 'EdgeRight') =>
        sheet.getRange(address).format.borders.getItem(side).load('style');
      const asked = [ask('A1', 'EdgeBottom'), ask('B2', 'EdgeBottom'), ask('A1', 'EdgeRight')];
      await context.sync();
      return asked.map((border) => border.style);
    });
    expect(styles).toEqual(['None', 'Continuous', 'Double']);
  });

  it('is set for many cells in one call, and read back', async () => {
    const found = await on(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.setCellProperties([
        [
          { format: { fill: { color: '#ff0000' }, borders: { bottom: { style: 'Continuous' } } } },
          { format: { font: { bold: true } } },
        ],
      ]);
      range.setColumnProperties([{ format: { columnWidth: 60 } }, {}]);
      const read = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true } },
      });
      const border = sheet.getRange('A1').format.borders.getItem('EdgeBottom').load('style');
      const width = sheet.getRange('A1').format.load('columnWidth');
      await context.sync();
      return [read.value, border.style, width.columnWidth];
    });
    expect(found).toEqual([
      [
        [
          { address: 'Sheet1!A1', format: { fill: { color: '#FF0000' }, font: { bold: false } } },
          { address: 'Sheet1!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: true } } },
        ],
      ],
      'Continuous',
      60,
    ]);
  });

  it('follows a named style, also when the style changes', async () => {
    const found = await on(async (sheet, context) => {
      const { styles } = context.workbook;
      styles.add('Locked shift');
      const style = styles.getItem('Locked shift');
      style.font.italic = true;
      style.borders.getItem('EdgeBottom').style = 'Double';
      sheet.getRange('A1:B1').style = 'locked shift';
      style.fill.color = '#EEEEEE';
      const range = sheet.getRange('A1:B1').load('style');
      range.format.load('font/italic,fill/color');
      const border = range.format.borders.getItem('EdgeBottom').load('style');
      const mixed = sheet.getRange('A1:A2').load('style');
      const none = styles.getItemOrNullObject('Nothing');
      await context.sync();
      const { font, fill } = range.format;
      style.delete();
      const after = sheet.getRange('A1').load('style');
      await context.sync();
      expect(after.style).toBe('Normal');
      return [range.style, font.italic, fill.color, border.style, mixed.style, none.isNullObject];
    });
    expect(found).toEqual(['Locked shift', true, '#EEEEEE', 'Double', null, true]);
  });

  it('takes sizes for whole columns and rows', async () => {
    const sizes = await on(async (sheet, context) => {
      sheet.getRange('B:C').format.columnWidth = 120;
      sheet.getRange('1:1').format.rowHeight = 30;
      sheet.getRange('D:D').columnHidden = true;
      const format = sheet.getRange('B1:C1').format.load('columnWidth,rowHeight');
      const mixed = sheet.getRange('A1:B1').format.load('columnWidth');
      const hidden = sheet.getRange('D1:E1').load('columnHidden');
      await context.sync();
      return [format.columnWidth, format.rowHeight, mixed.columnWidth, hidden.columnHidden];
    });
    expect(sizes).toEqual([120, 30, null, null]);
  });

  it('refuses a word that Excel does not know', async () => {
    const refused = await on(async (sheet, context) => {
      const wrong: object = { horizontalAlignment: 'Middle' };
      sheet.getRange('A1').format.set(wrong);
      await context.sync();
    }).catch((error: { code: string }) => error.code);
    expect(refused).toBe('InvalidArgument');
  });

  it('goes with clear, alone or with the contents', async () => {
    excel.user.type('A1', 'x');
    const after = await on(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.format.font.bold = true;
      range.clear('Formats');
      range.format.font.load('bold');
      range.load('values');
      await context.sync();
      const first = [range.format.font.bold, range.values];
      range.clear();
      await context.sync();
      return first;
    });
    expect(after).toEqual([false, [['x']]]);
    expect(excel.user.see('A1')).toEqual([['']]);
  });
});
