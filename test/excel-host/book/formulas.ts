import type { Book } from './book.ts';
import type { Bag, Sheet } from './model.ts';

/** `key` is the place of the cell that the formula stands in; a name or a rule has none. */
type Change = (formula: string, on: Sheet | undefined, key?: number) => string;

/** What in a rule is a formula; a text without an equals sign is a list or a word. */
const inRule = (given: unknown, change: (formula: string) => string): unknown => {
  if (typeof given === 'string') return given.startsWith('=') ? change(given) : given;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, inRule(value, change)]),
  );
};

const inBag = (bag: Bag, keys: readonly string[], change: (given: unknown) => unknown): void => {
  for (const key of keys) if (bag.has(key)) bag.set(key, change(bag.get(key)));
};

/** Rewrites every formula of the workbook: in cells, names, rules and charts. */
export const rewriteFormulas = (book: Book, change: Change): void => {
  for (const name of book.names) name.formula = change(name.formula, name.scope);
  for (const sheet of book.sheets) {
    const here = (formula: string): string => change(formula, sheet);
    for (const [key, cell] of sheet.cells)
      if (cell.formula !== undefined) cell.formula = change(cell.formula, sheet, key);
    for (const { bag } of sheet.conditionalFormats)
      inBag(bag, ['rule/Formula', 'Rule'], (given) => inRule(given, here));
    for (const { bag } of sheet.validations) inBag(bag, ['Rule'], (given) => inRule(given, here));
    for (const { bag } of sheet.charts.flatMap((chart) =>
      chart.series.map((one) => ({ bag: one })),
    ))
      inBag(bag, ['Values', 'Categories'], (given) =>
        typeof given === 'string' ? here(given) : given,
      );
  }
};
