import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TechnicianId } from '../../../core/model/ids.ts';
import { Instant, LocalDate } from '../../../core/model/time.ts';
import { changesBetween, takenBack } from '../../../core/roster/changes.ts';
import { check } from '../../../core/roster/check.ts';
import { differenceBy } from '../../../core/roster/difference.ts';
import { factsOf } from '../../../core/roster/facts.ts';
import { type GenerateOptions, generate } from '../../../core/roster/generate.ts';
import { isWorth } from '../../../core/roster/needless.ts';
import type { RosterProblem } from '../../../core/roster/problem.ts';
import {
  notices,
  PublishedRoster,
  publish,
  publishedRoster,
  toldOf,
} from '../../../core/roster/publish.ts';
import type { Roster } from '../../../core/roster/roster.ts';
import { randomRoster } from './random-roster.ts';
import { scene } from './scenario.ts';
import { twoRosters } from './two-rosters.ts';

const first = { at: Instant.parse(1_000), by: 'Mia' };
const later = { at: Instant.parse(2_000), by: 'Noa' };

const made = (
  problem: RosterProblem,
  published?: PublishedRoster,
  seed = 1,
  more: Partial<GenerateOptions> = {},
) => {
  const budget = { kind: 'steps', steps: 20_000 } as const;
  const run = generate(problem, { seed, budget, ...more }, published);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
};
const told = (problem: RosterProblem, published: PublishedRoster) =>
  notices(problem, published).map(({ technician, changes }) => [
    technician,
    ...changes.map(
      ({ date, was, is, toldAt, reasons }) =>
        `${date.slice(8)} ${was}→${is} told ${toldAt}: ${reasons.map(({ code }) => code).join(' ')}`,
    ),
  ]);

