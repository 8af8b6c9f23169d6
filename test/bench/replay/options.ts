import { join } from 'node:path';
import type { Instant } from '../../../core/model/time.ts';
import { textOptions } from '../arguments.ts';
import { logTime } from './log.ts';

export const SLICE = join(
  import.meta.dirname,
  '..',
  '..',
  'fixtures',
  'incidents',
  'incident-events.csv',
);

export const USAGE =
  'Usage: npm run bench -- replay [--file LOG.csv] [--tickets 100] [--history 50] [--seed 1] [--at "DD-MM-YYYY HH:MM"] [--json]';

export interface Options {
  readonly file: string;
  readonly tickets: number;
  /** How many resolved incidents must lie before a ticket that is judged. */
  readonly history: number;
  readonly seed: number;
  /** The history ends here, and tickets first seen later are judged; absent = each has the history up to itself. */
  readonly at?: Instant;
}

export type OptionsRead =
  | { readonly ok: true; readonly value: Options }
  | { readonly ok: false; readonly words: string };

export const readOptions = (args: readonly string[]): OptionsRead => {
  const no = (words: string): OptionsRead => ({ ok: false, words: `${words}\n${USAGE}` });
  const values = textOptions(args, ['file', 'tickets', 'history', 'seed', 'at']);
  if (typeof values === 'string') return no(values);
  const numbers = { tickets: 100, history: 50, seed: 1 };
  for (const name of ['tickets', 'history', 'seed'] as const) {
    const text = values[name];
    if (text === undefined) continue;
    const least = name === 'tickets' ? 1 : 0;
    if (!/^\d{1,9}$/.test(text) || Number(text) < least)
      return no(`--${name}: expected a whole number from ${least} on, found “${text}”.`);
    numbers[name] = Number(text);
  }
  const at = values.at === undefined ? undefined : logTime(values.at);
  if (values.at !== undefined && at === undefined)
    return no(`--at: expected DD-MM-YYYY HH:MM, found “${values.at}”.`);
  return {
    ok: true,
    value: { file: values.file ?? SLICE, ...numbers, ...(at === undefined ? {} : { at }) },
  };
};
