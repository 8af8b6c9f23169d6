import { refuse } from '../host-error.ts';
import { overlap } from './address.ts';
import type { Book } from './book.ts';
import type { Sheet, Table } from './model.ts';
import { changeStructured, columnsNamed, same } from './structured.ts';

/** Where a formula is to stand: a cell, or a name or a rule, which lie in no table. */
export interface Stands {
  readonly sheet?: Sheet | undefined;
  readonly row?: number;
  readonly column?: number;
}

const bad = (formula: string, why: string): never =>
  refuse('InvalidArgument', `Excel does not take "${formula.slice(0, 120)}": ${why}.`);

const TEXT = /"(?:[^"]|"")*"/g;
const QUOTED = /'((?:[^']|'')+)'!/g;
const NAMED = /(?<![\p{L}\p{N}_.!#\]])([\p{L}_][\p{L}\p{N}_.]*)!/gu;

const tableAt = ({ sheet, row, column }: Stands): Table | undefined =>
  row === undefined || column === undefined
    ? undefined
    : sheet?.tables.find(({ block }) => overlap(block, { row, column, rows: 1, columns: 1 }));

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

const isBalanced = (text: string): boolean => {
  const open: string[] = [];
  for (const sign of text) {
    const closes = CLOSES[sign];
    if (closes !== undefined) open.push(closes);
    else if ((sign === ')' || sign === '}') && open.pop() !== sign) return false;
  }
  return open.length === 0;
};

/**
 * What Excel refuses of a formula before it counts anything: brackets and quotes that do not close, and tables, columns
 * and sheets that are not there. It does not know functions, nor how many arguments they take.
 */
export const mustParse = (book: Book, formula: string, at: Stands): void => {
  const sheets: string[] = [];
  const withoutTexts = formula.replaceAll(TEXT, '0');
  const withoutTables = changeStructured(withoutTexts, ({ table, inner }) => {
    const found = table === undefined ? tableAt(at) : book.table(table);
    if (!found) return bad(formula, table ? `there is no table "${table}"` : 'it is in no table');
    for (const name of columnsNamed(inner))
      if (!found.columns.some((column) => same(column.name, name)))
        bad(formula, `the table "${found.name}" has no column "${name}"`);
    return '0';
  });
  const rest = withoutTables
    .replaceAll(QUOTED, (_whole, name: string) => {
      sheets.push(name.replaceAll("''", "'"));
      return '';
    })
    .replaceAll(NAMED, (_whole, name: string) => {
      sheets.push(name);
      return '';
    });
  const missing = sheets.find((name) => !book.sheet(name));
  if (missing !== undefined) bad(formula, `there is no sheet "${missing}"`);
  if (/["'[\]]/.test(rest)) bad(formula, 'a quote or a bracket is left open');
  if (!isBalanced(rest)) bad(formula, 'a parenthesis is left open');
};
