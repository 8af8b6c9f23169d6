import type { Line, Place } from '../actions.ts';
import { addressOf } from '../address.ts';
import type { Book } from '../book/book.ts';
import { namingOf } from '../book/naming.ts';
import type { RawWeek } from '../book/raw-book.ts';
import type { Cell } from '../columns/column.ts';
import { foldHeader } from '../tables/table.ts';
import { countsOf } from './counts.ts';
import { WEEK_COLUMNS } from './week-table.ts';

/** Less is a matter of rounding. */
const NOTHING = 0.01;
/** What Excel shows until it has calculated. */
const NOT_YET = '#BUSY!';

/** A cell of a week that does not show what core counts. */
export interface Suspect {
  /** Its place in the table's body, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly what: string;
  readonly shown: Cell;
  readonly want: number;
  readonly place: Place;
}

const isOther = (shown: Cell | undefined, want: number): boolean => {
  if (shown === NOT_YET) return false;
  return typeof shown !== 'number' || Math.abs(shown - want) > NOTHING;
};

/** Where core counts another number than a week shows. A column that is not there counts nothing. */
export const suspectsIn = (book: Book, { week, sheet, table }: RawWeek): readonly Suspect[] => {
  const counts = countsOf(book, week);
  const { nameOf } = namingOf(book);
  const headers = table.headers.map(foldHeader);
  const id = headers.indexOf(foldHeader(WEEK_COLUMNS.id));
  const ids = new Map(book.people.map((one) => [foldHeader(one.id), one.id]));
  return table.cells.flatMap((cells, row): readonly Suspect[] => {
    const technician = ids.get(foldHeader(String(cells[id] ?? '')));
    const own = technician && counts.get(technician);
    if (!technician || !own) return [];
    const found = [...own].flatMap(([header, want]): readonly Suspect[] => {
      const column = headers.indexOf(foldHeader(header));
      const shown = cells[column];
      if (column < 0 || shown === undefined || !isOther(shown, want)) return [];
      const spot = { row: table.at.row + 1 + row, column: table.at.column + column };
      const place = { sheet, address: addressOf(spot) };
      return [{ row, column, what: `${header} of ${nameOf(technician)}`, shown, want, place }];
    });
    const difference = headers.indexOf(foldHeader(WEEK_COLUMNS.difference));
    // It follows from the two before it, so that nothing is said twice.
    return found.length > 1 ? found.filter(({ column }) => column !== difference) : found;
  });
};

const rounded = (value: number): string => String(Math.round(value * 100) / 100);
const shownText = (shown: Cell): string =>
  typeof shown === 'number' ? rounded(shown) : String(shown) || 'nothing';

export const isFormula = (cell: Cell): boolean => typeof cell === 'string' && cell.startsWith('=');

/** What is said of such a cell, by what stands in it: something in the place of the formula, or another formula. */
export const suspectLine = ({ what, shown, want, place }: Suspect, formula: Cell): Line => ({
  text: isFormula(formula)
    ? `${what} shows ${shownText(shown)}, by the sheets it is ${rounded(want)}.`
    : `${what} was typed over and no longer counts: by the sheets it is ${rounded(want)}. Copy the formula from another row of its column.`,
  place,
});

/** The lines below a grid that count, by what stands in their first two cells. */
const countedLine = (code: string, label: string): string | undefined => {
  if (code === 'On call') return `On call, ${label}`;
  if (/ minutes$/.test(label)) return label;
  if (/^with /.test(label)) return `${code} ${label}`;
  return code.includes('swShiftCodes') ? 'How many are on shift' : undefined;
};

/** Cells below a grid whose formula somebody typed over; `below` are the formulas from the table's end on, `at` their first. */
export const typedOver = (
  { sheet, table }: RawWeek,
  days: readonly string[],
  below: readonly (readonly Cell[])[],
): readonly Line[] => {
  const headers = table.headers.map(foldHeader);
  const columns = days.map((header) => headers.indexOf(foldHeader(header)));
  const first = table.at.row + 1 + table.cells.length;
  return below.flatMap((cells, row): readonly Line[] => {
    const what = countedLine(String(cells[0] ?? ''), String(cells[1] ?? ''));
    if (what === undefined) return [];
    return columns.flatMap((column, day): readonly Line[] => {
      if (column < 0 || isFormula(cells[column] ?? '')) return [];
      const spot = { row: first + row, column: table.at.column + column };
      return [
        {
          text: `${what} on ${days[day]} was typed over and no longer counts. Copy the cell beside it into it.`,
          place: { sheet, address: addressOf(spot) },
        },
      ];
    });
  });
};
