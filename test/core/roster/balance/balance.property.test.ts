import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Desk } from '../../../../core/roster/balance/desk.ts';
import { cellsOf } from '../../../../core/roster/cells.ts';
import { takenBack } from '../../../../core/roster/changes.ts';
import { check } from '../../../../core/roster/check.ts';
import type { RosterProblem } from '../../../../core/roster/problem.ts';
import type { Roster } from '../../../../core/roster/roster.ts';
import { randomRoster } from '../random-roster.ts';
import { balanced, ground } from './ground.ts';

const NEAR = 0.02;

/** A roster's cost from nothing but the rules and the shares, with what changed cells cost. */
const costOf = (problem: RosterProblem, start: Roster, roster: Roster) => {
  const { hard, soft } = check(problem, roster).score;
  const uneven = new Desk(problem, roster, ground).fairness.costs().reduce((a, b) => a + b, 0);
  const [was, is] = [cellsOf(problem, start), cellsOf(problem, roster)];
  const changed = is.reduce((sum, kind, i) => sum + Number(kind !== was[i]), 0);
  return { hard, cost: soft + uneven + changed * ground.prices.change };
};

const hardBy = (problem: RosterProblem, roster: Roster): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { kind, technician, price } of check(problem, roster).violations) {
    if (kind === 'hard') found.set(technician ?? '', (found.get(technician ?? '') ?? 0) + price);
  }
  return found;
};

test('pins stay, nobody’s hard rules are missed by more, and it never gets worse', () => {
  fc.assert(
    fc.property(randomRoster, ({ problem, roster }) => {
      const { roster: next, before, after } = balanced(problem, roster);
      const [was, is] = [cellsOf(problem, roster), cellsOf(problem, next)];
      problem.technicians.forEach(({ id }, p) => {
        for (let day = 0; day < problem.days; day++) {
          const date = new Date(Date.parse(problem.from) + day * 86_400_000).toISOString();
          const pin = problem.pins.findLast(
            (one) => one.technician === id && one.date === date.slice(0, 10),
          );
          const at = p * problem.days + day;
          if (!pin || was[at] === is[at]) continue;
          expect(next.rows[p]?.shifts[day]).toBe(pin.shift);
        }
      });
      const [hardBefore, hardAfter] = [hardBy(problem, roster), hardBy(problem, next)];
      for (const [who, price] of hardAfter) {
        expect(price).toBeLessThanOrEqual(hardBefore.get(who) ?? 0);
      }
      expect(after).toMatchObject(check(problem, next).score);
      expect(after.hard).toBeLessThanOrEqual(before.hard);
      if (after.hard === before.hard) {
        expect(after.soft + after.uneven).toBeLessThanOrEqual(before.soft + before.uneven + NEAR);
      }
    }),
    { numRuns: 120 },
  );
});

test('each listed change alone taken back makes it worse or no better, by what it says it bought', () => {
  fc.assert(
    // Also where it was ended before there was nothing more to buy.
    fc.property(
      randomRoster,
      fc.constantFrom(100, 1000, 50_000_000),
      ({ problem, roster }, steps) => {
        const options = { budget: { kind: 'steps', steps } } as const;
        const { roster: next, changes, isSettled } = balanced(problem, roster, {}, options);
        if (steps > 1000) expect(isSettled).toBe(true);
        const now = costOf(problem, roster, next);
        for (const { change, hard, minutes, gone, came, evened, changeMinutes } of changes) {
          const undone = costOf(problem, roster, takenBack(problem, next, change));
          expect(undone.hard - now.hard).toBeCloseTo(hard, 6);
          expect(undone.cost - now.cost).toBeCloseTo(minutes, 4);
          if (hard === 0) expect(minutes).toBeGreaterThan(-NEAR);
          else expect(hard).toBeGreaterThan(0);
          const soft = (all: typeof gone) =>
            all.reduce((sum, one) => sum + (one.kind === 'soft' ? one.price : 0), 0);
          const even = evened.reduce((sum, one) => sum + one.minutes, 0);
          expect(soft(gone) - soft(came) + even - changeMinutes).toBeCloseTo(minutes, 4);
        }
        expect(
          changes.reduce((roster, { change }) => takenBack(problem, roster, change), next),
        ).toEqual(roster);
      },
    ),
    { numRuns: 300 },
  );
});

test('balanced twice changes nothing more', () => {
  fc.assert(
    fc.property(randomRoster, ({ problem, roster }) => {
      const once = balanced(problem, roster);
      const twice = balanced(problem, once.roster);
      expect(twice.roster).toEqual(once.roster);
      expect(twice.changes).toEqual([]);
      expect(twice.before).toEqual(once.after);
    }),
    { numRuns: 120 },
  );
});

test('a change of rows costs what counting all shares anew says', () => {
  fc.assert(
    fc.property(randomRoster, fc.nat(), fc.nat(), fc.nat(), ({ problem, roster }, i, j, seed) => {
      const desk = new Desk(problem, roster, ground);
      const { fairness } = desk;
      const people = problem.technicians.length;
      const [p, q] = [i % people, j % people];
      if (p === q) return;
      const row = (of: number) => (day: number) => (seed + day * of + day) % 5;
      const before = fairness.costs().reduce((a, b) => a + b, 0);
      const told = fairness.change(p, row(2), q, row(3));
      fairness.count(p, row(2));
      fairness.count(q, row(3));
      const after = fairness.costs().reduce((a, b) => a + b, 0);
      expect(after - before).toBeCloseTo(told, 6);
    }),
    { numRuns: 200 },
  );
});
