import { type Paper, paperOf } from '../paper.ts';
import { columnRef } from '../tables/reference.ts';
import { askNames, writeNames } from './names.ts';
import { askStyles, writeStyles } from './styles.ts';

/** What new sheets stand on and what they are printed on, asked for in the round trip of somebody else. */
export const askGround = (context: Excel.RequestContext) => ({
  styles: askStyles(context),
  names: askNames(context),
  tables: context.workbook.tables.load('items/name,items/columns/items/name'),
  sheets: context.workbook.worksheets.load('items/name'),
  culture: context.application.cultureInfo.load('name'),
});
export type Ground = ReturnType<typeof askGround>;

/** The styles that are missing: before cells have them. */
export const writeLooks = (context: Excel.RequestContext, { styles }: Ground): void =>
  writeStyles(context, styles);

/** The names that are missing: after what they lead to, some of it `made` just now, and before formulas say them. */
export const nameColumns = (
  context: Excel.RequestContext,
  { names, tables, sheets }: Ground,
  made: readonly string[],
): void => {
  const columns = tables.items.flatMap((table) =>
    table.columns.items.map((column) => columnRef(table, { header: column.name })),
  );
  writeNames(context, names, [...columns, ...sheets.items.map(({ name }) => name), ...made]);
};

export const paperIn = ({ culture }: Ground): Paper => paperOf(culture.name);
