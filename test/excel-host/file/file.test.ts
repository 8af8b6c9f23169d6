import { readXlsx } from 'hucre';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeLibreOffice } from '../describe-with.ts';
import { loadXlsx, type NodeExcel, openInNode } from '../index.ts';
import { draw, recalculate, saveAgain } from './libre-office.ts';
import { makeWeek } from './small-week.ts';

let excel: NodeExcel;
beforeEach(() => {
  excel = openInNode();
});
afterEach(() => excel.close());

describe('the file', () => {
  it('holds what the workbook holds', async () => {
    await makeWeek(excel);
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
      sheet.getRange('A1:C2').values = [
        ['Hours', 'Per day', 'Twice'],
        [40, '', ''],
      ];
      sheet.tables.add('A1:C2', true).name = 'tblDay';
      sheet.getRange('B2:C2').formulas = [['=[@Hours]/5', '=tblDay[@[Per day]]*2&"[@Hours]"']];
      await context.sync();
    });
    const book = await readXlsx(await excel.save());
    const cells = book.sheets[0]?.cells;
    expect(cells?.get('1,1')?.formula).toBe('tblDay[[#This Row],[Hours]]/5');
    expect(cells?.get('1,2')?.formula).toBe('tblDay[[#This Row],[Per day]]*2&"[@Hours]"');
  });
});

describe('a file that is opened', () => {
  /** What a reader that is not ours finds in a file. */
  const seen = async (bytes: Uint8Array) => {
    const { sheets, namedRanges } = await readXlsx(bytes, { readStyles: true });
    return { sheets, namedRanges };
  };
  const remember = () =>
    excel.Excel.run(async (context) => {
      context.workbook.settings.add('schema', { version: 2, note: 'a "quoted" <note> & more' });
      const sheet = context.workbook.worksheets.getItem('Week 2026-W48');
      sheet.customProperties.add('rosterWeek', '2026-W48 ✓');
      sheet.comments.add('B2', 'Locked: training');
      sheet.getRange('F1').values = [['2026-11-26']];
      sheet.getRange('F2').format.textOrientation = -45;
      sheet.getRange('F3').values = [[0.3125]];
      sheet.getRange('F3').numberFormat = [['hh:mm']];
      context.workbook.worksheets.getItem('Shifts').visibility = 'VeryHidden';
      await context.sync();
    });

  it('says the same when it is saved again', async () => {
    await makeWeek(excel);
    await remember();
    const first = await excel.save();
    const again = openInNode({ book: await loadXlsx(first) });
    expect(await seen(await again.save())).toEqual(await seen(first));
    expect(again.user.see('Week 2026-W48!F1')).toEqual([[46352]]);
    expect(again.user.see('Week 2026-W48!F3')).toEqual([[0.3125]]);
    again.close();
  });

  it('still knows its settings and the tags of its sheets', async () => {
    await makeWeek(excel);
    await remember();
    const again = openInNode({ book: await loadXlsx(await excel.save()) });
    const found = await again.Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem('schema').load('value');
      const sheet = context.workbook.worksheets.getItem('Week 2026-W48');
      const tag = sheet.customProperties.getItem('rosterWeek').load('value');
      const hidden = context.workbook.worksheets.getItem('Shifts').load('visibility');
      await context.sync();
      return [setting.value, tag.value, hidden.visibility];
    });
    again.close();
    expect(found).toEqual([
      { version: 2, note: 'a "quoted" <note> & more' },
      '2026-W48 ✓',
      'VeryHidden',
    ]);
  });
});

describeLibreOffice('LibreOffice', () => {
  it('calculates what the stand-in does not', async () => {
    await makeWeek(excel);
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
    await makeWeek(excel);
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

  it('is asked by itself where a test wants that, also in the middle of a request', async () => {
    const asks = openInNode({ calculates: true });
    const seen = await asks.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2');
      range.formulas = [[20], ['=A1*2+2']];
      range.load('values');
      await context.sync();
      return range.values;
    });
    asks.close();
    expect(seen).toEqual([[20], [42]]);
  });

  it('keeps what was typed when it saves the file, and neither settings nor tags', async () => {
    await makeWeek(excel);
    await excel.Excel.run(async (context) => {
      context.workbook.settings.add('schema', 1);
      context.workbook.worksheets.getItem('Shifts').customProperties.add('kind', 'shifts');
      await context.sync();
    });
    const book = await loadXlsx(await saveAgain(await excel.save()));
    const again = openInNode({ book });
    expect(again.user.see('Week 2026-W48!A2:C2')).toEqual([['Ann', 'E', 'L']]);
    expect(book.table('tblShifts')?.columns.map(({ name }) => name)).toEqual(['Code', 'Hours']);
    expect(book.name('codes')?.formula).toBe('=Shifts!$A$2:$A$4');
    expect(book.settings.size).toBe(0);
    expect(book.sheet('Shifts')?.properties.size).toBe(0);
    again.close();
  });

  it('prints the week on one landscape page', async () => {
    await makeWeek(excel);
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
