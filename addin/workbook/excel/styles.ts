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

/** Styles that are there or not, asked for in the round trip of somebody else. */
export const askStyles = (context: Excel.RequestContext) =>
  STYLES.map((plan) => ({
    plan,
    found: context.workbook.styles.getItemOrNullObject(plan.name),
  }));

/** Makes the styles that are missing; one that is there is as somebody may have made it. */
export const writeStyles = (
  context: Excel.RequestContext,
  asked: ReturnType<typeof askStyles>,
): void => {
  const { styles } = context.workbook;
  for (const { plan, found } of asked) {
    if (!found.isNullObject) continue;
    styles.add(plan.name);
    dress(styles.getItem(plan.name), plan);
  }
};
