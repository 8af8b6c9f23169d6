import { NAMED_COLUMNS } from '../named-columns.ts';
import { NAMES, type NameKey } from '../names.ts';

const KEYS = Object.keys(NAMES) as NameKey[];

/** The names there are, asked for in the round trip of somebody else: all at once, which is shorter than one by one. */
export const askNames = (context: Excel.RequestContext): Excel.NamedItemCollection =>
  context.workbook.names.load('items/name,items/formula');

/** The column or the sheet that a name leads to; some lead to none. */
const leadsTo = (formula: string): string | undefined =>
  /^\w+\[.+\]$/.exec(formula)?.[0] ?? /^'(.+)'!/.exec(formula)?.[1];

/**
 * Makes the names that formulas and rules lean on; one that leads nowhere since its table is gone leads to the new one.
 * Excel takes none that names what is not `there`: a table that is still missing, or a column that somebody deleted, must
 * not hinder the others.
 */
export const writeNames = (
  context: Excel.RequestContext,
  { items }: Excel.NamedItemCollection,
  there: readonly string[],
): void => {
  const has = new Set([...there].map((one) => one.toLowerCase()));
  const known = new Map(items.map((item) => [item.name.toLowerCase(), item]));
  for (const key of KEYS) {
    const to = leadsTo(NAMED_COLUMNS[key]);
    if (to !== undefined && !has.has(to.toLowerCase())) continue;
    const formula = `=${NAMED_COLUMNS[key]}`;
    const found = known.get(NAMES[key].toLowerCase());
    if (!found) context.workbook.names.add(NAMES[key], formula);
    else if (String(found.formula).includes('#REF!')) found.formula = formula;
  }
};
