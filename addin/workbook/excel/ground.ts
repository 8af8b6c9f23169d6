import { type Paper, paperOf } from '../paper.ts';
import { askNames, writeNames } from './names.ts';
import { askStyles, writeStyles } from './styles.ts';

/** What new sheets stand on and what they are printed on, asked for in the round trip of somebody else. */
export const askGround = (context: Excel.RequestContext) => ({
  styles: askStyles(context),
  names: askNames(context),
  tables: context.workbook.tables.load('items/name'),
  sheets: context.workbook.worksheets.load('items/name'),
  culture: context.application.cultureInfo.load('name'),
});
export type Ground = ReturnType<typeof askGround>;

/** The styles that are missing: before cells have them. */
export const writeLooks = (context: Excel.RequestContext, { styles }: Ground): void =>
  writeStyles(context, styles);

/** The names that are missing: after their tables, of which some are `made` just now, and before formulas say them. */
export const nameColumns = (
  context: Excel.RequestContext,
  { names, tables, sheets }: Ground,
  made: readonly string[],
): void => {
  const before = [...tables.items, ...sheets.items].map(({ name }) => name);
  writeNames(context, names, new Set([...before, ...made]));
};

export const paperIn = ({ culture }: Ground): Paper => paperOf(culture.name);
