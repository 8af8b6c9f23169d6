import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from '../../../core/exchange/cell.ts';
import { readCsv, writeCsv } from '../../../core/exchange/csv.ts';
import { hostile } from './team-arbitrary.ts';

const known = (cell: string) => ['name', 'email', 'note'].includes(cell);
const cellsOf = (text: string) => readCsv(text, known).rows.map(({ cells }) => cells);

describe('a cell', () => {
  it.each(['=1+1', '+49 30', '@SUM(A1)', '-1+1', ' =1', "'=1", '\t=1', '\r=1', '＝1', '-'])(
    'never starts a formula: %j',
    (text) => {
      expect(guarded(text)).toBe(`'${text}`);
      expect(unguarded(guarded(text))).toBe(text);
    },
  );

  it.each(['', 'Ana', '-5', '-33.9', "O'Neil", "'quoted'", 'a=b', 'x@y.z'])(
    'stays as it is where nothing would run: %j',
    (text) => {
      expect(guarded(text)).toBe(text);
      expect(unguarded(text)).toBe(text);
    },
  );

  it('comes back as it was, whatever it is, and no text but a number starts a formula', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        expect(unguarded(guarded(text))).toBe(text);
        expect(guarded(text)).toMatch(/^(?!\s*[=+\-@])|^-?\d+(\.\d+)?$/);
      }),
    );
  });
});

describe('csv', () => {
  it.each([',', ';', '\t'])('gives back any cells, written with %j', (delimiter) => {
    const row = fc.array(hostile, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        const all = [['name', 'email', 'note'], ...rows];
        // A row of empty cells is a blank line, which is left out.
        const kept = all.filter((cells) => cells.some((cell) => cell !== ''));
        expect(cellsOf(writeCsv(all, delimiter))).toEqual(kept);
      }),
    );
  });

  it('starts with the mark by which spreadsheets know UTF-8, and ends lines as they do', () => {
    expect(
      writeCsv([
        ['é', 'a,b'],
        ['1', '2'],
      ]),
    ).toBe('\uFEFFé,"a,b"\r\n1,2');
  });

  it.each([
    ['name,email\nLind; Ana,a@b.c', ['Lind; Ana', 'a@b.c']],
    ['name;email\nLind, Ana;a@b.c', ['Lind, Ana', 'a@b.c']],
    ['name\temail\nLind, Ana; Dr\ta@b.c', ['Lind, Ana; Dr', 'a@b.c']],
    ['name;email;first, second, third, fourth\nAna;a@b.c', ['Ana', 'a@b.c']],
    ['sep=;\r\nname;email\r\nLind, Ana;a@b.c', ['Lind, Ana', 'a@b.c']],
    ['\uFEFF"name","email"\r\n"Lind, ""Ana""","a@b.c"', ['Lind, "Ana"', 'a@b.c']],
    ['name,email\r  Ana  , a@b.c ', ['Ana', 'a@b.c']],
  ])('finds the delimiter by the header: %j', (text, cells) => {
    expect(cellsOf(text)[1]).toEqual(cells);
  });

  it('counts rows as a spreadsheet does, blank ones and line breaks in cells too', () => {
    const text = '\nname,note\n"Ana","two\nlines"\n,,\nBo,x';
    expect(readCsv(text, known).rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [2, 'name'],
      [3, 'Ana'],
      [5, 'Bo'],
    ]);
    expect(readCsv('sep=,\nname\nAna', known).rows.at(-1)?.row).toBe(3);
  });

  it('names the row whose quotation mark is never closed, and takes nothing of it', () => {
    const read = readCsv('name,note\nAna,x\nBo,"never\nCy,closed', known);
    expect(read.rows.map(({ cells }) => cells[0])).toEqual(['name', 'Ana']);
    expect(read.problems).toEqual([{ code: 'open-quote', row: 3 }]);
  });

  it('is empty for nothing', () => {
    expect(readCsv('', known)).toEqual({ rows: [], problems: [] });
    expect(readCsv(' \r\n ,,\n', known)).toEqual({ rows: [], problems: [] });
  });
});
