import type { Bench, BenchResult } from './bench.ts';
import { conflictsResult } from './roster/conflicts.ts';
import { type Solution, solveInstances } from './roster/instances.ts';
import { keptMeasure } from './roster/kept.ts';
import { type Options, readOptions } from './roster/options.ts';
import { plantedResult } from './roster/planted.ts';

/** Up to so many days a roster that keeps the rules is due within a second. */
const MONTH = 28;

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

const factsOf = ({ name, cost, broken, best, timed }: Solution) => ({
  [name]: cost,
  [`${name}, hard rules broken`]: broken.length === 0 ? 0 : broken.slice(0, 3).join('; '),
  ...(best !== undefined && { [`${name}, above the best known`]: percent(cost / best - 1) }),
  ...(timed.score.soft === cost ? {} : { [`${name}, cost by the engine`]: timed.score.soft }),
});

const instancesResult = (options: Options, solutions: readonly Solution[]): BenchResult => {
  const gaps = solutions.flatMap(({ cost, best }) => (best === undefined ? [] : [cost / best - 1]));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  return {
    facts: {
      'CPU seconds for each': options.seconds,
      seed: options.seed,
      ...(gaps.length > 0 && { 'above the best known, mean': percent(mean) }),
      ...Object.assign({}, ...solutions.map(factsOf)),
    },
    measures: solutions.map(({ name, days, timed }) =>
      keptMeasure(name, [timed], days <= MONTH ? 1000 : 10_000),
    ),
  };
};

export const bench: Bench = {
  name: 'roster',
  run: async (args) => {
    const read = readOptions(args);
    if (!read.ok) return { refused: read.words };
    const options = read.value;
    if (options.instances === undefined) {
      const [planted, conflicts] = [plantedResult(options), conflictsResult(options)];
      return {
        facts: { ...planted.facts, ...conflicts.facts },
        measures: [...planted.measures, ...conflicts.measures],
      };
    }
    const solved = solveInstances(options.instances, options);
    return solved.ok ? instancesResult(options, solved.value) : { refused: solved.words };
  },
};
