import { readBlock } from './book/address.ts';
import type { Actor, Book } from './book/book.ts';
import { cellsIn, clearCells, shown } from './book/cells.ts';
import type { Area, Sheet, Table } from './book/model.ts';
import { checkTableName } from './book/names.ts';
import { mustBeOpen } from './book/protected.ts';
import { sortTable } from './book/sort.ts';
import { shiftSheet, shiftTableRows } from './book/structure.ts';
import { renameTable } from './book/structured.ts';
import { dropTable } from './book/tables.ts';
import { tellChanged, writeCells } from './book/write.ts';
import { HostError } from './host-error.ts';
import { protectSheet } from './things/protection.ts';
import type { World } from './things/world.ts';

export type Typed = string | number | boolean;

/** The hands at the workbook: a person here, or a coauthor elsewhere. Addresses are `Week 48!B3`, or a name. */
export class Hands {
  readonly #world: World;
  readonly #actor: Actor;
  constructor(world: World, actor: Actor) {
    this.#world = world;
    this.#actor = actor;
  }

  get #book(): Book {
    return this.#world.book;
  }

  #as<T>(act: () => T): T {
    const before = this.#book.actor;
    this.#book.actor = this.#actor;
    try {
      return act();
    } finally {
      this.#book.actor = before;
    }
  }

  #area(address: string): Area {
    const { book } = this.#world;
    const bare = readBlock(address) ? { sheet: book.active } : undefined;
    const area = book.find(address, bare?.sheet ?? book.active);
    if (!area) throw new HostError('InvalidReference', `The workbook has no "${address}".`);
    return area;
  }

  #sheet(name: string): Sheet {
    const sheet = this.#book.sheet(name);
    if (!sheet) throw new HostError('ItemNotFound', `The workbook has no sheet "${name}".`);
    return sheet;
  }

  #table(name: string): Table {
    const table = this.#book.table(name);
    if (!table) throw new HostError('ItemNotFound', `The workbook has no table "${name}".`);
    return table;
  }

  /** Types into one cell; a text that begins with "=" is a formula. */
  type(address: string, value: Typed): void {
    const area = this.#area(address);
    this.#as(() => writeCells(this.#book, { ...area, rows: 1, columns: 1 }, [[value]]));
  }

  /** Pastes a block with its first cell at the address; validation is not asked. */
  paste(address: string, rows: readonly (readonly Typed[])[]): void {
    const columns = rows[0]?.length ?? 0;
    const area = { ...this.#area(address), rows: rows.length, columns };
    this.#as(() => writeCells(this.#book, area, rows));
  }

  /** Empties cells, as the Delete key does. */
  clear(address: string): void {
    const area = this.#area(address);
    this.#as(() => {
      clearCells(area, 'Contents');
      tellChanged(this.#book, area, 'RangeEdited');
    });
  }

  renameSheet(from: string, to: string): void {
    this.#as(() => this.#book.renameSheet(this.#sheet(from), to));
  }

  addSheet(name: string): void {
    this.#as(() => this.#book.addSheet(name));
  }

  deleteSheet(name: string): void {
    this.#as(() => this.#book.deleteSheet(this.#sheet(name)));
  }

  renameTable(from: string, to: string): void {
    const table = this.#table(from);
    checkTableName(this.#book, to, table.id);
    renameTable(this.#book, table, to);
  }

  /** Sorts by a column's header. */
  sortTable(name: string, column: string, ascending = true): void {
    const table = this.#table(name);
    const key = table.columns.findIndex((one) => one.name === column);
    this.#as(() => sortTable(this.#book, table, [{ key, ascending }]));
  }

  /** Deletes the table and what it holds. */
  deleteTable(name: string): void {
    const table = this.#table(name);
    const area = { sheet: table.sheet, ...table.block };
    this.#as(() => {
      dropTable(this.#book, table);
      clearCells(area, 'All');
      tellChanged(this.#book, area, 'RangeEdited');
    });
  }

  /** A row into a table, before the row of its body with that number, counted from zero. */
  insertTableRow(name: string, before: number): void {
    const table = this.#table(name);
    this.#as(() => shiftTableRows(this.#book, table, table.block.row + 1 + before, 1));
  }

  deleteTableRow(name: string, index: number): void {
    const table = this.#table(name);
    this.#as(() => shiftTableRows(this.#book, table, table.block.row + 1 + index, -1));
  }

  /** Whole columns, before the column of the address. */
  insertColumns(address: string, count = 1): void {
    const { sheet, column } = this.#area(address);
    this.#as(() => shiftSheet(this.#book, sheet, { along: 'columns', at: column, by: count }));
  }

  deleteColumns(address: string): void {
    const { sheet, column, columns } = this.#area(address);
    this.#as(() => shiftSheet(this.#book, sheet, { along: 'columns', at: column, by: -columns }));
  }

  insertRows(address: string, count = 1): void {
    const { sheet, row } = this.#area(address);
    this.#as(() => shiftSheet(this.#book, sheet, { along: 'rows', at: row, by: count }));
  }

  deleteRows(address: string): void {
    const { sheet, row, rows } = this.#area(address);
    this.#as(() => shiftSheet(this.#book, sheet, { along: 'rows', at: row, by: -rows }));
  }

  merge(address: string): void {
    const { sheet, ...block } = this.#area(address);
    mustBeOpen(sheet);
    sheet.merges.push(block);
  }

  protect(sheet: string, password = ''): void {
    const found = this.#sheet(sheet);
    found.protection.password = password;
    this.#as(() => protectSheet(this.#world, found, true));
  }

  unprotect(sheet: string): void {
    this.#as(() => protectSheet(this.#world, this.#sheet(sheet), false));
  }

  /** What the cells show, by rows; a formula that is not calculated shows `#BUSY!`. */
  see(address: string): Typed[][] {
    const area = this.#area(address);
    const rows = Array.from({ length: area.rows }, () =>
      Array.from<Typed>({ length: area.columns }).fill(''),
    );
    for (const [row, column, cell] of cellsIn(area.sheet, area)) {
      const line = rows[row - area.row];
      if (line) line[column - area.column] = shown(this.#book, cell);
    }
    return rows;
  }
}

/** The person whose Excel this is. */
export class User extends Hands {
  readonly #book: Book;
  readonly #closed: () => void;
  constructor(world: World, closed: () => void) {
    super(world, 'user');
    this.#book = world.book;
    this.#closed = closed;
  }

  /** Selects a block, and with Ctrl more of the same sheet. */
  select(address: string, ...besides: readonly string[]): void {
    const [area, ...more] = [address, ...besides].map((one) => {
      const found = this.#book.find(one, this.#book.active);
      if (!found) throw new HostError('InvalidReference', `The workbook has no "${one}".`);
      return found;
    });
    if (area) this.#book.select(area, more);
  }

  /** Opens a cell for typing: until it is closed, Excel refuses every request. */
  openCell(): void {
    this.#book.inCellEdit = true;
  }

  closeCell(): void {
    this.#book.inCellEdit = false;
    this.#closed();
  }
}
