import type { Block } from './address.ts';
import { type Format, NORMAL } from './format.ts';

/** What a cell shows; an empty cell is ''. */
export type Value = string | number | boolean;

export interface Cell {
  /** What was put in; '' under a formula. */
  value: Value;
  formula?: string;
  /** What the formula gave at the last calculation. */
  result?: Value;
  format?: Format;
}

export interface Area extends Block {
  readonly sheet: Sheet;
}

export const isArea = (given: unknown): given is Area =>
  typeof given === 'object' && given !== null && 'sheet' in given && 'rows' in given;

export interface Line {
  /** In points, or in characters times the font for columns; undefined is the standard. */
  size?: number;
  hidden?: boolean;
  format?: Format;
}

export type Bag = Map<string, unknown>;

export interface TableColumn {
  readonly id: number;
  name: string;
}

export interface Table {
  readonly id: string;
  name: string;
  sheet: Sheet;
  /** With the header row, and the total row where there is one. */
  block: Block;
  columns: TableColumn[];
  showHeaders: boolean;
  showTotals: boolean;
  readonly bag: Bag;
  sort: { fields: readonly unknown[]; matchCase: boolean };
}

export interface Name {
  name: string;
  formula: string;
  comment: string;
  visible: boolean;
  readonly scope: Sheet | undefined;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  blocks: readonly Block[];
  stopIfTrue: boolean;
  /** Rule and look, by the path of the property: `custom/rule/formula`. */
  readonly bag: Bag;
}

export interface Validation {
  blocks: readonly Block[];
  readonly bag: Bag;
}

export interface Chart {
  readonly id: string;
  readonly bag: Bag;
  readonly series: Bag[];
}

export interface Comment {
  readonly id: string;
  block: Block;
  content: string;
  readonly author: string;
  readonly replies: { readonly id: string; content: string; readonly author: string }[];
  resolved: boolean;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  readonly cells: Map<number, Cell>;
  readonly rows: Map<number, Line>;
  readonly columns: Map<number, Line>;
  /** The look of cells nothing else was said about. */
  format: Format;
  standardWidth: number;
  readonly properties: Map<string, string>;
  frozen: { rows: number; columns: number };
  protection: { on: boolean; password: string; options: Record<string, unknown> };
  tables: Table[];
  charts: Chart[];
  comments: Comment[];
  conditionalFormats: ConditionalFormat[];
  validations: Validation[];
  merges: Block[];
  readonly page: Bag;
  printArea: readonly Block[];
  titleRows: Block | undefined;
  titleColumns: Block | undefined;
  rowBreaks: number[];
  columnBreaks: number[];
}

export const newSheet = (id: string, name: string): Sheet => ({
  id,
  name,
  visibility: 'Visible',
  tabColor: '',
  showGridlines: true,
  showHeadings: true,
  cells: new Map(),
  rows: new Map(),
  columns: new Map(),
  format: NORMAL,
  standardWidth: 8.43,
  properties: new Map(),
  frozen: { rows: 0, columns: 0 },
  protection: { on: false, password: '', options: {} },
  tables: [],
  charts: [],
  comments: [],
  conditionalFormats: [],
  validations: [],
  merges: [],
  page: new Map(),
  printArea: [],
  titleRows: undefined,
  titleColumns: undefined,
  rowBreaks: [],
  columnBreaks: [],
});
