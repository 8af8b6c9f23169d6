import { contains } from '../book/address.ts';
import type { Sheet, Table } from '../book/model.ts';

/** Functions that came after Excel 2007 carry a prefix in the file; an older Excel then shows what it knows. */
const NEWER = [
  ...['AGGREGATE', 'CONCAT', 'CONFIDENCE.NORM', 'COVARIANCE.P', 'COVARIANCE.S', 'DAYS'],
  ...['ENCODEURL', 'EXPON.DIST', 'FILTERXML', 'FLOOR.MATH', 'CEILING.MATH', 'FORMULATEXT'],
  ...['IFNA', 'IFS', 'ISFORMULA', 'ISOWEEKNUM', 'MAXIFS', 'MINIFS', 'MODE.MULT', 'MODE.SNGL'],
  ...['NORM.DIST', 'NORM.INV', 'NORM.S.DIST', 'NORM.S.INV', 'NUMBERVALUE', 'PERCENTILE.EXC'],
  ...['PERCENTILE.INC', 'PERCENTRANK.EXC', 'PERCENTRANK.INC', 'QUARTILE.EXC', 'QUARTILE.INC'],
  ...['RANK.AVG', 'RANK.EQ', 'SHEET', 'SHEETS', 'STDEV.P', 'STDEV.S', 'SWITCH', 'TEXTJOIN'],
  ...['UNICHAR', 'UNICODE', 'VAR.P', 'VAR.S', 'XLOOKUP', 'XMATCH', 'XOR', 'LET', 'UNIQUE'],
  ...['SEQUENCE', 'SORTBY'],
];
const NEWER_CALL = new RegExp(
  `(?<![\\w.])(${NEWER.map((name) => name.replace('.', '\\.')).join('|')})(?=\\()`,
  'gi',
);

/** Calls `change` for the parts of a formula outside of texts. */
const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, at) => (at % 2 === 1 ? part : change(part)))
    .join('');

/** `Table[@Hours]` is how the formula bar writes `Table[[#This Row],[Hours]]`. */
const thisRow = (part: string, own: Table | undefined): string =>
  part.replace(
    /([\p{L}_][\p{L}\p{N}_.]*)?\[@(?:\[([^\]]*)\]|([^[\]]*))\]/gu,
    (whole, table?: string, bracketed?: string, plain?: string) => {
      const name = table ?? own?.name;
      const column = bracketed ?? plain ?? '';
      if (name === undefined) return whole;
      return column === '' ? `${name}[#This Row]` : `${name}[[#This Row],[${column}]]`;
    },
  );

/** The formula as the file has it: no equals sign, whole names of rows, prefixes. */
export const formulaInFile = (
  formula: string,
  sheet: Sheet,
  row: number,
  column: number,
): string => {
  const cell = { row, column, rows: 1, columns: 1 };
  const own = sheet.tables.find((table) => contains(table.block, cell));
  return outsideTexts(formula.replace(/^=/, ''), (part) =>
    thisRow(part, own).replaceAll(NEWER_CALL, (name) => `_xlfn.${name.toUpperCase()}`),
  );
};

/** The way back, for a file that is opened. */
export const formulaFromFile = (formula: string): string =>
  `=${outsideTexts(formula, (part) => part.replaceAll(/_xlfn\.(?:_xlws\.)?/g, ''))}`;
