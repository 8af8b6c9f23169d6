/** How even some shares are (D12), each already normalised to a full-time member. */
export interface Evenness {
  /** Most less least. */
  readonly spread: number;
  /** 0 = all the same, towards 1 = one has everything. */
  readonly gini: number;
  /** The mean over all pairs of the smaller through the larger; from 0.95 on it counts as even. */
  readonly pairwise: number;
  readonly isEven: boolean;
}

const EVEN_FROM = 0.95;
/** So much above the mean somebody is named. */
const FAR_ABOVE = 1.25;

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : sumOf(values) / values.length;

export const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

/** Two that have nothing are even. */
const ratio = (a: number, b: number): number => {
  const most = Math.max(a, b);
  return most <= 0 ? 1 : Math.max(0, Math.min(a, b)) / most;
};

/** How close one is to each of the others, from 0 to 1. */
export const pairScore = (values: readonly number[], index: number): number => {
  const own = values[index] ?? 0;
  const others = values.filter((_, i) => i !== index);
  return others.length === 0 ? 1 : meanOf(others.map((other) => ratio(own, other)));
};

export const isFarAbove = (value: number, values: readonly number[]): boolean => {
  const mean = meanOf(values);
  return mean > 0 && value >= mean * FAR_ABOVE;
};

export const evenness = (values: readonly number[]): Evenness => {
  const sum = sumOf(values);
  let apart = 0;
  for (const a of values) for (const b of values) apart += Math.abs(a - b);
  const pairwise = values.length < 2 ? 1 : meanOf(values.map((_, i) => pairScore(values, i)));
  return {
    spread: values.length === 0 ? 0 : Math.max(...values) - Math.min(...values),
    gini: sum <= 0 ? 0 : apart / (2 * values.length * sum),
    pairwise,
    isEven: pairwise >= EVEN_FROM,
  };
};
