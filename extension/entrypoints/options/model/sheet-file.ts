import { writeCsv } from '../../../../core/exchange/csv.ts';
import type { Team } from '../../../../core/model/team.ts';
import { type Column, isHeading, type RowsRead, readRows } from './column.ts';
import { bad, good, type Parsed } from './parsed.ts';
import type { Sheet } from './sheet.ts';

/** The column by which a row is found again; one that is not known here yet is added under it. */
const idColumn = <R>(sheet: Sheet<R>): Column<R> => ({
  id: 'id',
  label: 'Id',
  input: { kind: 'text' },
  show: (row) => sheet.keyOf(row),
  // Said once, when the row begins.
  put: (row) => good(row),
});

/** The headings of its file, in order: they do not change from one version to the next. */
export const fileColumns = <R>(sheet: Sheet<R>): readonly Column<R>[] =>
  sheet.ids ? [idColumn(sheet), ...sheet.file] : sheet.file;

// Names of the page and names of the file are both understood, in the order of the page where there is no heading. A
// column of both is read as the file writes it: with the name of a person, not with the id behind a choice.
const readable = <R>(sheet: Sheet<R>): readonly Column<R>[] => {
  const file = fileColumns(sheet);
  const shown = sheet.columns.map((column) => file.find((one) => one.id === column.id) ?? column);
  return [...shown, ...file.filter((column) => !shown.includes(column))];
};

export const isSheetHeading = <R>(sheet: Sheet<R>, cell: string): boolean =>
  isHeading(readable(sheet), cell);

/** The whole table as CSV, ready for a spreadsheet, and to be taken again unchanged. */
export const writeSheet = <R>(sheet: Sheet<R>): string => {
  const columns = fileColumns(sheet);
  return writeCsv([
    columns.map((column) => column.id),
    ...sheet.rows.map((row) => columns.map((column) => column.show(row))),
  ]);
};

export interface SheetRead<R> extends RowsRead<R> {
  /** Rows whose line names an id that is new here. */
  readonly given: ReadonlySet<string>;
}

/** Lines of a file or a paste as rows of the sheet: known by id, else by name, else new. */
export const readSheet = <R>(
  sheet: Sheet<R>,
  cells: readonly (readonly string[])[],
): SheetRead<R> => {
  const given = new Set<string>();
  const byKey = new Map(sheet.rows.map((row) => [sheet.keyOf(row), row]));
  const read = readRows(cells, {
    columns: readable(sheet),
    lead: sheet.lead,
    start: (index, cell) => {
      const id = sheet.ids ? cell('id') : '';
      const known = byKey.get(id) ?? sheet.known(cell);
      if (known || id === '') return known ?? sheet.blank(index);
      const blank = sheet.ids?.under(id, index);
      if (!blank?.ok) return sheet.blank(index);
      given.add(id);
      return blank.value;
    },
    isWhole: (heading) => !sheet.ids || heading.includes('id'),
  });
  return { ...read, given };
};

/** What the sheet's team would be with these rows; with `only`, what they do not name goes. All of them or none. */
export const takeRows = <R>(
  sheet: Sheet<R>,
  team: Team,
  { rows, given }: Pick<SheetRead<R>, 'rows' | 'given'>,
  only = false,
): Parsed<Team> => {
  let next = team;
  const untouched = new Set(sheet.rows);
  for (const row of rows) {
    if (untouched.has(row)) continue;
    const key = sheet.keyOf(row);
    const put = given.has(key) && sheet.ids ? sheet.ids.insert(next, row) : sheet.put(next, row);
    if (!put.ok) return bad(`${sheet.nameOf(row)}: ${put.words}`);
    next = put.value;
  }
  if (!only) return good(next);
  const named = new Set(rows.map((row) => sheet.keyOf(row)));
  const gone = sheet.rows.filter((row) => !named.has(sheet.keyOf(row)));
  return good(gone.reduce((left, row) => sheet.remove(left, row), next));
};
