/** One measured thing, in milliseconds unless its unit says otherwise. */
export interface Measure {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly runs: number;
  readonly unit?: 'MB' | 'h' | 'count';
  /** What the target says, for example `p95 <= 10`; kept = whether this run met it. */
  readonly target?: string;
  readonly kept?: boolean;
}

/** How often something was so, of how many, with the interval in which the true share lies (Wilson, 95 %). */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** One row of a table of shares; every row has the same columns. */
export interface ShareRow {
  readonly name: string;
  readonly shares: Readonly<Record<string, Share>>;
}

export interface BenchResult {
  /** What was measured on: sizes, seeds, versions. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly measures: readonly Measure[];
  /** Where a bench counts as well as times. */
  readonly shares?: readonly ShareRow[];
}

/** It could not run on what it was given: what is wrong, and the way out. */
export interface BenchRefused {
  readonly refused: string;
}

/** A bench lies in `test/bench/<name>.ts` and exports itself as `bench`. */
export interface Bench {
  readonly name: string;
  run(args: readonly string[]): Promise<BenchResult | BenchRefused>;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

/** p50, p95 and max of the times of single runs. */
export const measure = (
  name: string,
  times: readonly number[],
  target?: { readonly words: string; kept(measured: Measure): boolean },
): Measure => {
  const sorted = [...times].sort((a, b) => a - b);
  const measured: Measure = {
    name,
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    max: at(sorted, 1),
    runs: sorted.length,
  };
  return target ? { ...measured, target: target.words, kept: target.kept(measured) } : measured;
};

/** Numbers that are no times, and the most that any of them may be. */
export const atMost = (
  name: string,
  values: readonly number[],
  most: number,
  unit: NonNullable<Measure['unit']> = 'count',
): Measure => ({
  ...measure(name, values, { words: `max <= ${most}`, kept: ({ max }) => max <= most }),
  unit,
});

const NORMAL_95 = 1.959964;

export const shareOf = (count: number, of: number): Share => {
  if (of === 0) return { count, of, share: 0, low: 0, high: 1 };
  const share = count / of;
  const square = NORMAL_95 ** 2 / of;
  const middle = share + square / 2;
  const reach = NORMAL_95 * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  return {
    count,
    of,
    share,
    low: Math.max(0, (middle - reach) / (1 + square)),
    high: Math.min(1, (middle + reach) / (1 + square)),
  };
};
