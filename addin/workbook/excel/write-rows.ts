import type { Cell } from '../columns/column.ts';
import type { AnyTable, RawTable } from '../tables/table.ts';

/**
 * Puts other rows into a table: it gets as long as they are, and what is left of longer ones is emptied. Columns that
 * somebody added to its right keep their cells; ours are written where their headers stand in our order.
 */
export const writeTableRows = (
  context: Excel.RequestContext,
  raw: RawTable | undefined,
  table: AnyTable,
  rows: readonly (readonly Cell[])[],
): void => {
  const width = Object.keys(table.columns).length;
  const empty = Array.from({ length: width }, (): Cell => '');
  const old = raw?.cells.length ?? 0;
  const missing = Math.max(rows.length === 0 ? 1 : 0, old - rows.length);
  const cells = [...rows.map((row) => [...row]), ...Array.from({ length: missing }, () => empty)];
  const found = context.workbook.tables.getItem(table.name);
  const header = found.getHeaderRowRange();
  found.resize(header.getResizedRange(cells.length, 0));
  const first = header.getCell(0, 0).getOffsetRange(1, 0);
  first.getResizedRange(cells.length - 1, width - 1).formulas = cells;
};
