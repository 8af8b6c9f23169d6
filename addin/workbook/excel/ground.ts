import { type Paper, paperOf } from '../paper.ts';
import { askNames, writeNames } from './names.ts';
import { askStyles, writeStyles } from './styles.ts';

/** What new sheets stand on and what they are printed on, asked for in the round trip of somebody else. */
export const askGround = (context: Excel.RequestContext) => ({
  styles: askStyles(context),
  names: askNames(context),
  culture: context.application.cultureInfo.load('name'),
});
export type Ground = ReturnType<typeof askGround>;

/** The styles that are missing: before cells have them. */
export const writeLooks = (context: Excel.RequestContext, { styles }: Ground): void =>
  writeStyles(context, styles);

/** The names that are missing: after their tables, and before formulas say them. */
export const nameColumns = (context: Excel.RequestContext, { names }: Ground): void =>
  writeNames(context, names);

export const paperIn = ({ culture }: Ground): Paper => paperOf(culture.name);
