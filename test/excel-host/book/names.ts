import { refuse } from '../host-error.ts';
import { readBlock } from './address.ts';
import type { Book } from './book.ts';
import type { Sheet } from './model.ts';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Excel's rules for the name of a sheet. */
export const checkSheetName = (book: Book, name: string, own?: Sheet): void => {
  if (name === '' || name.length > 31)
    refuse('InvalidArgument', `A sheet's name has 1 to 31 characters: "${name}".`);
  if (/[\\/?*[\]:]/.test(name))
    refuse('InvalidArgument', `A sheet's name has none of \\ / ? * [ ] and colon: "${name}".`);
  if (name.startsWith("'") || name.endsWith("'"))
    refuse('InvalidArgument', `A sheet's name does not begin or end with an apostrophe: ${name}`);
  if (same(name, 'History')) refuse('InvalidArgument', 'Excel keeps the name History for itself.');
  if (book.sheets.some((sheet) => sheet !== own && same(sheet.name, name)))
    refuse('ItemAlreadyExists', `There is a sheet named "${name}" already.`);
};

const ROW_AND_COLUMN = /^(r\d*c\d*|r\d*|c\d*)$/i;

/** Excel's rules for the name of a table or of a range: one namespace for both. */
export const checkName = (name: string, what: 'table' | 'name'): void => {
  const good = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!good || ROW_AND_COLUMN.test(name) || readBlock(name))
    refuse('InvalidArgument', `"${name}" cannot be the name of a ${what}.`);
};

export const checkTableName = (book: Book, name: string, own?: string): void => {
  checkName(name, 'table');
  const tables = book.sheets.flatMap((sheet) => sheet.tables);
  const taken =
    tables.some((table) => table.id !== own && same(table.name, name)) ||
    book.names.some((one) => one.scope === undefined && same(one.name, name));
  if (taken) refuse('InvalidArgument', `The workbook has something named "${name}" already.`);
};
