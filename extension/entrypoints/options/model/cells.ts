import { readCsv, writeCsv } from '../../../../core/exchange/csv.ts';

/** Cells of a paste from a spreadsheet or of a CSV file; `isKnown` says what a heading may be. */
export const cellsOf = (
  text: string,
  isKnown: (cell: string) => boolean,
): readonly (readonly string[])[] =>
  text.trim() === '' ? [] : readCsv(text, isKnown).rows.map((row) => row.cells);

/** The same cells as a text that can be corrected and read again. */
export const textOf = (cells: readonly (readonly string[])[]): string =>
  writeCsv(cells, '\t').replace(/^\uFEFF/, '');
