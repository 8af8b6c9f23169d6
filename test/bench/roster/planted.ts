import { check } from '../../../core/roster/check.ts';
import type { BenchResult } from '../bench.ts';
import { keptMeasure } from './kept.ts';
import type { Options } from './options.ts';
import { plantedTeam } from './team.ts';
import { solveTimed } from './timed.ts';

const PEOPLE = 40;
const DAYS = 28;
const TEAMS = [1, 2, 3];

/** A team of forty for four weeks, for which a roster exists that keeps everything. */
export const plantedResult = ({ seconds, seed }: Options): BenchResult => {
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
