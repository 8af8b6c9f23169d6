import { HostError, refuse } from '../host-error.ts';
import { type Block, blockAddress, contains, overlap } from './address.ts';
import type { Book } from './book.ts';
import { cellAt, isEmpty, mapCells, putCell, shown } from './cells.ts';
import { EVENT } from './events.ts';
import type { Area, Sheet, Table, TableColumn } from './model.ts';
import { mustBeOpen } from './protected.ts';
import { copiedTo } from './references.ts';
import { stretchReferences } from './structure.ts';
import { loseColumns, loseTable, renameInFormulas, same } from './structured.ts';

export const bodyOf = (table: Table): Block => {
  const head = table.showHeaders ? 1 : 0;
  const foot = table.showTotals ? 1 : 0;
  const { row, rows } = table.block;
  return { ...table.block, row: row + head, rows: rows - head - foot };
};

export const headerOf = (table: Table): Block => ({ ...table.block, rows: 1 });

export const columnBlock = (table: Table, at: number, within: Block = table.block): Block => ({
  ...within,
  column: within.column + at,
  columns: 1,
});

const mustNotOverlap = (sheet: Sheet, block: Block, own?: Table): void => {
  const other = sheet.tables.find((table) => table !== own && overlap(table.block, block));
  if (other)
    refuse(
      'InvalidArgument',
      `A table at ${blockAddress(block)} would overlap the table "${other.name}".`,
    );
  if (sheet.merges.some((merge) => overlap(merge, block)))
    refuse('InvalidArgument', `A table at ${blockAddress(block)} would overlap merged cells.`);
};

/**
 * Excel renames empty and equal headers without a word, and the add-in then does not find its column:
 * the stand-in refuses them.
 */
const readHeaders = (book: Book, area: Area): string[] => {
  const [titles = []] = mapCells({ ...area, rows: 1 }, (row, column) =>
    shown(book, cellAt(area.sheet, row, column)),
  );
  const seen = new Set<string>();
  return titles.map((title) => {
    const text = String(title);
    if (typeof title !== 'string' || text === '')
      refuse('InvalidArgument', `Each header of a table is a text: "${text}" is not.`);
    if (seen.has(text.toLowerCase()))
      refuse('InvalidArgument', `Two columns of the table have the header "${text}".`);
    seen.add(text.toLowerCase());
    return text;
  });
};

export const addTable = (book: Book, area: Area, hasHeaders: boolean): Table => {
  const { sheet } = area;
  mustBeOpen(sheet);
  const block = hasHeaders ? area : { ...area, rows: area.rows + 1 };
  mustNotOverlap(sheet, block);
  if (!hasHeaders)
    throw new HostError('NotImplemented', 'The stand-in makes tables with a header row only.');
  const headers = readHeaders(book, area);
  const count = book.tables().length;
  let at = count + 1;
  while (book.table(`Table${at}`)) at += 1;
  const table: Table = {
    id: book.newGuid(),
    name: `Table${at}`,
    sheet,
    // A table of a header row alone gets an empty row.
    block: { ...blockPart(block), rows: Math.max(2, block.rows) },
    columns: headers.map((name, index) => ({ id: index + 1, name })),
    showHeaders: true,
    showTotals: false,
    bag: new Map<string, unknown>([
      ['Style', 'TableStyleMedium2'],
      ['ShowBandedRows', true],
      ['ShowBandedColumns', false],
      ['ShowFilterButton', true],
      ['HighlightFirstColumn', false],
      ['HighlightLastColumn', false],
    ]),
    sort: { fields: [], matchCase: false },
  };
  sheet.tables.push(table);
  book.tell(EVENT.tableAdded, sheet.id, { tableId: table.id, worksheetId: sheet.id });
  return table;
};

/** The table goes, and its cells stay: every formula that named it is broken from then on. */
export const dropTable = (book: Book, table: Table): void => {
  mustBeOpen(table.sheet);
  const { tables, id: worksheetId } = table.sheet;
  loseTable(book, table);
  tables.splice(tables.indexOf(table), 1);
  book.changed();
  const message = { tableId: table.id, tableName: table.name, worksheetId };
  book.tell(EVENT.tableDeleted, worksheetId, message);
};

const blockPart = ({ row, column, rows, columns }: Block): Block => ({
  row,
  column,
  rows,
  columns,
});

