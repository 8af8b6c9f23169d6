import type { Cell } from '../columns/column.ts';
import { type RowOf, writeRows } from '../tables/table.ts';
import { ON_CALL, TECHNICIANS } from '../tables/tables.ts';

/** The name beside an id, live. */
const nameFormula = (): string => {
  const { id, name } = TECHNICIANS.columns;
  const own = `${ON_CALL.name}[[#This Row],[${ON_CALL.columns.technician.header}]]`;
  const ids = `${TECHNICIANS.name}[${id.header}]`;
  return `=IFERROR(INDEX(${TECHNICIANS.name}[${name.header}],MATCH(${own},${ids},0)),"")`;
};

const NAME_COLUMN = Object.keys(ON_CALL.columns).indexOf('name');

/** A turn on call as a row of its table. */
export const turnCells = (row: Omit<RowOf<typeof ON_CALL>, 'name'>): readonly Cell[] => {
  const [cells = []] = writeRows(ON_CALL, [{ ...row, name: undefined }]);
  return cells.map((cell, i) => (i === NAME_COLUMN ? nameFormula() : cell));
};
