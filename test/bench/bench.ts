/** One measured thing. Times in milliseconds. */
export interface Measure {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly runs: number;
  /** What the target says, for example `p95 <= 10`; kept = whether this run met it. */
  readonly target?: string;
  readonly kept?: boolean;
}

export interface BenchResult {
  /** What was measured on: sizes, seeds, versions. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly measures: readonly Measure[];
}

/** A bench lies in `test/bench/<name>.ts` and exports itself as `bench`. */
export interface Bench {
  readonly name: string;
  run(args: readonly string[]): Promise<BenchResult>;
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
