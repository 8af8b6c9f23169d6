import { type Block, blockAddress, isEntireColumns, isEntireRows, readBlock } from './address.ts';

/** A line inserted or taken away, at a place along one direction. */
export interface Shift {
  readonly along: 'rows' | 'columns';
  readonly at: number;
  /** Above zero: so many lines come in before `at`. Below: so many go, from `at` on. */
  readonly by: number;
}

interface Span {
  readonly from: number;
  readonly count: number;
}

/** What becomes of a span when lines come or go; undefined when all of it goes. */
const shiftSpan = ({ from, count }: Span, { at, by }: Shift): Span | undefined => {
  const last = from + count;
  if (by > 0) {
    if (at <= from) return { from: from + by, count };
    return at < last ? { from, count: count + by } : { from, count };
  }
  const gone = at - by;
  const before = Math.max(0, Math.min(last, at) - from);
  const after = Math.max(0, last - Math.max(from, gone));
  if (before + after === 0) return undefined;
  return { from: before > 0 ? from : Math.max(at, from + by), count: before + after };
};

export const shiftBlock = (block: Block, shift: Shift): Block | undefined => {
  if (shift.along === 'rows') {
    if (isEntireColumns(block)) return block;
    const span = shiftSpan({ from: block.row, count: block.rows }, shift);
    return span && { ...block, row: span.from, rows: span.count };
  }
  if (isEntireRows(block)) return block;
  const span = shiftSpan({ from: block.column, count: block.columns }, shift);
  return span && { ...block, column: span.from, columns: span.count };
};

const TEXT = `"(?:[^"]|"")*"`;
const STRUCTURED = String.raw`\[(?:[^[\]]|\[[^\]]*\])*\]`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELLS = String.raw`\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?`;
const LINES = String.raw`\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+`;
const TOKEN = new RegExp(
  `(${TEXT}|${STRUCTURED})|(?<![\\p{L}\\p{N}_.$])(${SHEET})?(${CELLS}|${LINES})(?![\\p{L}\\p{N}_.(!])`,
  'giu',
);

const dollars = (reference: string): readonly boolean[] =>
  reference.split(':').flatMap((part) => {
    const [, column = '', row = ''] = /^(\$?)[A-Z]*(\$?)\d*$/i.exec(part) ?? [];
    return [column === '$', row === '$'];
  });

/** Writes a block with the dollar signs that the reference had. */
const rewrite = (reference: string, block: Block): string => {
  const fixed = dollars(reference);
  const plain = blockAddress(block).split(':');
  const parts = reference.includes(':') && plain.length === 1 ? [...plain, ...plain] : plain;
  return parts
    .map((part, at) => {
      const [, column = '', row = ''] = /^([A-Z]*)(\d*)$/.exec(part) ?? [];
      const [a, b] = [fixed[at * 2] ?? false, fixed[at * 2 + 1] ?? false];
      // `$2:$5` carries its dollar sign where a column's would be.
      if (column === '') return `${a || b ? '$' : ''}${row}`;
      return `${a ? '$' : ''}${column}${b ? '$' : ''}${row}`;
    })
    .join(':');
};

/** Calls `change` for every reference in a formula, with the sheet it names; texts and table columns stay. */
export const changeReferences = (
  formula: string,
  change: (sheet: string | undefined, block: Block) => Block | undefined,
): string =>
  formula.replace(TOKEN, (whole, kept?: string, sheet?: string, reference?: string) => {
    if (kept !== undefined || reference === undefined) return whole;
    const block = readBlock(reference);
    if (!block) return whole;
    const name = sheet?.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
    const changed = change(name, block);
    if (changed === block) return whole;
    return `${sheet ?? ''}${changed ? rewrite(reference, changed) : '#REF!'}`;
  });

/** Whether a formula names no cell but those of its own row, and those whose row has a dollar sign. */
export const isOfRow = (formula: string, row: number): boolean => {
  let is = true;
  formula.replace(TOKEN, (whole, kept?: string, _sheet?: string, reference?: string) => {
    if (kept !== undefined || reference === undefined) return whole;
    for (const part of reference.split(':')) {
      const [, , column = '', fixed = '', line = ''] = MOVED.exec(part) ?? [];
      is &&= column !== '' && (fixed === '$' || Number(line) === row + 1);
    }
    return whole;
  });
  return is;
};

const MOVED = /^(\$?)([A-Z]{1,3})(\$?)(\d+)$/i;

const LETTERS = 26;
const numberOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((at, one) => at * LETTERS + one.charCodeAt(0) - 64, 0);
const lettersOf = (column: number): string =>
  column < 1
    ? ''
    : lettersOf(Math.floor((column - 1) / LETTERS)) +
      String.fromCharCode(65 + ((column - 1) % LETTERS));

/** The formula as it reads in a cell so many rows further down and columns to the right: what has no dollar sign moves along. */
export const copiedTo = (formula: string, rows: number, columns = 0): string =>
  rows === 0 && columns === 0
    ? formula
    : formula.replace(TOKEN, (whole, kept?: string, sheet?: string, reference?: string) => {
        if (kept !== undefined || reference === undefined) return whole;
        const parts = reference.split(':').map((part) => {
          const [, a = '', column = '', b = '', row = ''] = MOVED.exec(part) ?? [];
          if (column === '') return part;
          const to = b === '$' ? Number(row) : Number(row) + rows;
          const on = a === '$' ? numberOf(column) : numberOf(column) + columns;
          return to < 1 || on < 1 ? '#REF!' : `${a}${lettersOf(on)}${b}${to}`;
        });
        return `${sheet ?? ''}${parts.join(':')}`;
      });
