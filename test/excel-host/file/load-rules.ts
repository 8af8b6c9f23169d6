import type { ConditionalRule, DataValidation } from 'hucre';
import { type Block, readBlock } from '../book/address.ts';
import type { Book } from '../book/book.ts';
import type { Bag, ConditionalFormat, Validation } from '../book/model.ts';
import { formulaFromFile } from './formula.ts';

const blocksOf = (range: string): readonly Block[] =>
  range.split(' ').flatMap((part) => readBlock(part) ?? []);

const COMPARED: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};

const TEXTS: Readonly<Record<string, string>> = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};

const lookOf = ({ style }: ConditionalRule): Bag => {
  const bag: Bag = new Map();
  const fill =
    style?.fill?.type === 'pattern' ? (style.fill.bgColor ?? style.fill.fgColor) : undefined;
  if (fill?.rgb !== undefined) bag.set('fill/Color', `#${fill.rgb.slice(-6)}`);
  if (style?.font?.color?.rgb !== undefined)
    bag.set('font/Color', `#${style.font.color.rgb.slice(-6)}`);
  if (style?.font?.bold) bag.set('font/Bold', true);
  if (style?.font?.italic) bag.set('font/Italic', true);
  if (style?.font?.strikethrough) bag.set('font/Strikethrough', true);
  if (style?.numFmt !== undefined) bag.set('NumberFormat', style.numFmt);
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const line = style?.border?.[side];
    if (!line) continue;
    const name = `border/Edge${side[0]?.toUpperCase()}${side.slice(1)}`;
    bag.set(`${name}/Style`, 'Continuous');
    bag.set(`${name}/Color`, `#${line.color?.rgb?.slice(-6) ?? '000000'}`);
  }
  return bag;
};

/** Undefined for a rule of a kind that the stand-in does not play. */
export const ruleFromFile = (book: Book, rule: ConditionalRule): ConditionalFormat | undefined => {
  const formulas = [rule.formula ?? []].flat().map(formulaFromFile);
  const bag = lookOf(rule);
  const made = (type: string): ConditionalFormat => ({
    id: book.newGuid(),
    type,
    blocks: blocksOf(rule.range),
    stopIfTrue: rule.stopIfTrue ?? false,
    bag,
  });
  const [formula1 = '', formula2] = formulas;
  if (rule.type === 'expression') {
    bag.set('rule/Formula', formula1);
    return made('Custom');
  }
  if (rule.type === 'cellIs') {
    const operator = COMPARED[rule.operator ?? ''] ?? 'EqualTo';
    bag.set('Rule', { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) });
    return made('CellValue');
  }
  const operator = TEXTS[rule.type];
  if (operator === undefined) return undefined;
  bag.set('Rule', { operator, text: rule.text ?? '' });
  return made('ContainsText');
};

const KINDS: Readonly<Record<DataValidation['type'], string>> = {
  list: 'list',
  custom: 'custom',
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};

const bound = (given: string | undefined): string | number | undefined => {
  if (given === undefined) return undefined;
  return given !== '' && Number.isFinite(Number(given)) ? Number(given) : `=${given}`;
};

export const validationFromFile = (given: DataValidation): Validation => {
  const bag: Bag = new Map();
  const [formula1, formula2] = [bound(given.formula1), bound(given.formula2)];
  const kind = KINDS[given.type];
  const source = given.values ? given.values.join(',') : formula1;
  const compared = (COMPARED[given.operator ?? 'between'] ?? 'Between').replace(
    /Equal$/,
    'EqualTo',
  );
  const bounds = { operator: compared, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
  const rule =
    given.type === 'list'
      ? { inCellDropDown: true, source }
      : given.type === 'custom'
        ? { formula: formula1 }
        : bounds;
  bag.set('Rule', { [kind]: rule });
  bag.set('IgnoreBlanks', given.allowBlank ?? true);
  if (given.inputTitle !== undefined || given.inputMessage !== undefined)
    bag.set('Prompt', {
      showPrompt: given.showInputMessage ?? true,
      title: given.inputTitle ?? '',
      message: given.inputMessage ?? '',
    });
  if (given.errorTitle !== undefined || given.errorMessage !== undefined) {
    const style = given.errorStyle ?? 'stop';
    bag.set('ErrorAlert', {
      showAlert: given.showErrorMessage ?? true,
      title: given.errorTitle ?? '',
      message: given.errorMessage ?? '',
      style: `${style[0]?.toUpperCase()}${style.slice(1)}`,
    });
  }
  return { blocks: blocksOf(given.range), bag };
};
