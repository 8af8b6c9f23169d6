import { type CellValue, type WriteOptions, type WriteSheet, writeXlsx } from 'hucre';
import { blockAddress } from '../book/address.ts';
import type { Book } from '../book/book.ts';
import { columnOf, isEmpty, rowOf } from '../book/cells.ts';
import { NORMAL } from '../book/format.ts';
import type { Cell, Line, Sheet, Table } from '../book/model.ts';
import { charactersOf, pointsOf } from '../things/sizes.ts';
import { chartInFile } from './charts.ts';
import { formulaInFile } from './formula.ts';
import { addOwnParts } from './own-parts.ts';
import { headerFooterInFile, pageInFile, printNames } from './page.ts';
import { ruleInFile, validationInFile } from './rules.ts';
import { styleInFile } from './style.ts';

type FileCell = NonNullable<WriteSheet['cells']> extends Map<string, infer C> ? C : never;

const cellInFile = (book: Book, sheet: Sheet, key: number, cell: Cell): FileCell => {
  const [row, column] = [rowOf(key), columnOf(key)];
  const style = cell.format ? { style: styleInFile(cell.format) } : {};
  if (cell.formula === undefined) {
    const value: CellValue = isEmpty(cell) ? null : cell.value;
    return { value, ...style };
  }
  const formula = formulaInFile(cell.formula, sheet, row, column);
  const known = book.calculated && cell.result !== undefined;
  return { formula, ...(known ? { formulaResult: cell.result ?? null } : {}), ...style };
};

const cellsInFile = (book: Book, sheet: Sheet): Map<string, FileCell> => {
  const cells = new Map<string, FileCell>();
  for (const [key, cell] of sheet.cells)
    cells.set(`${rowOf(key)},${columnOf(key)}`, cellInFile(book, sheet, key, cell));
  for (const { block, author, content } of sheet.comments) {
    const key = `${block.row},${block.column}`;
    cells.set(key, { ...cells.get(key), comment: { author, text: content } });
  }
  return cells;
};

/** Without gaps up to the last one that differs from the standard. */
const columnsInFile = (sheet: Sheet): NonNullable<WriteSheet['columns']> => {
  const last = Math.max(-1, ...[...sheet.columns.keys()].filter((at) => at < 1000));
  return Array.from({ length: last + 1 }, (_none, at) => {
    const line: Line = sheet.columns.get(at) ?? {};
    return {
      width: charactersOf(line.size ?? pointsOf(sheet.standardWidth)),
      ...(line.hidden ? { hidden: true } : {}),
      ...(line.format && line.format !== NORMAL ? { style: styleInFile(line.format) } : {}),
    };
  });
};

const tableInFile = (table: Table): NonNullable<WriteSheet['tables']>[number] => ({
  name: table.name,
  range: blockAddress(table.block),
  columns: table.columns.map(({ name }) => ({ name })),
  style: String(table.bag.get('Style')),
  showRowStripes: table.bag.get('ShowBandedRows') === true,
  showColumnStripes: table.bag.get('ShowBandedColumns') === true,
  showAutoFilter: table.bag.get('ShowFilterButton') === true,
});

const sheetInFile = (book: Book, sheet: Sheet): WriteSheet => ({
  name: sheet.name,
  rows: [],
  cells: cellsInFile(book, sheet),
  columns: columnsInFile(sheet),
  rowDefs: new Map(
    [...sheet.rows].map(([at, { size, hidden }]) => [
      at,
      { ...(size === undefined ? {} : { height: size }), ...(hidden ? { hidden } : {}) },
    ]),
  ),
  tables: sheet.tables.map(tableInFile),
  conditionalRules: sheet.conditionalFormats.map((format, at) => ruleInFile(sheet, format, at)),
  dataValidations: sheet.validations.flatMap((rule) => validationInFile(rule) ?? []),
  charts: sheet.charts.map(chartInFile),
  merges: sheet.merges.map(({ row, column, rows, columns }) => ({
    startRow: row,
    startCol: column,
    endRow: row + rows - 1,
    endCol: column + columns - 1,
  })),
  freezePane: sheet.frozen,
  pageSetup: pageInFile(sheet),
  headerFooter: headerFooterInFile(sheet),
  rowBreaks: sheet.rowBreaks,
  colBreaks: sheet.columnBreaks,
  view: {
    showGridLines: sheet.showGridlines,
    showRowColHeaders: sheet.showHeadings,
    ...(sheet.tabColor === '' ? {} : { tabColor: { rgb: sheet.tabColor.slice(1) } }),
  },
  ...(sheet.visibility === 'Hidden' ? { hidden: true } : {}),
  ...(sheet.visibility === 'VeryHidden' ? { veryHidden: true } : {}),
  ...(sheet.protection.on ? { protection: { sheet: true } } : {}),
});

const text = (book: Book, key: string): string => String(book.properties.get(key) ?? '');

/** The workbook as a file that Excel and LibreOffice open. */
export const saveXlsx = async (book: Book): Promise<Uint8Array> => {
  const options: WriteOptions = {
    sheets: book.sheets.map((sheet) => sheetInFile(book, sheet)),
    activeSheet: book.sheets.indexOf(book.active),
    properties: {
      title: text(book, 'Title'),
      subject: text(book, 'Subject'),
      creator: text(book, 'Author'),
      company: text(book, 'Company'),
    },
    namedRanges: [
      ...book.names.map(({ name, formula, scope }) => ({
        name,
        range: formula.replace(/^=/, ''),
        ...(scope ? { scope: scope.name } : {}),
      })),
      ...book.sheets.flatMap(printNames),
    ],
    defaultFont: { name: NORMAL.fontName, size: NORMAL.fontSize },
  };
  return addOwnParts(await writeXlsx(options), book);
};
