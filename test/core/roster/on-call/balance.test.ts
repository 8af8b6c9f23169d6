import { expect, test } from 'vitest';
import { creditOf } from '../../../../core/roster/ledger/credit.ts';
import { generate } from '../../../../core/roster/on-call/generate.ts';
import { groundOf } from '../../../../core/roster/on-call/ground.ts';
import type { OnCallProblem } from '../../../../core/roster/on-call/problem.ts';
import { yearOfTwelve } from './year.ts';

const spreads = (problem: OnCallProblem) => {
  const { onCall, gaps, turns } = generate(problem);
  const { calendar } = groundOf(problem);
  const { weights } = problem.plan;
  const longest = Math.max(...turns.map((t) => (t.window.end - t.window.start) / 3_600_000));
  const of = (layer?: string) =>
    problem.team.technicians.map(({ id }) =>
      creditOf(
        id,
        {
          onCall: onCall.filter((o) => layer === undefined || o.layer === layer),
          callOuts: [],
          onSite: new Set(),
        },
        problem.horizon,
        calendar,
        weights,
      ),
    );
  const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const primary = of('primary');
  return {
    gaps: gaps.length,
    overOneTurn: Math.max(0, spread(primary.map((c) => c.primaryHours)) - longest),
    primaryWeekends: spread(primary.map((c) => c.weekends.length)),
    weekends: spread(of().map((c) => c.weekends.length)),
    primaryHolidays: spread(primary.map((c) => c.holidays.length)),
    holidays: spread(of().map((c) => c.holidays.length)),
  };
};

// "Nobody more than one turn, one weekend, one holiday from anybody else."
test.each([1, 2, 3, 4, 5, 6])(
  'twelve people, twelve months, two layers, leave and skills: %i',
  (seed) => {
    const found = spreads(yearOfTwelve(seed));
    expect(found).toMatchObject({ gaps: 0, overOneTurn: 0 });
    expect(found.primaryWeekends).toBeLessThanOrEqual(1);
    expect(found.weekends).toBeLessThanOrEqual(1);
    expect(found.primaryHolidays).toBeLessThanOrEqual(1);
    expect(found.holidays).toBeLessThanOrEqual(1);
  },
);