test('a version has a number, a date and a name, and outlives a file', () => {
  const { problem, roster } = scene({ rows: ['E.L', '.NN'] });
  const one = publish(problem, roster, first);
  expect(one).toMatchObject({ version: 1, at: 1_000, by: 'Mia' });
  expect(publish(problem, roster, later, one)).toMatchObject({ version: 2, at: 2_000, by: 'Noa' });
  expect(publishedRoster(problem, one)).toEqual(roster);
  expect(PublishedRoster.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
});

describe('whom to tell', () => {
  const monday = { date: '2026-03-02', shift: 'E', minimum: 1 };
  const before = scene({ rows: ['E.', '.L'], demands: [monday] });
  const after = scene({
    rows: ['..', 'EL'],
    demands: [monday],
    away: [{ technician: 'ana', from: '2026-03-02', to: '2026-03-02', kind: 'sick' }],
  });
  const one = publish(before.problem, before.roster, first);
  const two = publish(after.problem, after.roster, later, one);

  test('nobody of a first version, and of a later one whoever is touched: what was, is, when told, why', () => {
    expect(told(before.problem, one)).toEqual([]);
    // Ben hears that the shift is empty without him, not why a colleague is away.
    expect(told(after.problem, two)).toEqual([
      ['ana', '02 E→null told 1000: away'],
      ['ben', '02 null→E told 1000: exchanged'],
    ]);
  });

  test('who has been told is told no more, and the next change counts from there', () => {
    const ana = TechnicianId.parse('ana');
    const known = toldOf(two, ana, Instant.parse(3_000));
    expect(told(after.problem, known).map(([who]) => who)).toEqual(['ben']);
    // What of hers did not change was told when it was published.
    expect(
      known.cells.flatMap((cell) => (cell.technician === ana ? [Number(cell.toldAt)] : [])),
    ).toEqual([3_000, 1_000]);
    const back = publish(
      before.problem,
      before.roster,
      { ...later, at: Instant.parse(4_000) },
      known,
    );
    // Ben was never told of the change that is taken back.
    expect(told(before.problem, back)).toEqual([['ana', '02 null→E told 3000: gap']]);
  });

  test('a change that no rule asked for says so', () => {
    const plain = scene({ rows: ['E.'] });
    const moved = scene({ rows: ['L.'] });
    const next = publish(
      moved.problem,
      moved.roster,
      later,
      publish(plain.problem, plain.roster, first),
    );
    expect(told(moved.problem, next)).toEqual([['ana', '02 E→L told 1000: chosen']]);
  });

  test('weeks the new roster does not speak of stay as they were published', () => {
    const next = scene({ rows: ['NN'], from: '2026-03-03' });
    const joined = publish(next.problem, next.roster, later, one);
    expect(publishedRoster(before.problem, joined).rows[0]?.shifts).toEqual(['E', 'N']);
  });
});

test('everybody whose cells differ is told of exactly those', () => {
  fc.assert(
    fc.property(twoRosters, ({ problem, before, after }) => {
      const two = publish(problem, after, later, publish(problem, before, first));
      const wanted = after.rows.flatMap(({ technician, shifts }, p) => {
        const days = shifts.flatMap((shift, day) =>
          shift === (before.rows[p]?.shifts[day] ?? null) ? [] : [day],
        );
        return days.length > 0 ? [[technician, days.length]] : [];
      });
      const found = notices(problem, two);
      expect(found.map((one) => [one.technician, one.changes.length])).toEqual(wanted);
      for (const { changes } of found) {
        for (const { reasons } of changes) expect(reasons.length).toBeGreaterThan(0);
      }
      const all = problem.technicians.reduce((now, { id }) => toldOf(now, id, later.at), two);
      expect(notices(problem, all)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

describe('made again', () => {
  test('twice changes nothing, whatever the problem and the seed', () => {
    fc.assert(
      fc.property(randomRoster, fc.nat(99), ({ problem }, seed) => {
        const once = publish(problem, made(problem).roster, first);
        const again = made(problem, once, seed);
        expect(again.roster).toEqual(publishedRoster(problem, once));
        const twice = publish(problem, again.roster, later, once);
        expect(notices(problem, twice)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('other facts change only what buys more than it costs, and then it rests', () => {
    fc.assert(
      fc.property(randomRoster, fc.nat(17), fc.nat(99), ({ problem, roster }, day, seed) => {
        const one = publish(problem, roster, first);
        const [technician] = problem.technicians;
        if (!technician) throw new Error('the scene has no technician');
        const date = one.cells[day % problem.days]?.date;
        const away = { technician: technician.id, from: date, to: date, kind: 'sick' as const };
        const changed = {
          ...problem,
          away: [...problem.away, { ...away, creditMinutes: 0 }],
        } as RosterProblem;
        const next = made(changed, one, seed);
        const withTold = {
          ...changed,
          published: one.cells.map(({ told: shift, ...cell }) => ({ ...cell, shift })),
        };
        const score = (of: Roster) => check(withTold, of).score;
        const [was, is] = [score(publishedRoster(changed, one)), score(next.roster)];
        expect(is).toEqual(next.score);
        expect(is.hard).toBeLessThanOrEqual(was.hard);
        if (is.hard === was.hard) expect(is.soft).toBeLessThanOrEqual(was.soft + 1e-6);
        const told = factsOf(withTold);
        const before = publishedRoster(changed, one);
        for (const change of changesBetween(withTold, before, next.roster)) {
          const without = takenBack(withTold, next.roster, change);
          expect(isWorth(differenceBy(told, change, without, next.roster).bought)).toBe(true);
        }
        const two = publish(changed, next.roster, later, one);
        expect(made(changed, two, seed + 1).roster).toEqual(next.roster);
      }),
      { numRuns: 30 },
    );
  });

  test('a colleague who falls ill is stood in for, and no other cell moves', () => {
    const demands = ['02', '03', '04', '05', '06'].map((day) => ({
      ...{ date: `2026-03-${day}`, shift: 'E', minimum: 1, maximum: 1 },
    }));
    const facts = { rows: ['EEE..', '...EE', '.....'], demands };
    const { problem, roster } = scene(facts);
    const one = publish(problem, roster, first);
    const { problem: ill } = scene({
      ...facts,
      away: [{ technician: 'ana', from: '2026-03-03', to: '2026-03-03', kind: 'sick' }],
      pins: [{ technician: 'ben', date: '2026-03-03', shift: null }],
    });
    const { roster: next, score } = made(ill, one);
    expect(next.rows.map(({ shifts }) => shifts.map((s) => s ?? '.').join(''))).toEqual([
      'E.E..',
      '...EE',
      '.E...',
    ]);
    expect(score).toEqual({ hard: 0, soft: 80 });
  });

  test('days that are over stay, whatever is found out about them afterwards', () => {
    const demands = ['02', '03'].map((day) => ({
      ...{ date: `2026-03-${day}`, shift: 'E', minimum: 1, maximum: 1 },
    }));
    const { problem, roster } = scene({ rows: ['EE', '..'], demands });
    const one = publish(problem, roster, first);
    const away = [{ technician: 'ana', from: '2026-03-02', to: '2026-03-03', kind: 'sick' }];
    const { problem: ill } = scene({ rows: ['EE', '..'], demands, away });
    const run = (fixedUntil?: LocalDate) =>
      made(ill, one, 1, fixedUntil && { fixedUntil }).roster.rows.map(({ shifts }) => shifts);
    expect(run()).toEqual([
      [null, null],
      ['E', 'E'],
    ]);
    expect(run(LocalDate.parse('2026-03-02'))).toEqual([
      ['E', null],
      [null, 'E'],
    ]);
  });
});
