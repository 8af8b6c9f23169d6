import { BALANCE } from '../tables/reports.ts';

/** The cell of a column of the balance in the same row. */
export const own = (column: { readonly header: string }): string =>
  `${BALANCE.name}[[#This Row],[${column.header}]]`;
export const ID = own(BALANCE.columns.id);
