import { refuse } from '../host-error.ts';
import { type Block, overlap } from './address.ts';
import type { Book } from './book.ts';
import { columnOf, isEmpty, keyOf, putCell, rowOf } from './cells.ts';
import type { Cell, Line, Sheet, Table } from './model.ts';
import { changeReferences, type Shift, shiftBlock } from './references.ts';
import { tellChanged } from './write.ts';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const moveCells = (sheet: Sheet, shift: Shift): void => {
  const moved = new Map<number, Cell>();
  for (const [key, cell] of sheet.cells) {
    const one = { row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 };
    const to = shiftBlock(one, shift);
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

const moveBlocks = (blocks: readonly Block[], shift: Shift): readonly Block[] =>
  blocks.flatMap((block) => shiftBlock(block, shift) ?? []);

const moveFormulas = (book: Book, moved: Sheet, shift: Shift): void => {
  const change = (on: Sheet | undefined) => (formula: string) =>
    changeReferences(formula, (name, block) => {
      const named = name === undefined ? on : book.sheet(name);
      return named === moved ? shiftBlock(block, shift) : block;
    });
  for (const sheet of book.sheets)
    for (const cell of sheet.cells.values())
      if (cell.formula !== undefined) cell.formula = change(sheet)(cell.formula);
  for (const name of book.names) name.formula = change(name.scope)(name.formula);
};

const moveTable = (table: Table, shift: Shift): void => {
  const before = table.block;
  const to = shiftBlock(before, shift);
  if (!to) {
    table.sheet.tables.splice(table.sheet.tables.indexOf(table), 1);
    return;
  }
  table.block = to;
  if (shift.along === 'rows') return;
  const at = shift.at - before.column;
  if (shift.by < 0) {
    const [from, until] = [Math.max(0, at), at - shift.by];
    table.columns = table.columns.filter((_column, index) => index < from || index >= until);
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
  if (sheet.protection.on) refuse('AccessDenied', `The sheet "${sheet.name}" is protected.`);
  moveCells(sheet, shift);
  moveLines(shift.along === 'rows' ? sheet.rows : sheet.columns, shift);
  for (const table of [...sheet.tables]) moveTable(table, shift);
  for (const format of sheet.conditionalFormats) format.blocks = moveBlocks(format.blocks, shift);
  for (const rule of sheet.validations) rule.blocks = moveBlocks(rule.blocks, shift);
  sheet.merges = [...moveBlocks(sheet.merges, shift)];
  sheet.printArea = moveBlocks(sheet.printArea, shift);
  for (const comment of sheet.comments)
    comment.block = shiftBlock(comment.block, shift) ?? comment.block;
  moveFormulas(book, sheet, shift);
  const whole = shift.along === 'rows' ? 'Row' : 'Column';
  const area = lineArea(sheet, shift);
  tellChanged(book, area, `${whole}${shift.by > 0 ? 'Inserted' : 'Deleted'}`);
};

const lineArea = (sheet: Sheet, { along, at, by }: Shift) =>
  along === 'rows'
    ? { sheet, row: at, rows: Math.abs(by), column: 0, columns: 16_384 }
    : { sheet, row: 0, rows: 1_048_576, column: at, columns: Math.abs(by) };

/** A row into the middle of a table alone: what lies below the table moves down with it. */
export const insertTableRow = (book: Book, table: Table, at: number): void => {
  const { sheet, block } = table;
  const below: Block = { ...block, row: at, rows: 1_048_576 - at };
  if (sheet.tables.some((other) => other !== table && overlap(other.block, below)))
    refuse('InvalidOperation', 'Another table lies below this one and cannot be moved.');
  const inside = [...sheet.cells].filter(([key]) =>
    overlap({ row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 }, below),
  );
  for (const [key] of inside) sheet.cells.delete(key);
  for (const [key, cell] of inside) sheet.cells.set(keyOf(rowOf(key) + 1, columnOf(key)), cell);
  table.block = { ...block, rows: block.rows + 1 };
  const above = Array.from({ length: block.columns }, (_none, index) =>
    sheet.cells.get(keyOf(at - 1, block.column + index)),
  );
  for (const [index, cell] of above.entries())
    if (cell?.format && at > block.row + 1)
      sheet.cells.set(keyOf(at, block.column + index), { value: '', format: cell.format });
  tellChanged(book, { sheet, ...block, row: at, rows: 1 }, 'RowInserted');
};

export const isBlank = (sheet: Sheet): boolean => [...sheet.cells.values()].every(isEmpty);
