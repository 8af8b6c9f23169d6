import Papa from 'papaparse';
import type { FileProblem } from '../explain/file-problem.ts';
import { guarded, unguarded } from './cell.ts';

const BOM = '\uFEFF';
const DELIMITERS = [',', ';', '\t'] as const;

/** Rows of texts as CSV: UTF-8 mark for spreadsheets, CRLF, quotes where needed, nothing that runs as a formula. */
export const writeCsv = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  BOM +
  Papa.unparse(
    rows.map((row) => row.map(guarded)),
    { delimiter, newline: '\r\n' },
  );

export interface CsvRows {
  /** `row` counts as a spreadsheet does, the first being 1; blank rows are left out but counted. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly problems: readonly FileProblem[];
}

const parseWith = (text: string, delimiter: string) =>
  Papa.parse<string[]>(text, { delimiter, header: false, skipEmptyLines: false });

/** The delimiter under which a row, among the first with anything in them, has most known cells, then most cells. */
const delimiterOf = (text: string, isKnown: (cell: string) => boolean, preview: number): string => {
  const scored = DELIMITERS.map((delimiter) => {
    const first = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy', preview });
    const known = Math.max(0, ...first.data.map((cells) => cells.filter(isKnown).length));
    const cells = Math.max(0, ...first.data.map((row) => row.length));
    return { delimiter, known, cells };
  });
  const [best] = scored.toSorted((a, b) => b.known - a.known || b.cells - a.cells);
  return best?.delimiter ?? ',';
};

/**
 * Any CSV or paste from a spreadsheet, as trimmed texts. Delimiter comma, semicolon or tab, found by the header;
 * `isKnown` says what a header cell may be; `headRows`: among how many first rows the header is.
 */
export const readCsv = (
  text: string,
  isKnown: (cell: string) => boolean,
  headRows = 1,
): CsvRows => {
  const unmarked = text.startsWith(BOM) ? text.slice(1) : text;
  // Excel's own first line, which names the delimiter, is a row to Excel too and not to us.
  const told = /^sep=([,;\t])\r?\n/i.exec(unmarked);
  const body = told ? unmarked.slice(told[0].length) : unmarked;
  const parsed = parseWith(body, told?.[1] ?? delimiterOf(body, isKnown, headRows));
  const first = told ? 2 : 1;
  const problems = new Map<number, FileProblem>();
  for (const { type, row } of parsed.errors)
    if (type === 'Quotes' && row !== undefined)
      problems.set(row, { code: 'open-quote', row: row + first });
  const rows = parsed.data
    .map((cells, index) => ({ index, row: index + first, cells: cells.map(cellText) }))
    .filter(({ index, cells }) => !problems.has(index) && cells.some((cell) => cell !== ''))
    .map(({ row, cells }) => ({ row, cells }));
  return { rows, problems: [...problems.values()] };
};

const cellText = (cell: string): string => unguarded(cell.trim()).trim();