export const resizeTable = (book: Book, table: Table, block: Block): void => {
  mustBeOpen(table.sheet);
  const before = table.block;
  if (block.row !== before.row || !overlap(block, before) || block.rows < 2)
    refuse('InvalidArgument', 'The headers of a table stay in their row, above at least one row.');
  mustNotOverlap(table.sheet, block, table);
  table.block = blockPart(block);
  const stays = (column: number): boolean =>
    column >= Math.max(block.column, before.column) &&
    column < Math.min(block.column + block.columns, before.column + before.columns);
  const gone = table.columns.filter((_column, at) => !stays(before.column + at));
  loseColumns(
    book,
    table,
    gone.map(({ name }) => name),
  );
  table.columns = table.columns.filter((column) => !gone.includes(column));
  for (let at = 0; at < block.columns; at += 1) {
    if (stays(block.column + at)) continue;
    const name = nameOfNew(book, table, block.column + at);
    table.columns.splice(at, 0, newColumn(table, block.column + at, name));
  }
};

const nameOfNew = (book: Book, table: Table, column: number): string => {
  const title = String(shown(book, cellAt(table.sheet, table.block.row, column)));
  const taken = (name: string): boolean =>
    table.columns.some((one) => one.name.toLowerCase() === name.toLowerCase());
  if (title !== '' && !taken(title)) return title;
  let at = 1;
  while (taken(`${title || 'Column'}${at}`)) at += 1;
  return `${title || 'Column'}${at}`;
};

const newColumn = (table: Table, column: number, name: string): TableColumn => {
  const id = Math.max(0, ...table.columns.map((one) => one.id)) + 1;
  putCell(table.sheet, table.block.row, column, `'${name}`);
  return { id, name };
};

/** What a write into the header row makes of the columns: Excel renames what is empty or taken. */
export const renameColumns = (book: Book, written: Area): void => {
  for (const table of written.sheet.tables) {
    const hit = table.showHeaders ? overlap(headerOf(table), written) : undefined;
    if (!hit) continue;
    for (let column = hit.column; column < hit.column + hit.columns; column += 1) {
      const own = table.columns[column - table.block.column];
      if (!own) continue;
      const named = own.name;
      own.name = '';
      own.name = nameOfNew(book, table, column);
      if (!same(named, own.name)) renameInFormulas(book, table, named, own.name);
      putCell(table.sheet, table.block.row, column, `'${own.name}`);
    }
  }
};

const filled = (sheet: Sheet, block: Block): boolean =>
  mapCells(block, (row, column) => !isEmpty(cellAt(sheet, row, column)))
    .flat()
    .includes(true);

/** A row written directly below a table, or a column beside it, becomes part of it; not on a protected sheet. */
export const growTables = (book: Book, written: Area): void => {
  const { sheet } = written;
  if (sheet.protection.on) return;
  for (const table of sheet.tables) {
    if (!table.showTotals) growDown(book, table, written);
    growRight(book, table, written);
  }
};

const isFree = (sheet: Sheet, block: Block, own: Table): boolean =>
  !sheet.tables.some((table) => table !== own && overlap(table.block, block));

/** The formula that all rows of a column have, told apart from the row it stands in. */
const columnFormula = (table: Table, body: Block, at: number): string | undefined => {
  const formulas = Array.from({ length: body.rows }, (_none, row) => {
    const formula = cellAt(table.sheet, body.row + row, body.column + at)?.formula;
    return formula === undefined ? undefined : copiedTo(formula, -row);
  });
  const [first] = formulas;
  return formulas.every((formula) => formula === first) ? first : undefined;
};

/** Excel carries a column's formula and looks on into a new row. */
const fillRow = (table: Table, body: Block, row: number): void => {
  for (let at = 0; at < body.columns; at += 1) {
    const column = body.column + at;
    const above = cellAt(table.sheet, row - 1, column);
    const own = cellAt(table.sheet, row, column);
    const formula = isEmpty(own) ? columnFormula(table, body, at) : undefined;
    if (formula !== undefined) putCell(table.sheet, row, column, copiedTo(formula, row - body.row));
    const made = cellAt(table.sheet, row, column);
    if (above?.format && made && made.format === undefined) made.format = above.format;
  }
};

const growDown = (book: Book, table: Table, written: Area): void => {
  const { row, rows } = table.block;
  if (written.row > row + rows) return;
  for (;;) {
    const below: Block = { ...table.block, row: table.block.row + table.block.rows, rows: 1 };
    const hit = overlap(below, written);
    if (!hit || !filled(table.sheet, hit) || !isFree(table.sheet, below, table)) return;
    const before = bodyOf(table);
    table.block = { ...table.block, rows: table.block.rows + 1 };
    fillRow(table, before, below.row);
    stretchReferences(book, table, before, bodyOf(table));
  }
};

const growRight = (book: Book, table: Table, written: Area): void => {
  const { column, columns } = table.block;
  const beside: Block = { ...table.block, column: column + columns, columns: 1 };
  const hit = overlap(beside, written);
  // A block that reaches into the table or further than the next column is no new column.
  if (!hit || written.column !== beside.column || !contains(beside, written)) return;
  if (!filled(table.sheet, hit) || !isFree(table.sheet, beside, table)) return;
  resizeTable(book, table, { ...table.block, columns: columns + 1 });
};
