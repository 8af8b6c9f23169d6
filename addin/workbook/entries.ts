import { areaOf, spotOf } from './address.ts';
import type { ColumnPlan, EntryPlan, TablePlan } from './plan.ts';

const onlyIn = ({ choices, picked }: ColumnPlan): EntryPlan['only'] => {
  if (picked) {
    return {
      list: `=${picked.from}`,
      message: `Pick one that stands on the sheet ${picked.sheet}.`,
    };
  }
  return choices && { list: choices.join(','), message: `Pick one of: ${choices.join(', ')}.` };
};

/** What may be typed into each column of a table, and what is told there. Pasting passes it by: reading asks again. */
export const entriesOf = ({ at, columns, rows }: TablePlan): readonly EntryPlan[] => {
  const from = spotOf(at) ?? { row: 0, column: 0 };
  return columns.flatMap((column, i): readonly EntryPlan[] => {
    const only = onlyIn(column);
    const hint = column.note;
    if (!only && hint === undefined) return [];
    const first = { row: from.row + 1, column: from.column + i };
    const area = areaOf(first, { ...first, row: from.row + rows.length });
    return [{ at: area, title: column.header, ...(only && { only }), ...(hint && { hint }) }];
  });
};
