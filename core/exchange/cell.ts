// Spreadsheets run a text that starts like this as a formula, whatever the file says; some also after blanks,
// and some the wide forms of the same characters.
const RUNS = /^[\s']*[=+\-@＝＋－＠\t\r]/;
const GUARDED = /^'[\s']*[=+\-@＝＋－＠\t\r]/;

// A plain number is none, and a guarded one would no longer be a number to the spreadsheet.
const NUMBER = /^-?\d+(\.\d+)?$/;

/** A text as a spreadsheet may be handed it: an apostrophe before whatever would run. */
export const guarded = (text: string): string =>
  RUNS.test(text) && !NUMBER.test(text) ? `'${text}` : text;

/** Takes back exactly what `guarded` did. */
export const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
