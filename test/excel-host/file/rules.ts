import type { CellStyle, ConditionalRule, DataValidation } from 'hucre';
import * as z from 'zod/mini';
import { type Block, blockAddress } from '../book/address.ts';
import type { ConditionalFormat, Sheet, Validation } from '../book/model.ts';
import { HostError } from '../host-error.ts';
import { formulaInFile } from './formula.ts';

const rangeOf = (blocks: readonly Block[]): string =>
  blocks.map((block) => blockAddress(block)).join(' ');

const Text = z.catch(z.string(), '');
const Yes = z.catch(z.boolean(), false);
const hex = (color: string): { rgb: string } => ({ rgb: color.slice(1) });

const lookOf = ({ bag }: ConditionalFormat): CellStyle => {
  const fill = Text.parse(bag.get('fill/Color'));
  const color = Text.parse(bag.get('font/Color'));
  const numFmt = Text.parse(bag.get('NumberFormat'));
  const border: NonNullable<CellStyle['border']> = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const name = `border/Edge${side[0]?.toUpperCase()}${side.slice(1)}`;
    const style = Text.parse(bag.get(`${name}/Style`));
    if (style === '' || style === 'None') continue;
    border[side] = { style: 'thin', color: hex(Text.parse(bag.get(`${name}/Color`)) || '#000000') };
  }
  return {
    // In a rule the colour of a fill is its background.
    ...(fill === '' ? {} : { fill: { type: 'pattern', pattern: 'solid', bgColor: hex(fill) } }),
    font: {
      ...(color === '' ? {} : { color: hex(color) }),
      ...(Yes.parse(bag.get('font/Bold')) ? { bold: true } : {}),
      ...(Yes.parse(bag.get('font/Italic')) ? { italic: true } : {}),
      ...(Yes.parse(bag.get('font/Strikethrough')) ? { strikethrough: true } : {}),
    },
    ...(Object.keys(border).length > 0 ? { border } : {}),
    ...(numFmt === '' ? {} : { numFmt }),
  };
};

const OPERATORS: Readonly<Record<string, NonNullable<ConditionalRule['operator']>>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};
const operatorOf = (word: string): NonNullable<ConditionalRule['operator']> => {
  const found = OPERATORS[word];
  if (!found) throw new HostError('NotImplemented', `A file is not written with ${word}.`);
  return found;
};

const TEXTS = {
  Contains: ['containsText', 'NOT(ISERROR(SEARCH(#,@)))'],
  NotContains: ['notContainsText', 'ISERROR(SEARCH(#,@))'],
  BeginsWith: ['beginsWith', 'LEFT(@,LEN(#))=#'],
  EndsWith: ['endsWith', 'RIGHT(@,LEN(#))=#'],
} as const;

const CellRule = z.object({
  operator: z.string(),
  formula1: z.string(),
  formula2: z.optional(z.string()),
});
const TextRule = z.object({
  operator: z.enum(['Contains', 'NotContains', 'BeginsWith', 'EndsWith']),
  text: z.string(),
});

export const ruleInFile = (
  sheet: Sheet,
  format: ConditionalFormat,
  at: number,
): ConditionalRule => {
  const [first] = format.blocks;
  const here = (formula: string): string =>
    formulaInFile(formula, sheet, first?.row ?? 0, first?.column ?? 0);
  const rule = {
    priority: at + 1,
    range: rangeOf(format.blocks),
    style: lookOf(format),
    ...(format.stopIfTrue ? { stopIfTrue: true } : {}),
  };
  if (format.type === 'CellValue') {
    const { operator, formula1, formula2 } = CellRule.parse(format.bag.get('Rule'));
    const formula = formula2 === undefined ? here(formula1) : [here(formula1), here(formula2)];
    return { ...rule, type: 'cellIs', operator: operatorOf(operator), formula };
  }
  if (format.type === 'ContainsText') {
    const { operator, text } = TextRule.parse(format.bag.get('Rule'));
    const [type, pattern] = TEXTS[operator];
    const cell = first ? blockAddress({ ...first, rows: 1, columns: 1 }) : 'A1';
    const quoted = `"${text.replaceAll('"', '""')}"`;
    const formula = pattern.replaceAll('@', cell).replaceAll('#', () => quoted);
    return { ...rule, type, text, formula };
  }
  return { ...rule, type: 'expression', formula: here(Text.parse(format.bag.get('rule/Formula'))) };
};

const Message = z.catch(
  z.object({ title: z._default(z.string(), ''), message: z._default(z.string(), '') }),
  { title: '', message: '' },
);
const Style = z.catch(z.object({ style: z._default(z.string(), 'Stop') }), { style: 'Stop' });
const STYLES: Readonly<Record<string, NonNullable<DataValidation['errorStyle']>>> = {
  Stop: 'stop',
  Warning: 'warning',
  Information: 'information',
};
const KINDS: Readonly<Record<string, DataValidation['type']>> = {
  list: 'list',
  custom: 'custom',
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};
const Stored = z.catch(z.record(z.string(), z.record(z.string(), z.unknown())), {});

const bound = (given: unknown): string | undefined =>
  given === undefined || given === null ? undefined : String(given).replace(/^=/, '');

export const validationInFile = ({ blocks, bag }: Validation): DataValidation | undefined => {
  const [kind, rule] = Object.entries(Stored.parse(bag.get('Rule')))[0] ?? [];
  const type = kind === undefined ? undefined : KINDS[kind];
  if (type === undefined || rule === undefined) return undefined;
  const prompt = Message.parse(bag.get('Prompt'));
  const alert = Message.parse(bag.get('ErrorAlert'));
  const source = rule.source;
  const inline = typeof source === 'string' && !source.startsWith('=');
  const formula1 = bound(source ?? rule.formula ?? rule.formula1);
  const formula2 = bound(rule.formula2);
  return {
    type,
    range: rangeOf(blocks),
    allowBlank: bag.get('IgnoreBlanks') !== false,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: STYLES[Style.parse(bag.get('ErrorAlert')).style] ?? 'stop',
    ...(prompt.title || prompt.message
      ? { inputTitle: prompt.title, inputMessage: prompt.message }
      : {}),
    ...(alert.title || alert.message
      ? { errorTitle: alert.title, errorMessage: alert.message }
      : {}),
    ...(typeof rule.operator === 'string' ? { operator: operatorOf(rule.operator) } : {}),
    ...(inline ? { values: source.split(',') } : formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
  };
};
