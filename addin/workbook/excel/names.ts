import { NAMED_COLUMNS } from '../named-columns.ts';
import { NAMES, type NameKey } from '../names.ts';

const KEYS = Object.keys(NAMES) as NameKey[];

/** Names that are there or not, asked for in the round trip of somebody else. */
export const askNames = (context: Excel.RequestContext) =>
  KEYS.map((key) => ({
    key,
    found: context.workbook.names.getItemOrNullObject(NAMES[key]).load('formula'),
  }));

/** Makes the names that formulas and rules lean on; one that leads nowhere since its table is gone leads to the new one. */
export const writeNames = (
  context: Excel.RequestContext,
  asked: ReturnType<typeof askNames>,
): void => {
  for (const { key, found } of asked) {
    const formula = `=${NAMED_COLUMNS[key]}`;
    if (found.isNullObject) context.workbook.names.add(NAMES[key], formula);
    else if (String(found.formula).includes('#REF!')) found.formula = formula;
  }
};
