import { expect, test } from 'vitest';
import { check } from '../../../core/roster/check.ts';
import { plantedTeam } from './team.ts';

test.each([1, 2, 3])(
  'the planted roster of team %i keeps every hard rule and leaves no gap',
  (seed) => {
    const { problem, planted } = plantedTeam(40, 28, seed);
    const { score, gaps, violations } = check(problem, planted);
    expect(violations.filter(({ kind }) => kind === 'hard')).toEqual([]);
    expect(score.hard).toBe(0);
    expect(gaps).toEqual([]);
    expect(problem.demands.length).toBe(28 * 3 * 4);
  },
);
