import { parseArgs } from 'node:util';

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

const parsed = (args: readonly string[]) => {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      args: [...args],
      options: { instances: text, seconds: text, seed: text, out: text },
    }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

export const readOptions = (args: readonly string[]): OptionsRead => {
  const no = (words: string): OptionsRead => ({ ok: false, words: `${words}\n${USAGE}` });
  const values = parsed(args);
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
