import type { Cell } from '../columns/column.ts';
import { type AnyTable, isFree, placesIn, type RawTable } from '../tables/table.ts';

/** Cells of one row in the order of our columns; `at` is its place in the body, absent = a row that is not there yet. */
export interface RowWrite {
  readonly at?: number;
  readonly cells: readonly Cell[];
}

/** What a row holds that is taken out; what somebody wrote beside it stays. */
export const emptied = (table: AnyTable): readonly Cell[] =>
  Object.keys(table.columns).map(() => '');

/**
 * Writes rows of a table, each into the columns that bear our headers, wherever those stand: rows keep their place, new
 * ones fill what is free and then make it longer. Columns of somebody's own are left alone. Queued only.
 * Gives the table as it will be, for whoever writes into it once more in the same batch.
 */
export const writeTableRows = (
  context: Excel.RequestContext,
  raw: RawTable | undefined,
  table: AnyTable,
  writes: readonly RowWrite[],
): RawTable | undefined => {
  if (!raw || writes.length === 0) return raw;
  const places = placesIn(table, raw);
  const taken = new Set(writes.map(({ at }) => at));
  const first = raw.from ?? 0;
  const free = raw.cells.flatMap((cells, i) =>
    !taken.has(first + i) && isFree(cells, places) ? [first + i] : [],
  );
  const length = first + raw.cells.length;
  let end = length;
  const placed = writes.map(({ at, cells }) => ({ row: at ?? free.shift() ?? end++, cells }));
  const rows = placed.map(({ row }) => row);
  const top = Math.min(...rows);
  const block: (Cell | null)[][] = Array.from({ length: Math.max(...rows) - top + 1 }, () =>
    raw.headers.map(() => null),
  );
  for (const { row, cells } of placed) {
    const line = block[row - top];
    places.forEach((place, i) => {
      if (line && place >= 0) line[place] = cells[i] ?? '';
    });
  }
  const found = context.workbook.tables.getItem(table.name);
  const header = found.getHeaderRowRange();
  if (end > length) {
    found.resize(header.getResizedRange(end, 0));
    const first = header.getOffsetRange(1, 0);
    const added = header.getOffsetRange(length + 1, 0).getResizedRange(end - length - 1, 0);
    added.copyFrom(first, 'Formats');
  }
  const written = header.getOffsetRange(top + 1, 0).getResizedRange(block.length - 1, 0);
  written.formulas = block;
  // What is longer than its column is read in several lines.
  if (Object.values(table.columns).some(({ wrapped }) => wrapped)) written.format.autofitRows();
  const cells = [...raw.cells];
  block.forEach((line, i) => {
    const at = top + i - first;
    cells[at] = line.map((cell, column) => cell ?? cells[at]?.[column] ?? '');
  });
  return { ...raw, cells };
};
