import { readCsv, writeCsv } from '../../../../core/exchange/csv.ts';
import type { FileProblem } from '../../../../core/explain/file-problem.ts';

/** Cells of a paste from a spreadsheet or of a CSV file; `isKnown` says what a heading may be. */
export const cellsOf = (
  text: string,
  isKnown: (cell: string) => boolean,
): readonly (readonly string[])[] =>
  text.trim() === '' ? [] : readCsv(text, isKnown).rows.map((row) => row.cells);

/** The same with what stands in the way of reading it as a table: a quotation mark that is never closed. */
export const cellsRead = (
  text: string,
  isKnown: (cell: string) => boolean,
): {
  readonly cells: readonly (readonly string[])[];
  readonly problems: readonly FileProblem[];
} => {
  const { rows, problems } = readCsv(text, isKnown);
  return { cells: rows.map((row) => row.cells), problems };
};

/** The same cells as a text that can be corrected and read again. */
export const textOf = (cells: readonly (readonly string[])[]): string =>
  writeCsv(cells, '\t').replace(/^\uFEFF/, '');
