import { expect, test } from 'vitest';
import { check } from '../../../core/roster/check.ts';
import { check as judgeOnCall } from '../../../core/roster/on-call/check.ts';
import { generate } from '../../../core/roster/on-call/generate.ts';
import { onCallOver } from './on-call-over.ts';
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

test.each([1, 2, 3, 4, 5])(
  'over the shifts of team %i both layers are on call all the time, and nobody before they have rested',
  (seed) => {
    const { problem, planted } = plantedTeam(40, 28, seed);
    const asked = onCallOver(problem, planted);
    const { onCall, gaps } = generate(asked);
    expect(gaps).toEqual([]);
    expect(onCall.length).toBeGreaterThanOrEqual(8);
    expect(judgeOnCall(asked, onCall).violations.filter(({ kind }) => kind === 'block')).toEqual(
      [],
    );
    // Night shifts that end on the morning of a hand-off are there to be respected.
    const nights = asked.team.shifts.filter(
      ({ code, window }) =>
        code === 'N' &&
        asked.horizon.start <= window.end &&
        onCall.some(
          (one) => one.window.start > window.end && one.window.start - window.end < 660 * 60_000,
        ),
    );
    expect(nights.length).toBeGreaterThan(0);
    for (const { technician, window } of nights) {
      const soon = onCall.filter(
        (one) =>
          one.technician === technician &&
          one.window.start >= window.end &&
          one.window.start - window.end < 660 * 60_000,
      );
      expect(soon).toEqual([]);
    }
  },
);
