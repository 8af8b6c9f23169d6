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

/** As high as a text needs in a column of so many characters; words leave room at the ends of lines. */
export const heightOf = (text: string, characters: number): number =>
  Math.max(TABLE_ROW, Math.ceil((text.length * 1.15) / characters) * USUAL_ROW);
