import { LINE } from '../palette.ts';
import { STYLES, type StylePlan } from '../styles.ts';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Lines stay where a printer has no colours, and in programs that draw no table styles. */
const dress = (style: Excel.Style, plan: StylePlan): void => {
  if (plan.format !== 'General') style.numberFormat = plan.format;
  style.verticalAlignment = 'Center';
  if (plan.centred) style.horizontalAlignment = 'Center';
  if (plan.wrapped) style.wrapText = true;
  if (plan.indented) {
    style.horizontalAlignment = 'Left';
    style.indentLevel = 1;
  }
  if (plan.color !== undefined) style.font.color = plan.color;
  if (plan.size !== undefined) style.font.size = plan.size;
  if (plan.bold) style.font.bold = true;
  if (plan.fill !== undefined) style.fill.color = plan.fill;
  if (!plan.lined) return;
  for (const side of SIDES) {
    const border = style.borders.getItem(side);
    border.style = 'Continuous';
    border.color = LINE;
  }
};

/** The styles there are, asked for in the round trip of somebody else: all at once, which is shorter than one by one. */
export const askStyles = (context: Excel.RequestContext): Excel.StyleCollection =>
  context.workbook.styles.load('items/name');

/** Makes the styles that are missing; one that is there is as somebody may have made it. */
export const writeStyles = (
  context: Excel.RequestContext,
  { items }: Excel.StyleCollection,
): void => {
  const { styles } = context.workbook;
  const there = new Set(items.map(({ name }) => name.toLowerCase()));
  for (const plan of STYLES) {
    if (there.has(plan.name.toLowerCase())) continue;
    styles.add(plan.name);
    dress(styles.getItem(plan.name), plan);
  }
};
