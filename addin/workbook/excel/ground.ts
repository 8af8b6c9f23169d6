import { type Paper, paperOf } from '../paper.ts';
import { askStyles, writeStyles } from './styles.ts';

/** What new sheets stand on and what they are printed on, asked for in the round trip of somebody else. */
export const askGround = (context: Excel.RequestContext) => ({
  styles: askStyles(context),
  culture: context.application.cultureInfo.load('name'),
});
export type Ground = ReturnType<typeof askGround>;

/** Makes what is missing of it. Queued only. */
export const writeGround = (context: Excel.RequestContext, { styles }: Ground): void =>
  writeStyles(context, styles);

export const paperIn = ({ culture }: Ground): Paper => paperOf(culture.name);
