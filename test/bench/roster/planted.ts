import { check } from '../../../core/roster/check.ts';
import { check as judgeOnCall } from '../../../core/roster/on-call/check.ts';
import { generate } from '../../../core/roster/on-call/generate.ts';
import type { RosterProblem } from '../../../core/roster/problem.ts';
import { type BenchResult, measure } from '../bench.ts';
import { keptMeasure } from './kept.ts';
import { onCallOver } from './on-call-over.ts';
import type { Options } from './options.ts';
import { plantedTeam } from './team.ts';
import { cpuMilliseconds, solveTimed } from './timed.ts';

const PEOPLE = 40;
const DAYS = 28;
const TEAMS = [1, 2, 3, 4, 5];
/** So long a roster with both layers on call may take. */
const MOST_MILLISECONDS = 10_000;
const SHIFT_SECONDS = 4;

/** Shifts, and both layers on call over them. */
const wholePlan = (problem: RosterProblem, seed: number) => {
  const start = cpuMilliseconds();
  const shifts = solveTimed(problem, SHIFT_SECONDS, seed);
  const asked = onCallOver(problem, shifts.roster);
  const { onCall, gaps } = generate(asked);
  const took = cpuMilliseconds() - start;
  const found = check(problem, shifts.roster);
  return {
    took,
    hard:
      found.score.hard +
      judgeOnCall(asked, onCall).violations.filter(({ kind }) => kind === 'block').length,
    gaps: found.gaps.length + gaps.length,
    turns: onCall.length,
  };
};

/** A team of forty for four weeks, for which a roster exists that keeps everything. */
export const plantedResult = ({ seconds, seed }: Options): BenchResult => {
  const solved = TEAMS.map((team) => {
    const { problem, planted } = plantedTeam(PEOPLE, DAYS, team);
    const timed = solveTimed(problem, seconds, seed);
    const found = check(problem, timed.roster);
    return { team, timed, found, planted: check(problem, planted) };
  });
  const plans = TEAMS.map((team) => wholePlan(plantedTeam(PEOPLE, DAYS, team).problem, seed));
  const all = (read: (plan: (typeof plans)[number]) => number): string =>
    plans.map(read).join(', ');
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
      'with both layers on call: hard': all(({ hard }) => hard),
      'with both layers on call: gaps': all(({ gaps }) => gaps),
      'with both layers on call: turns': all(({ turns }) => turns),
    },
    measures: [
      keptMeasure(
        'planted teams',
        solved.map(({ timed }) => timed),
        MOST_MILLISECONDS,
      ),
      measure(
        'shifts and both layers',
        plans.map(({ took }) => took),
        {
          words: `no hard, max <= ${MOST_MILLISECONDS}`,
          kept: ({ max }) =>
            max <= MOST_MILLISECONDS && plans.every(({ hard, gaps }) => hard + gaps === 0),
        },
      ),
    ],
  };
};
