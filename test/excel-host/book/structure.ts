import { refuse } from '../host-error.ts';
import { type Block, COLUMNS, contains, overlap, ROWS } from './address.ts';
import type { Book } from './book.ts';
import { columnOf, keyOf, putCell, rowOf } from './cells.ts';
import { rewriteFormulas } from './formulas.ts';
import type { Cell, Line, Sheet, Table } from './model.ts';
import { mustBeOpen } from './protected.ts';
import { changeReferences, type Shift, shiftBlock } from './references.ts';
import { loseColumns, loseTable, same } from './structured.ts';
import { tellChanged } from './write.ts';

type Move = (block: Block) => Block | undefined;

const moveCells = (sheet: Sheet, move: Move): void => {
  const moved = new Map<number, Cell>();
  for (const [key, cell] of sheet.cells) {
    const to = move({ row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 });
    if (to) moved.set(keyOf(to.row, to.column), cell);
  }
  sheet.cells.clear();
  for (const [key, cell] of moved) sheet.cells.set(key, cell);
};

const moveLines = (lines: Map<number, Line>, { at, by }: Shift): void => {
  const all = [...lines].filter(([line]) => by > 0 || line < at || line >= at - by);
  lines.clear();
  for (const [line, look] of all) lines.set(line < at ? line : line + by, look);
  // What comes in looks like the line before it.
  const before = lines.get(at - 1);
  if (before) for (let line = at; line < at + by; line += 1) lines.set(line, { ...before });
};

const moveBlocks = (blocks: readonly Block[], move: Move): readonly Block[] =>
  blocks.flatMap((block) => move(block) ?? []);

/** Formulas, names, rules and charts follow the cells they name. */
export const moveReferences = (book: Book, moved: Sheet, move: Move): void => {
  rewriteFormulas(book, (formula, on) =>
    changeReferences(formula, (name, block) => {
      const named = name === undefined ? on : book.sheet(name);
      return named === moved ? move(block) : block;
    }),
  );
  for (const format of moved.conditionalFormats) format.blocks = moveBlocks(format.blocks, move);
  moved.conditionalFormats = moved.conditionalFormats.filter(({ blocks }) => blocks.length > 0);
  for (const rule of moved.validations) rule.blocks = moveBlocks(rule.blocks, move);
  moved.validations = moved.validations.filter(({ blocks }) => blocks.length > 0);
  moved.merges = [...moveBlocks(moved.merges, move)];
  moved.printArea = moveBlocks(moved.printArea, move);
  moved.comments = moved.comments.flatMap((comment) => {
    const block = move(comment.block);
    return block ? [{ ...comment, block }] : [];
  });
};

const moveTable = (book: Book, table: Table, shift: Shift): void => {
  const before = table.block;
  const to = shiftBlock(before, shift);
  if (!to) {
    loseTable(book, table);
    table.sheet.tables.splice(table.sheet.tables.indexOf(table), 1);
    return;
  }
  table.block = to;
  if (shift.along === 'rows') return;
  const at = shift.at - before.column;
  if (shift.by < 0) {
    const [from, until] = [Math.max(0, at), at - shift.by];
    const gone = table.columns.filter((_column, index) => index >= from && index < until);
    loseColumns(
      book,
      table,
      gone.map(({ name }) => name),
    );
    table.columns = table.columns.filter((column) => !gone.includes(column));
  } else if (at > 0 && at < before.columns) addColumns(table, at, shift.by);
};

const addColumns = (table: Table, at: number, count: number): void => {
  for (let index = 0; index < count; index += 1) {
    const taken = (name: string): boolean => table.columns.some((one) => same(one.name, name));
    let number = 1;
    while (taken(`Column${number}`)) number += 1;
    const id = Math.max(0, ...table.columns.map((one) => one.id)) + 1;
    const name = `Column${number}`;
    table.columns.splice(at + index, 0, { id, name });
    putCell(table.sheet, table.block.row, table.block.column + at + index, name);
  }
};

/** Lines come into a sheet or go: everything beside and below moves, and every formula with it. */
export const shiftSheet = (book: Book, sheet: Sheet, shift: Shift): void => {
  mustBeOpen(sheet);
  const move: Move = (block) => shiftBlock(block, shift);
  moveCells(sheet, move);
  moveLines(shift.along === 'rows' ? sheet.rows : sheet.columns, shift);
  for (const table of [...sheet.tables]) moveTable(book, table, shift);
  moveReferences(book, sheet, move);
  const whole = shift.along === 'rows' ? 'Row' : 'Column';
  const area =
    shift.along === 'rows'
      ? { sheet, row: shift.at, rows: Math.abs(shift.by), column: 0, columns: COLUMNS }
      : { sheet, row: 0, rows: ROWS, column: shift.at, columns: Math.abs(shift.by) };
  tellChanged(book, area, `${whole}${shift.by > 0 ? 'Inserted' : 'Deleted'}`);
};

/** Moves what stands in the columns of a block alone: what reaches beside them stays. */
const within =
  ({ column, columns }: Block, shift: Shift): Move =>
  (block) =>
    contains({ row: 0, rows: ROWS, column, columns }, block) ? shiftBlock(block, shift) : block;

/** Rows come into the body of a table or go; what lies below the table moves with them. */
export const shiftTableRows = (book: Book, table: Table, at: number, by: number): void => {
  const { sheet, block } = table;
  mustBeOpen(sheet);
  const below: Block = {
    ...block,
    row: block.row + block.rows,
    rows: ROWS - block.row - block.rows,
  };
  if (sheet.tables.some((other) => other !== table && overlap(other.block, below)))
    refuse('InvalidOperation', 'Another table lies below this one and cannot be moved.');
  if (block.rows + by < 2) refuse('InvalidOperation', 'A table keeps at least one row.');
  const move = within(block, { along: 'rows', at, by });
  moveCells(sheet, move);
  moveReferences(book, sheet, move);
  table.block = { ...block, rows: block.rows + by };
  for (let column = block.column; by > 0 && column < block.column + block.columns; column += 1) {
    // A new row looks like the one above it, but not like the header.
    const like = sheet.cells.get(keyOf(at > block.row + 1 ? at - 1 : at + by, column))?.format;
    for (let row = at; like && row < at + by; row += 1)
      sheet.cells.set(keyOf(row, column), { value: '', format: like });
  }
  const area = { sheet, ...block, row: at, rows: Math.abs(by) };
  tellChanged(book, area, by > 0 ? 'RowInserted' : 'RowDeleted');
};

/** What named the whole body of a table still does after rows were added at its end. */
export const stretchReferences = (book: Book, table: Table, before: Block, after: Block): void =>
  moveReferences(book, table.sheet, (block) =>
    block.row === before.row &&
    block.rows === before.rows &&
    contains({ ...before, row: 0, rows: ROWS }, block)
      ? { ...block, rows: after.rows }
      : block,
  );
