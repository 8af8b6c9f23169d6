import { NAMED_COLUMNS } from '../named-columns.ts';
import { NAMES, type NameKey } from '../names.ts';

const KEYS = Object.keys(NAMES) as NameKey[];

/** The names there are, asked for in the round trip of somebody else: all at once, which is shorter than one by one. */
export const askNames = (context: Excel.RequestContext): Excel.NamedItemCollection =>
  context.workbook.names.load('items/name,items/formula');

/** Makes the names that formulas and rules lean on; one that leads nowhere since its table is gone leads to the new one. */
export const writeNames = (
  context: Excel.RequestContext,
  { items }: Excel.NamedItemCollection,
): void => {
  const there = new Map(items.map((item) => [item.name.toLowerCase(), item]));
  for (const key of KEYS) {
    const formula = `=${NAMED_COLUMNS[key]}`;
    const found = there.get(NAMES[key].toLowerCase());
    if (!found) context.workbook.names.add(NAMES[key], formula);
    else if (String(found.formula).includes('#REF!')) found.formula = formula;
  }
};
