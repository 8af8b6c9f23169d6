import { check } from '../../core/roster/check.ts';
import { type Bench, type BenchResult, type Measure, measure } from './bench.ts';
import { type Solution, solveInstances } from './roster/instances.ts';
import { type Options, readOptions } from './roster/options.ts';
import { plantedTeam } from './roster/team.ts';
import { solveTimed, type Timed } from './roster/timed.ts';

const PEOPLE = 40;
const DAYS = 28;
const TEAMS = [1, 2, 3];

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

/** How long it took until all hard rules were kept; where they never were, the whole time and missed. */
const keptMeasure = (name: string, timed: readonly Timed[], most: number): Measure => {
  const times = timed.map(({ keptAfter, took }) => keptAfter ?? took);
  const all = timed.every(({ keptAfter }) => keptAfter !== undefined);
  return measure(`${name}: rules kept`, times, {
    words: `max <= ${most}`,
    kept: ({ max }) => all && max <= most,
  });
};

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
      keptMeasure(name, [timed], days <= DAYS ? 1000 : 10_000),
    ),
  };
};

/** A team of forty for four weeks, for which a roster exists that keeps everything. */
const plantedResult = ({ seconds, seed }: Options): BenchResult => {
  const solved = TEAMS.map((team) => {
    const { problem, planted } = plantedTeam(PEOPLE, DAYS, team);
    const timed = solveTimed(problem, seconds, seed);
    const found = check(problem, timed.roster);
    return { team, timed, found, planted: check(problem, planted) };
  });
  return {
    facts: {
      technicians: PEOPLE,
      days: DAYS,
      'CPU seconds for each': seconds,
      seed,
      ...Object.assign(
        {},
        ...solved.map(({ team, found, planted }) => ({
          [`team ${team}`]: `${found.score.hard} hard, ${found.gaps.length} gaps, price ${found.score.soft} (planted ${planted.score.soft})`,
        })),
      ),
    },
    measures: [
      keptMeasure(
        'planted teams',
        solved.map(({ timed }) => timed),
        10_000,
      ),
    ],
  };
};

export const bench: Bench = {
  name: 'roster',
  run: async (args) => {
    const read = readOptions(args);
    if (!read.ok) return { refused: read.words };
    const options = read.value;
    if (options.instances === undefined) return plantedResult(options);
    const solved = solveInstances(options.instances, options);
    return solved.ok ? instancesResult(options, solved.value) : { refused: solved.words };
  },
};
