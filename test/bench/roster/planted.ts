import { addDays } from '../../../core/calendar/zone.ts';
import { check } from '../../../core/roster/check.ts';
import { fixedTurns } from '../../../core/roster/fixed-turns.ts';
import { check as judgeOnCall } from '../../../core/roster/on-call/check.ts';
import { generate } from '../../../core/roster/on-call/generate.ts';
import type { RosterProblem } from '../../../core/roster/problem.ts';
import type { Roster } from '../../../core/roster/roster.ts';
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

/** What is known of the shifts before they are made: those that somebody set. */
const pinnedOnly = ({ technicians, days, from, pins }: RosterProblem): Roster => ({
  rows: technicians.map(({ id }) => ({
    technician: id,
    shifts: Array.from({ length: days }, (_, day) => {
      const date = addDays(from, day);
      return pins.find((pin) => pin.technician === id && pin.date === date)?.shift ?? null;
    }),
  })),
});

/** Shifts and both layers on call, the one over the other; `first` says which is made first. */
const wholePlan = (problem: RosterProblem, seed: number, first: 'shifts' | 'on-call') => {
  const start = cpuMilliseconds();
  const alone = onCallOver(problem, pinnedOnly(problem));
  const settled = first === 'on-call' ? generate(alone) : undefined;
  const asked = settled
    ? { ...problem, onCall: fixedTurns(settled.onCall, alone.team.policy) }
    : problem;
  const { roster } = solveTimed(asked, SHIFT_SECONDS, seed);
  const over = onCallOver(problem, roster);
  const { onCall, gaps } = settled ?? generate(over);
  const took = cpuMilliseconds() - start;
  const found = check(asked, roster);
  return {
    took,
    hard:
      found.score.hard +
      judgeOnCall(over, onCall).violations.filter(({ kind }) => kind === 'block').length,
    gaps: found.gaps.length + gaps.length,
    turns: onCall.length,
  };
};
type Plan = ReturnType<typeof wholePlan>;

const measureOf = (name: string, plans: readonly Plan[]) =>
  measure(
    name,
    plans.map(({ took }) => took),
    {
      words: `no hard, max <= ${MOST_MILLISECONDS}`,
      kept: ({ max }) =>
        max <= MOST_MILLISECONDS && plans.every(({ hard, gaps }) => hard + gaps === 0),
    },
  );

/** A team of forty for four weeks, for which a roster exists that keeps everything. */
export const plantedResult = ({ seconds, seed }: Options): BenchResult => {
  const solved = TEAMS.map((team) => {
    const { problem, planted } = plantedTeam(PEOPLE, DAYS, team);
    const timed = solveTimed(problem, seconds, seed);
    const found = check(problem, timed.roster);
    return { team, timed, found, planted: check(problem, planted) };
  });
  const plansOf = (first: 'shifts' | 'on-call'): readonly Plan[] =>
    TEAMS.map((team) => wholePlan(plantedTeam(PEOPLE, DAYS, team).problem, seed, first));
  const [plans, turned] = [plansOf('shifts'), plansOf('on-call')];
  const all = (of: readonly Plan[], read: (plan: Plan) => number): string =>
    of.map(read).join(', ');
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
      'with both layers on call: hard': all(plans, ({ hard }) => hard),
      'with both layers on call: gaps': all(plans, ({ gaps }) => gaps),
      'with both layers on call: turns': all(plans, ({ turns }) => turns),
      'on call first: hard': all(turned, ({ hard }) => hard),
      'on call first: gaps': all(turned, ({ gaps }) => gaps),
    },
    measures: [
      keptMeasure(
        'planted teams',
        solved.map(({ timed }) => timed),
        MOST_MILLISECONDS,
      ),
      measureOf('shifts and both layers', plans),
      measureOf('both layers and shifts', turned),
    ],
  };
};
