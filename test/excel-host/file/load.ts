import { type CellValue, type Cell as FileCell, type Sheet as FileSheet, readXlsx } from 'hucre';
import { readBlock } from '../book/address.ts';
import { Book } from '../book/book.ts';
import { keyOf } from '../book/cells.ts';
import type { Cell, Sheet, Value } from '../book/model.ts';
import { HostError } from '../host-error.ts';
import { pointsOf } from '../things/sizes.ts';
import { formulaFromFile } from './formula.ts';
import { chartFromFile } from './load-chart.ts';
import { loadHeaderFooter, loadPage } from './load-page.ts';
import { ruleFromFile, validationFromFile } from './load-rules.ts';
import { formatFromFile } from './load-style.ts';
import { readOwnParts } from './read-own-parts.ts';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Before its invented 29 February 1900 Excel counts from a day later: a time without a day is such a number. */
const FIRST_PLAIN = 61;
const serialOf = (date: Date): number => {
  const days = (date.getTime() - EPOCH) / DAY;
  return days < FIRST_PLAIN ? days - 1 : days;
};

/** A day of the file is a number with a format in Excel. */
const plain = (value: CellValue): Value => {
  if (value === null) return '';
  return value instanceof Date ? serialOf(value) : value;
};

const cellFromFile = (given: FileCell): Cell => ({
  value: given.formula === undefined ? plain(given.value) : '',
  ...(given.formula === undefined ? {} : { formula: formulaFromFile(given.formula) }),
  ...(given.style ? { format: formatFromFile(given.style) } : {}),
});

const loadCells = (book: Book, sheet: Sheet, given: FileSheet): void => {
  for (const [row, values] of given.rows.entries())
    for (const [column, value] of values.entries())
      if (value !== null) sheet.cells.set(keyOf(row, column), { value: plain(value) });
  for (const [key, cell] of given.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    sheet.cells.set(keyOf(row, column), cellFromFile(cell));
    if (!cell.comment) continue;
    sheet.comments.push({
      id: book.newGuid(),
      block: { row, column, rows: 1, columns: 1 },
      content: cell.comment.text,
      author: cell.comment.author ?? '',
      replies: [],
      resolved: false,
    });
  }
};

const loadTables = (book: Book, sheet: Sheet, given: FileSheet): void => {
  for (const table of given.tables ?? []) {
    const block = readBlock(table.range ?? '');
    if (!block) throw new HostError('InvalidArgument', `The table "${table.name}" has no place.`);
    sheet.tables.push({
      id: book.newGuid(),
      name: table.name,
      sheet,
      block,
      columns: table.columns.map(({ name }, at) => ({ id: at + 1, name })),
      showHeaders: true,
      showTotals: table.showTotalRow ?? false,
      bag: new Map<string, unknown>([
        ['Style', table.style ?? ''],
        ['ShowBandedRows', table.showRowStripes ?? false],
        ['ShowBandedColumns', table.showColumnStripes ?? false],
        ['ShowFilterButton', table.showAutoFilter ?? false],
        ['HighlightFirstColumn', false],
        ['HighlightLastColumn', false],
      ]),
      sort: { fields: [], matchCase: false },
    });
  }
};

const loadLines = (sheet: Sheet, given: FileSheet): void => {
  for (const [at, { width, hidden, style }] of (given.columns ?? []).entries())
    sheet.columns.set(at, {
      ...(width === undefined ? {} : { size: pointsOf(width) }),
      ...(hidden ? { hidden } : {}),
      ...(style ? { format: formatFromFile(style) } : {}),
    });
  for (const [at, { height, hidden }] of given.rowDefs ?? [])
    sheet.rows.set(at, {
      ...(height === undefined ? {} : { size: height }),
      ...(hidden ? { hidden } : {}),
    });
};

const loadSheet = (book: Book, sheet: Sheet, given: FileSheet): void => {
  loadCells(book, sheet, given);
  loadTables(book, sheet, given);
  loadLines(sheet, given);
  sheet.conditionalFormats = (given.conditionalRules ?? [])
    .toSorted((a, b) => a.priority - b.priority)
    .flatMap((rule) => ruleFromFile(book, rule) ?? []);
  sheet.validations = (given.dataValidations ?? []).map(validationFromFile);
  sheet.charts = (given.charts ?? []).flatMap((chart) => chartFromFile(book, chart) ?? []);
  sheet.merges = (given.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow,
    column: startCol,
    rows: endRow - startRow + 1,
    columns: endCol - startCol + 1,
  }));
  sheet.frozen = {
    rows: given.freezePane?.rows ?? 0,
    columns: given.freezePane?.columns ?? 0,
  };
  if (given.pageSetup) loadPage(sheet, given.pageSetup);
  if (given.headerFooter) loadHeaderFooter(sheet, given.headerFooter);
  sheet.rowBreaks = [...(given.rowBreaks ?? [])];
  sheet.columnBreaks = [...(given.colBreaks ?? [])];
  sheet.showGridlines = given.view?.showGridLines ?? true;
  sheet.showHeadings = given.view?.showRowColHeaders ?? true;
  const tab = given.view?.tabColor?.rgb;
  sheet.tabColor = tab === undefined ? '' : `#${tab.slice(-6).toUpperCase()}`;
  sheet.protection.on = given.protection?.sheet ?? given.protection !== undefined;
  if (given.hidden) sheet.visibility = 'Hidden';
  if (given.veryHidden) sheet.visibility = 'VeryHidden';
};

/** Opens a workbook: what the stand-in does not play of it is left behind. */
export const loadXlsx = async (xlsx: Uint8Array): Promise<Book> => {
  const file = await readXlsx(xlsx, { readStyles: true });
  const [first, ...others] = file.sheets;
  if (!first) throw new HostError('InvalidArgument', 'The file has no sheet.');
  const book = new Book(first.name);
  const sheets = [book.active, ...others.map(({ name }) => book.addSheet(name))];
  for (const [at, sheet] of sheets.entries()) {
    const given = file.sheets[at];
    if (given) loadSheet(book, sheet, given);
  }
  for (const { name, range, scope, comment } of file.namedRanges ?? []) {
    if (name.startsWith('_xlnm.')) continue;
    const on = scope === undefined ? undefined : book.sheet(scope);
    book.names.push({
      name,
      formula: `=${range}`,
      comment: comment ?? '',
      visible: true,
      scope: on,
    });
  }
  const shown = sheets.find((sheet) => sheet.visibility === 'Visible');
  if (shown) book.activate(shown);
  if (file.properties?.title) book.properties.set('Title', file.properties.title);
  if (file.properties?.creator) book.properties.set('Author', file.properties.creator);
  readOwnParts(xlsx, book);
  return book;
};
