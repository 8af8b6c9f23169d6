import { blockAddress, quoteSheet } from '../../excel-host/book/address.ts';
import type { Opened } from './opened.ts';

type Excel = Opened['excel'];
type Shown = ReturnType<Excel['user']['see']>[number][number];

const tableOf = ({ book, user }: Excel, name: string) => {
  const table = book.table(name);
  if (!table) throw new Error(`the workbook has no table ${name}`);
  const sheet = quoteSheet(table.sheet.name);
  const headers = table.columns.map((column) => column.name);
  return {
    block: table.block,
    sheet,
    headers,
    rows: user.see(`${sheet}!${blockAddress(table.block)}`),
  };
};

/** The address of a cell, by what stands above its column and first in its row: sheets may be sorted and grow. */
export const cellOf = (excel: Excel, table: string, header: string, id: string): string => {
  const { block, sheet, headers, rows } = tableOf(excel, table);
  const column = headers.indexOf(header);
  const row = rows.findIndex((cells) => cells[headers.indexOf('Id')] === id);
  if (column < 0 || row < 0) throw new Error(`${table} has no ${header} of ${id}`);
  const at = { row: block.row + row, column: block.column + column, rows: 1, columns: 1 };
  return `${sheet}!${blockAddress(at)}`;
};

/** Everything that a table shows, its headers first. */
export const rowsOf = (excel: Excel, table: string): readonly (readonly Shown[])[] =>
  tableOf(excel, table).rows;

/** The address of the first cell below a table's headers. */
export const firstCellOf = (excel: Excel, table: string): string => {
  const { block, sheet } = tableOf(excel, table);
  return `${sheet}!${blockAddress({ ...block, row: block.row + 1, rows: 1, columns: 1 })}`;
};

const isDay = (header: string): boolean => /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d/.test(header);

/** The codes of a week: a row for each technician by id, a cell a day. */
export const codesOf = (excel: Excel, week: string): ReadonlyMap<string, readonly Shown[]> => {
  const { headers, rows } = tableOf(excel, `tblWeek_${week.replace('-', '_')}`);
  const id = headers.indexOf('Id');
  const days = headers.flatMap((header, i) => (isDay(header) ? [i] : []));
  return new Map(
    rows.slice(1).map((cells) => [String(cells[id]), days.map((day) => cells[day] ?? '')]),
  );
};

export const countCodes = (excel: Excel, week: string): number =>
  [...codesOf(excel, week).values()].flat().filter((code) => code !== '').length;

/** The header of each day of a week, Monday first. */
export const daysOf = (excel: Excel, week: string): readonly string[] =>
  tableOf(excel, `tblWeek_${week.replace('-', '_')}`).headers.filter(isDay);
