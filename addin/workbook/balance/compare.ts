import type { Line, Place } from '../actions.ts';
import { addressOf } from '../address.ts';
import type { Book } from '../book/book.ts';
import { namingOf } from '../book/naming.ts';
import type { Cell } from '../columns/column.ts';
import { BALANCE } from '../tables/reports.ts';
import { placesIn, type RawTable } from '../tables/table.ts';
import { balanceFigures, type Figures } from './figures.ts';
import { balanceSpan } from './span.ts';

/** Less is a matter of rounding. */
const NOTHING = 0.01;
const rounded = (value: number): string => String(Math.round(value * 100) / 100);

const isFormula = (cell: Cell): boolean => typeof cell === 'string' && cell.startsWith('=');

const figureOf = (figures: Figures, key: string): number | undefined => {
  const found: unknown = Reflect.get(figures, key);
  return typeof found === 'number' ? found : undefined;
};

/** A cell of the balance that does not show what the sheets come to. */
export interface Suspect {
  /** Its place in the table's body, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly what: string;
  readonly shown: number;
  readonly want: number;
  readonly place: Place;
}

/** A cell that is written and not counted: what cover comes to. */
export interface CoverWrite {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

export interface Compared {
  readonly suspects: readonly Suspect[];
  readonly covers: readonly CoverWrite[];
}

/** What is counted of other columns follows from them, so that nothing is said of it twice. */
const FOLLOWS = new Set(['difference', 'against']);

/** Where core counts another number than the sheet shows; what Excel has not calculated yet is no number. */
export const compared = (book: Book, raw: RawTable | undefined): Compared => {
  const span = balanceSpan(book.weeks.map(({ week }) => week));
  if (!raw || !span) return { suspects: [], covers: [] };
  const figures = balanceFigures(book, span);
  const { nameOf } = namingOf(book);
  const ids = new Map(book.people.map(({ id }) => [id.toLowerCase(), id]));
  const places = placesIn(BALANCE, raw);
  const columns = Object.entries(BALANCE.columns).map(([key, { header }], i) => ({
    key,
    header,
    column: places[i] ?? -1,
  }));
  const suspects: Suspect[] = [];
  const covers: CoverWrite[] = [];
  raw.cells.forEach((cells, row) => {
    const id = ids.get(
      String(cells[places[0] ?? -1] ?? '')
        .trim()
        .toLowerCase(),
    );
    const own = id && figures.get(id);
    if (!id || !own) return;
    const isCovered = columns.some(({ key, column }) => key === 'cover' && column >= 0);
    for (const { key, header, column } of columns) {
      const of = figureOf(own, key);
      // Without the column that says it, the formula counts the rows on call and nothing else.
      const want = key === 'points' && !isCovered && of !== undefined ? of - own.cover : of;
      const shown = cells[column];
      if (want === undefined || column < 0 || FOLLOWS.has(key)) continue;
      if (key === 'cover') {
        const was = typeof shown === 'number' ? shown : 0;
        const value = Math.round(want * 100) / 100;
        if (Math.abs(was - value) > NOTHING) covers.push({ row, column, value });
        continue;
      }
      if (typeof shown !== 'number' || Math.abs(shown - want) <= NOTHING) continue;
      const spot = { row: raw.at.row + 1 + row, column: raw.at.column + column };
      const place = { sheet: raw.sheet, address: addressOf(spot) };
      suspects.push({ row, column, what: `${header} of ${nameOf(id)}`, shown, want, place });
    }
  });
  return { suspects, covers };
};

/** What is said of such a cell, by what stands in it: a number in the place of the formula, or another formula. */
export const suspectLine = ({ what, shown, want, place }: Suspect, formula: Cell): Line => ({
  text: isFormula(formula)
    ? `${what} shows ${rounded(shown)}, by the sheets it is ${rounded(want)}.`
    : `${what} was typed over and no longer counts: by the sheets it is ${rounded(want)}. The next new week puts the formula back.`,
  place,
});
