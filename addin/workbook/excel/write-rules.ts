import type { EntryPlan, RulePlan } from '../plan.ts';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** The same range for all that is said of it: each that is named anew makes a request longer. */
const rangesOf = (sheet: Excel.Worksheet): ((at: string) => Excel.Range) => {
  const known = new Map<string, Excel.Range>();
  return (at) => {
    const range = known.get(at) ?? sheet.getRange(at);
    known.set(at, range);
    return range;
  };
};

/** Each new rule comes before all that are there, so the last is made first. */
export const writeRules = (sheet: Excel.Worksheet, rules: readonly RulePlan[]): void => {
  const rangeAt = rangesOf(sheet);
  for (const { at, formula, fill, color, bold, line } of rules.toReversed()) {
    const { rule, format } = rangeAt(at).conditionalFormats.add('Custom').custom;
    rule.formula = formula;
    if (fill !== undefined) format.fill.color = fill;
    if (color !== undefined) format.font.color = color;
    if (bold) format.font.bold = true;
    if (line === undefined) continue;
    for (const side of SIDES) {
      const border = format.borders.getItem(side);
      border.style = 'Continuous';
      border.color = line;
    }
  }
};

export const writeEntries = (sheet: Excel.Worksheet, entries: readonly EntryPlan[]): void => {
  for (const { at, title, only, hint } of entries) {
    const { dataValidation } = sheet.getRange(at);
    if (only) {
      const { list, message } = only;
      dataValidation.rule = { list: { inCellDropDown: true, source: list } };
      dataValidation.errorAlert = { showAlert: true, style: 'Stop', title, message };
    }
    if (hint !== undefined) dataValidation.prompt = { showPrompt: true, title, message: hint };
  }
};
