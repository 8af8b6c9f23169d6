import { HostError } from '../host-error.ts';
import { type Block, blockAddress, quoteSheet, readBlock, splitAddress } from './address.ts';
import { EVENT, Events } from './events.ts';
import type { Format } from './format.ts';
import { rewriteFormulas } from './formulas.ts';
import { type Area, type Bag, type Name, newSheet, type Sheet, type Table } from './model.ts';
import { checkSheetName } from './names.ts';
import { changeReferences } from './references.ts';
import { loseTable, same } from './structured.ts';

/** Who changes the workbook at this moment. */
export type Actor = 'addin' | 'user' | 'coauthor';

/** The workbook itself: what is saved, what is selected, and who is told of a change. */
export class Book {
  readonly sheets: Sheet[] = [];
  readonly names: Name[] = [];
  readonly settings = new Map<string, unknown>();
  readonly properties: Bag = new Map();
  readonly customProperties = new Map<string, unknown>();
  /** Named styles that were added or changed. */
  readonly styles = new Map<string, Format>();
  readonly events = new Events();
  active: Sheet;
  /** Opened to be read: Excel changes what is on the screen, and saves none of it. */
  readOnly = false;
  selection: Area;
  /** More blocks of the same sheet, selected with Ctrl. */
  selectedBesides: readonly Area[] = [];
  actor: Actor = 'user';
  enableEvents = true;
  calculationMode = 'Automatic';
  structureProtected = false;
  /** Whether the results in formula cells belong to what the workbook holds now. */
  calculated = false;
  /** A person has a cell open for typing; requests are refused until it is closed. */
  inCellEdit = false;
  #next = 1;

  constructor(first = 'Sheet1') {
    this.active = this.addSheet(first);
    this.selection = { sheet: this.active, row: 0, column: 0, rows: 1, columns: 1 };
  }

  newId(): number {
    this.#next += 1;
    return this.#next;
  }

  /** As Excel writes the ids of sheets and tables; the number keeps two runs alike. */
  newGuid(): string {
    return `{${this.newId().toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
  }

  sheet(nameOrId: string): Sheet | undefined {
    return this.sheets.find((sheet) => same(sheet.name, nameOrId) || sheet.id === nameOrId);
  }

  addSheet(name = this.#freeName()): Sheet {
    this.checkStructure();
    checkSheetName(this, name);
    const sheet = newSheet(this.newGuid(), name);
    this.sheets.push(sheet);
    this.tell(EVENT.added, sheet.id, { worksheetId: sheet.id });
    return sheet;
  }

  #freeName(): string {
    let at = this.sheets.length + 1;
    while (this.sheet(`Sheet${at}`)) at += 1;
    return `Sheet${at}`;
  }

  deleteSheet(sheet: Sheet): void {
    this.checkStructure();
    const visible = this.sheets.filter((one) => one.visibility === 'Visible' && one !== sheet);
    const next = visible[0];
    if (!next)
      throw new HostError('InvalidOperation', 'A workbook has at least one visible sheet.');
    for (const table of sheet.tables) loseTable(this, table);
    this.#loseInFormulas(sheet);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const name of this.names.filter((one) => one.scope === sheet))
      this.names.splice(this.names.indexOf(name), 1);
    this.changed();
    this.tell(EVENT.deleted, sheet.id, { worksheetId: sheet.id });
    if (this.active === sheet) this.activate(next);
  }

  /** What named cells of a sheet that goes names nothing from then on. */
  #loseInFormulas(sheet: Sheet): void {
    rewriteFormulas(this, (formula) =>
      changeReferences(formula, (name, block) =>
        name !== undefined && same(name, sheet.name) ? undefined : block,
      ).replaceAll(`${quoteSheet(sheet.name)}!#REF!`, '#REF!'),
    );
  }

  checkStructure(): void {
    if (this.structureProtected)
      throw new HostError('AccessDenied', 'The structure of the workbook is protected.');
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.checkStructure();
    checkSheetName(this, name, sheet);
    const before = sheet.name;
    sheet.name = name;
    this.#renameInFormulas(before, name);
    this.tell(EVENT.nameChanged, sheet.id, {
      worksheetId: sheet.id,
      nameBefore: before,
      nameAfter: name,
    });
  }

  /** Excel rewrites every formula that names the sheet. */
  #renameInFormulas(before: string, after: string): void {
    const quoted = `'${before.replaceAll("'", "''")}'!`;
    const plain = quoteSheet(before) === before ? `${before}!` : undefined;
    const to = `${quoteSheet(after)}!`;
    const rewrite = (formula: string): string => {
      const first = formula.replaceAll(quoted, to);
      if (plain === undefined) return first;
      const escaped = plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return first.replace(new RegExp(`(^|[^\\w.'\\p{L}])${escaped}`, 'giu'), `$1${to}`);
    };
    rewriteFormulas(this, rewrite);
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible')
      throw new HostError('InvalidOperation', `The sheet "${sheet.name}" is hidden.`);
    if (this.active === sheet) return;
    this.tell(EVENT.deactivated, this.active.id, { worksheetId: this.active.id });
    this.active = sheet;
    this.selection = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
    this.selectedBesides = [];
    this.tell(EVENT.activated, sheet.id, { worksheetId: sheet.id });
  }

  select(area: Area, besides: readonly Area[] = []): void {
    this.activate(area.sheet);
    this.selection = area;
    this.selectedBesides = besides;
    const message = { worksheetId: area.sheet.id, address: blockAddress(area) };
    this.tell(EVENT.selectionChanged, area.sheet.id, message);
  }

  tables(): readonly Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  table(nameOrId: string): Table | undefined {
    return this.tables().find((table) => same(table.name, nameOrId) || table.id === nameOrId);
  }

  name(name: string, scope?: Sheet): Name | undefined {
    return this.names.find((one) => one.scope === scope && same(one.name, name));
  }

  /** What a name or an address leads to, seen from a sheet. */
  find(text: string, from: Sheet): Area | undefined {
    const { sheet, rest } = splitAddress(text.trim());
    const on = sheet === undefined ? from : this.sheet(sheet);
    if (!on) return undefined;
    const block = readBlock(rest);
    if (block) return { sheet: on, ...block };
    const named = this.name(rest, on) ?? this.name(rest);
    if (named) return this.find(named.formula.replace(/^=/, ''), on);
    const table = this.table(rest);
    if (!table) return undefined;
    const head = table.showHeaders ? 1 : 0;
    const rows = table.block.rows - head - (table.showTotals ? 1 : 0);
    return { sheet: table.sheet, ...table.block, row: table.block.row + head, rows };
  }

  /** Every result of a formula is older than the change that was just made. */
  changed(): void {
    this.calculated = false;
  }

  tell(type: number, target: string, message: Readonly<Record<string, unknown>>): void {
    if (!this.enableEvents) return;
    const source = this.actor === 'coauthor' ? 'Remote' : 'Local';
    const triggerSource = this.actor === 'addin' ? 'ThisLocalAddin' : 'Unknown';
    this.events.happened({ type, target, message: { ...message, source, triggerSource } });
  }
}

export const areaAddress = (area: Area): string =>
  `${quoteSheet(area.sheet.name)}!${blockAddress(area)}`;

export const blockOf = ({ row, column, rows, columns }: Block): Block => ({
  row,
  column,
  rows,
  columns,
});
