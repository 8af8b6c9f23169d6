import { textOptions } from '../arguments.ts';

export const USAGE =
  'Usage: npm run bench -- roster [--instances DIR] [--seconds 10] [--seed 1] [--out DIR] [--json]';

export interface Options {
  /** A folder of instance files; absent = the planted team. */
  readonly instances?: string;
  /** CPU seconds for each, after it is read. */
  readonly seconds: number;
  readonly seed: number;
  /** Where solution files go. */
  readonly out?: string;
}

export type OptionsRead =
  | { readonly ok: true; readonly value: Options }
  | { readonly ok: false; readonly words: string };

export const readOptions = (args: readonly string[]): OptionsRead => {
  const no = (words: string): OptionsRead => ({ ok: false, words: `${words}\n${USAGE}` });
  const values = textOptions(args, ['instances', 'seconds', 'seed', 'out']);
  if (typeof values === 'string') return no(values);
  const { instances, out, seconds = '10', seed = '1' } = values;
  if (!/^\d{1,5}(\.\d+)?$/.test(seconds) || Number(seconds) <= 0)
    return no(`--seconds: expected a number above 0, found “${seconds}”.`);
  if (!/^\d{1,9}$/.test(seed)) return no(`--seed: expected a whole number, found “${seed}”.`);
  return {
    ok: true,
    value: {
      seconds: Number(seconds),
      seed: Number(seed),
      ...(instances !== undefined && { instances }),
      ...(out !== undefined && { out }),
    },
  };
};
