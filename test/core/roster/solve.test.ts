import { expect, test } from 'vitest';
import { check } from '../../../core/roster/check.ts';
import { RosterProblem } from '../../../core/roster/problem.ts';
import type { Roster } from '../../../core/roster/roster.ts';
import { type SolveOptions, solve } from '../../../core/roster/solve.ts';

const dateOf = (day: number): string =>
  new Date(Date.parse('2026-03-02') + day * 86_400_000).toISOString().slice(0, 10);

/** Eight people, two weeks, early and late; each week leaves room for exactly five shifts each. */
const team = (facts: object = {}): RosterProblem =>
  RosterProblem.parse({
    zone: 'Europe/Berlin',
    from: dateOf(0),
    days: 14,
    shifts: [
      { code: 'E', minutes: 480, hours: { from: '06:00', to: '14:00' } },
      { code: 'L', minutes: 480, hours: { from: '14:00', to: '22:00' } },
    ],
    technicians: Array.from({ length: 8 }, (_, i) => ({
      id: `t${i}`,
      name: `t${i}`,
      contract: { minutesMax: 4800, minutesMin: 3360, runMax: 5, offMin: 2, weekendsMax: 1 },
    })),
    demands: Array.from({ length: 14 }, (_, day) =>
      ['E', 'L'].map((shift) => ({ date: dateOf(day), shift, minimum: day % 7 < 5 ? 3 : 1 })),
    ).flat(),
    ...facts,
  });

const solved = (problem: RosterProblem, options: Partial<SolveOptions> = {}) => {
  const run = solve(problem, { seed: 1, budget: { kind: 'steps', steps: 300_000 }, ...options });
  let looks = 0;
  for (;;) {
    const { done, value } = run.next();
    if (done) return { ...value, looks };
    expect(value.used).toBeLessThan(1);
    looks++;
  }
};

const cellOf = (roster: Roster, technician: number, day: number) =>
  roster.rows[technician]?.shifts[day];

test('keeps all hard rules, leaves no gap that can be filled, and says the score of the rules', () => {
  const problem = team();
  const { roster, score } = solved(problem);
  expect(score).toEqual(check(problem, roster).score);
  expect(score).toEqual({ hard: 0, soft: 0 });
});

test('the same seed and steps make the same roster, another seed another one', () => {
  const problem = team();
  const of = (seed: number) => solved(problem, { seed }).roster;
  expect(of(7)).toEqual(of(7));
  expect(of(8)).not.toEqual(of(7));
});

test('pins are kept, and who is away is not on a shift', () => {
  const problem = team({
    pins: [
      { technician: 't0', date: dateOf(5), shift: 'L' },
      { technician: 't1', date: dateOf(1), shift: null },
    ],
    away: [{ technician: 't2', from: dateOf(3), to: dateOf(9), kind: 'leave', creditMinutes: 480 }],
  });
  const { roster, score } = solved(problem);
  expect(score.hard).toBe(0);
  expect([cellOf(roster, 0, 5), cellOf(roster, 1, 1)]).toEqual(['L', null]);
  expect(roster.rows[2]?.shifts.slice(3, 10)).toEqual(Array(7).fill(null));
});

test('made twice it stays as it was published', () => {
  const problem = team();
  const first = solved(problem).roster;
  const published = first.rows.flatMap(({ technician, shifts }) =>
    shifts.map((shift, day) => ({ technician, date: dateOf(day), shift })),
  );
  const { roster, score } = solved(team({ published }), { seed: 5 });
  expect(roster).toEqual(first);
  expect(score).toEqual({ hard: 0, soft: 0 });
});

test('it starts from what was published, or from where it is told to', () => {
  const roster = solved(team()).roster;
  const published = roster.rows.flatMap(({ technician, shifts }) =>
    shifts.map((shift, day) => ({ technician, date: dateOf(day), shift })),
  );
  const isStopped = () => true;
  expect(solved(team({ published }), { isStopped }).roster).toEqual(roster);
  expect(solved(team(), { isStopped, start: roster }).roster).toEqual(roster);
});

test('a stop ends it at once with the best so far', () => {
  let asked = 0;
  const { looks, roster } = solved(team(), { isStopped: () => ++asked > 5 });
  expect(looks).toBeLessThan(6);
  expect(roster.rows).toHaveLength(8);
});

test('a clock that is passed in ends it', () => {
  let now = 0;
  const { looks } = solved(team(), {
    budget: {
      kind: 'clock',
      now: () => {
        now += 10;
        return now;
      },
      milliseconds: 500,
    },
  });
  expect(looks).toBeGreaterThan(5);
  expect(looks).toBeLessThan(50);
});

test('where rules cannot all be kept, it says by how much', () => {
  const problem = team({
    pins: Array.from({ length: 7 }, (_, day) => ({
      technician: 't0',
      date: dateOf(day),
      shift: 'E',
    })),
  });
  const { roster, score } = solved(problem);
  expect(score.hard).toBeGreaterThan(0);
  expect(score).toEqual(check(problem, roster).score);
});

test('nobody and nothing wanted is a roster, too', () => {
  expect(solved(team({ technicians: [], demands: [] })).roster).toEqual({ rows: [] });
  expect(solved(team({ demands: [] })).score.hard).toBe(0);
});
