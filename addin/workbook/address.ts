/** A cell by its place, counted from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

const LETTERS = 26;
const CODE_OF_A = 65;

/** The letters of a column: 0 is A, 26 is AA. */
export const lettersOf = (column: number): string => {
  let letters = '';
  for (let left = column; left >= 0; left = Math.floor(left / LETTERS) - 1) {
    letters = String.fromCharCode(CODE_OF_A + (left % LETTERS)) + letters;
  }
  return letters;
};

export const addressOf = ({ row, column }: Spot): string => `${lettersOf(column)}${row + 1}`;

/** From one corner to the other; one cell is named alone. */
export const areaOf = (from: Spot, to: Spot): string =>
  from.row === to.row && from.column === to.column
    ? addressOf(from)
    : `${addressOf(from)}:${addressOf(to)}`;

/** The first cell of an address as Excel gives it, with or without a sheet: `'My week'!$C$7:D9`. */
export const spotOf = (address: string): Spot | undefined => {
  const cell = address.slice(address.lastIndexOf('!') + 1);
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d+)/.exec(cell) ?? [];
  if (letters === undefined || row === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * LETTERS + letter.charCodeAt(0) - CODE_OF_A + 1;
  return { row: Number(row) - 1, column: column - 1 };
};

/** How many columns an area has. */
export const areaWidth = (area: string): number => {
  const [from, to] = area.split(':').map(spotOf);
  return from && to ? to.column - from.column + 1 : 1;
};
