/** Letters are 11 points on the sheet, and no smaller than this on paper. */
const SMALLEST = 8 / 11;
/** What is left of the lower of A4 and Letter on its side, without margins. */
const HEIGHT = 525;

/** Rows of a table, with room to write in. */
export const TABLE_ROW = 18;
/** Headers in two lines. */
export const LONG_HEADER = 32;
/** Rows as Excel makes them. */
export const USUAL_ROW = 15;
export const TITLE_ROW_HEIGHT = 20;

/** Whether rows of so many points altogether stay readable on one page. */
export const onePage = (points: number): boolean => points * SMALLEST <= HEIGHT;

/** No row of Excel's is higher: what is longer is cut off on paper, and read in the cell. */
const HIGHEST = 409;

/** Letters are narrower than the digits by which Excel measures columns. */
const LETTERS_PER_CHARACTER = 1.05;

/** As high as a text needs in a column of so many characters, broken between its words. */
export const heightOf = (text: string, characters: number): number => {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const wanted = used === 0 ? word.length : used + 1 + word.length;
    const fits = wanted <= characters * LETTERS_PER_CHARACTER;
    used = fits ? wanted : word.length;
    if (!fits) lines += 1;
  }
  return Math.min(HIGHEST, Math.max(TABLE_ROW, lines * USUAL_ROW));
};
