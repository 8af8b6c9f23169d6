import type { EntryPlan, RulePlan } from '../plan.ts';
import { rangeOn } from './ranges.ts';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Each new rule comes before all that are there, so the last is made first. */
export const writeRules = (sheet: Excel.Worksheet, rules: readonly RulePlan[]): void => {
  for (const { at, formula, fill, color, bold, line } of rules.toReversed()) {
    const { rule, format } = rangeOn(sheet, at).conditionalFormats.add('Custom').custom;
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
    const { dataValidation } = rangeOn(sheet, at);
    if (only) {
      const { list, message } = only;
      dataValidation.rule = { list: { inCellDropDown: true, source: list } };
      dataValidation.errorAlert = { showAlert: true, style: 'Stop', title, message };
    }
    if (hint !== undefined) dataValidation.prompt = { showPrompt: true, title, message: hint };
  }
};
