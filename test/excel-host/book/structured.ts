import type { Block } from './address.ts';
import { overlap } from './address.ts';
import type { Book } from './book.ts';
import { columnOf, rowOf } from './cells.ts';
import { rewriteFormulas } from './formulas.ts';
import type { Table } from './model.ts';

const TEXT = `"(?:[^"]|"")*"`;
const QUOTED = `'(?:[^']|'')+'!`;
const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;
const PART = String.raw`(?:[^[\]']|'.)`;
const TOKEN = new RegExp(
  `(${TEXT}|${QUOTED})|(?<![\\p{L}\\p{N}_.\\]])(${NAME})?\\[((?:${PART}|\\[${PART}*\\])*)\\]`,
  'gu',
);
const ONE = new RegExp(`\\[(${PART}*)\\]`, 'gu');

export const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What stands in brackets behind the name of a table: `[Hours]`, `[[#This Row],[Hours]]` or `[@Hours]`. */
export interface Structured {
  /** Absent where the formula lies in the table and does not name it. */
  readonly table?: string;
  readonly inner: string;
}

/** Calls `change` for all of a formula that names columns of a table; texts and sheets stay as they are. */
export const changeStructured = (
  formula: string,
  change: (found: Structured) => string | undefined,
): string =>
  formula.replace(TOKEN, (whole, kept?: string, table?: string, inner?: string) => {
    if (kept !== undefined || inner === undefined) return whole;
    return change(table === undefined ? { inner } : { table, inner }) ?? whole;
  });

const plain = (escaped: string): string => escaped.replaceAll(/'(.)/gu, '$1').trim();
const isColumn = (part: string): boolean => part !== '' && !part.startsWith('#');

/** The columns that are named in such brackets. */
export const columnsNamed = (inner: string): readonly string[] => {
  const rest = inner.replace(/^@/, '');
  if (!rest.trim().startsWith('[')) return isColumn(rest.trim()) ? [plain(rest)] : [];
  return [...rest.matchAll(ONE)]
    .map(([, part = '']) => part.trim())
    .filter(isColumn)
    .map(plain);
};

/** The name alone, which stands for the body of the table. */
const alone = (name: string): RegExp =>
  new RegExp(
    `(${TEXT}|${QUOTED})|(?<![\\p{L}\\p{N}_.\\\\])${name.replaceAll(/[.\\?]/g, '\\$&')}(?![\\p{L}\\p{N}_.\\\\[(!])`,
    'giu',
  );

interface Change {
  /** What becomes of the brackets; nothing where they stay. */
  readonly inner: (inner: string) => string | undefined;
  /** What becomes of the whole, where it goes. */
  readonly name: string;
}

const isIn = (block: Block, key: number): boolean =>
  overlap(block, { row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 }) !== undefined;

const rewrite = (book: Book, table: Table, { inner, name }: Change): void =>
  rewriteFormulas(book, (formula, on, key) => {
    const isInside = on === table.sheet && key !== undefined && isIn(table.block, key);
    return changeStructured(formula, (found) => {
      if (found.table === undefined ? !isInside : !same(found.table, table.name)) return undefined;
      const changed = inner(found.inner);
      if (changed === undefined) return '#REF!';
      return `${found.table === undefined ? '' : name}[${changed}]`;
    }).replace(alone(table.name), (whole, kept?: string) => (kept === undefined ? name : whole));
  });

/** Excel rewrites every formula that names the table. */
export const renameTable = (book: Book, table: Table, name: string): void => {
  rewrite(book, table, { inner: (inner) => inner, name });
  table.name = name;
  book.changed();
};

/** Whether any formula names the table. */
export const isNamed = (book: Book, table: Table): boolean => {
  let is = false;
  rewrite(book, table, {
    name: table.name,
    inner: (inner) => {
      is = true;
      return inner;
    },
  });
  return is;
};

/** A table that goes leaves `#REF!` in every formula that named it; one of the same name does not mend them. */
export const loseTable = (book: Book, table: Table): void =>
  rewrite(book, table, { inner: () => undefined, name: '#REF!' });

export const renameInFormulas = (book: Book, table: Table, from: string, to: string): void => {
  const escaped = to.replaceAll(/[[\]#']/g, "'$&");
  const one = (part: string): string => (same(plain(part), from) ? escaped : part);
  rewrite(book, table, {
    name: table.name,
    inner: (inner) => {
      if (!columnsNamed(inner).some((column) => same(column, from))) return inner;
      const [at = '', rest = ''] = inner.startsWith('@') ? ['@', inner.slice(1)] : ['', inner];
      if (rest.startsWith('['))
        return `${at}${rest.replace(ONE, (_whole, part: string) => `[${one(part)}]`)}`;
      // What has a blank in it stands in brackets of its own behind the sign of the row.
      return at === '@' && /[^\p{L}\p{N}_]/u.test(to) ? `@[${escaped}]` : `${at}${escaped}`;
    },
  });
};

/** Columns that go leave `#REF!` where they were named. */
export const loseColumns = (book: Book, table: Table, gone: readonly string[]): void =>
  rewrite(book, table, {
    name: table.name,
    inner: (inner) =>
      columnsNamed(inner).some((column) => gone.some((one) => same(one, column)))
        ? undefined
        : inner,
  });
