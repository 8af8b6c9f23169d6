import { parseArgs } from 'node:util';
import { WeekName } from '../../addin/workbook/week-name.ts';

export const USAGE = `npm run roster -- IN.xlsx OUT.xlsx [--week 2026-W48]… [--rebalance] [--overwrite]
npm run roster -- --check IN.xlsx [--week 2026-W48]…

Makes the roster of a workbook without Excel, and writes the result as another file.
  --week       a week to make, as often as wanted; one without a sheet gets one.
               Without any: every week of the workbook that is not over yet.
  --rebalance  moves as little as it can, where Generate would fill what is free
  --check      judges the weeks, and writes nothing
  --overwrite  OUT may be there already, and may be IN
It ends with 0 when every shift is filled, 3 when gaps are left, 1 when it could not be done, 2 when it was asked wrongly.`;

export type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly text: string }
  | {
      readonly kind: 'check';
      readonly from: string;
      readonly weeks: readonly WeekName[];
    }
  | {
      readonly kind: 'make';
      readonly from: string;
      readonly to: string;
      readonly weeks: readonly WeekName[];
      readonly how: 'generate' | 'rebalance';
      readonly overwrite: boolean;
    };

const wrong = (text: string): Asked => ({ kind: 'wrong', text });

const OPTIONS = {
  week: { type: 'string', multiple: true },
  rebalance: { type: 'boolean' },
  check: { type: 'boolean' },
  overwrite: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message.split('.')[0] : String(error);
  }
};

export const readArguments = (args: readonly string[]): Asked => {
  const parsed = parse(args);
  if (typeof parsed !== 'object') return wrong(`${parsed}.`);
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  const weeks: WeekName[] = [];
  for (const text of values.week ?? []) {
    const week = WeekName.safeParse(text);
    if (!week.success) return wrong(`“${text}” is no week: write it like 2026-W48.`);
    if (!weeks.includes(week.data)) weeks.push(week.data);
  }
  const [from, to, ...more] = positionals;
  if (from === undefined) return wrong('Say which workbook: IN.xlsx.');
  if (values.check) {
    if (to !== undefined) return wrong('--check writes nothing, so it takes one file.');
    return { kind: 'check', from, weeks };
  }
  if (to === undefined) return wrong('Say where the result goes: OUT.xlsx.');
  if (more.length > 0) return wrong(`Two files, IN and OUT, and not also ${more.join(' ')}.`);
  if (!to.toLowerCase().endsWith('.xlsx')) return wrong(`${to} must end in .xlsx.`);
  const how = values.rebalance ? 'rebalance' : 'generate';
  return { kind: 'make', from, to, weeks, how, overwrite: values.overwrite ?? false };
};
