import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween, takenBack } from '../../../core/roster/changes.ts';
import { check } from '../../../core/roster/check.ts';
import { differenceBy } from '../../../core/roster/difference.ts';
import { factsOf } from '../../../core/roster/facts.ts';
import { isWorth, leaveNeedless, withoutNeedless } from '../../../core/roster/needless.ts';
import { randomRoster } from './random-roster.ts';
import { scene } from './scenario.ts';
import { twoRosters } from './two-rosters.ts';

test('an exchange is one piece, a round of three as well, and what nobody answers stands alone', () => {
  const { problem, roster: before } = scene({ rows: ['EEE', 'LLL', 'NN.', '..L'] });
  const { roster: after } = scene({ rows: ['LLE', 'ENL', 'NE.', '..E'] });
  const told = changesBetween(problem, before, after).map((change) =>
    change.map(({ technician, date, was, is }) => `${date.slice(8)} ${technician} ${was}→${is}`),
  );
  expect(told).toEqual([
    ['02 ana E→L', '02 ben L→E'],
    ['03 ana E→L', '03 ben L→N', '03 cem N→E'],
    ['04 dee L→E'],
  ]);
});

test('all pieces taken back are the roster before, and each cell is in one of them', () => {
  fc.assert(
    fc.property(twoRosters, ({ problem, before, after }) => {
      const changes = changesBetween(problem, before, after);
      const back = changes.reduce((roster, one) => takenBack(problem, roster, one), after);
      expect(back).toEqual(before);
      const cells = changes.flat().map(({ technician, date }) => `${technician} ${date}`);
      expect(new Set(cells).size).toBe(cells.length);
      for (const change of changes) {
        expect(new Set(change.map(({ date }) => date)).size).toBe(1);
        if (change.length === 1) continue;
        expect(change.map(({ was }) => was).toSorted()).toEqual(
          change.map(({ is }) => is).toSorted(),
        );
      }
    }),
    { numRuns: 200 },
  );
});

test('what a piece buys is the difference of the two scores, and its violations come to it', () => {
  fc.assert(
    fc.property(twoRosters, ({ problem, before, after }) => {
      const facts = factsOf(problem);
      for (const change of changesBetween(problem, before, after)) {
        const without = takenBack(problem, after, change);
        const { bought } = differenceBy(facts, change, without, after);
        const [was, is] = [check(problem, without).score, check(problem, after).score];
        expect(bought.hard).toBeCloseTo(was.hard - is.hard, 6);
        expect(bought.soft).toBeCloseTo(was.soft - is.soft, 6);
      }
    }),
    { numRuns: 150 },
  );
});

test('leaving out what buys nothing pauses at each change, and ends where it is told to', () => {
  fc.assert(
    fc.property(twoRosters, ({ problem, before, after }) => {
      const changes = changesBetween(problem, before, after).length;
      const pauses = [...leaveNeedless(problem, before, after)].length;
      expect(pauses).toBeGreaterThanOrEqual(changes);
      let asked = 0;
      const ended = leaveNeedless(problem, before, after, () => asked++ > 0);
      expect([...ended].length).toBeLessThanOrEqual(1);
      const stopped = leaveNeedless(problem, before, after, () => true).next();
      if (changes > 0) expect(stopped).toEqual({ done: true, value: after });
    }),
    { numRuns: 60 },
  );
});

test('what buys nothing is left out, and every piece that stays buys something', () => {
  fc.assert(
    fc.property(twoRosters, ({ problem, before, after }) => {
      const kept = withoutNeedless(problem, before, after);
      const facts = factsOf(problem);
      for (const change of changesBetween(problem, before, kept)) {
        const without = takenBack(problem, kept, change);
        expect(isWorth(differenceBy(facts, change, without, kept).bought)).toBe(true);
      }
      const [now, then] = [check(problem, kept).score, check(problem, after).score];
      expect(now.hard).toBeLessThanOrEqual(then.hard);
      if (now.hard === then.hard) expect(now.soft).toBeLessThanOrEqual(then.soft + 1e-6);
    }),
    { numRuns: 150 },
  );
});

test('an exchange that buys nothing is left out, one that buys a minute is not', () => {
  const { problem, roster: before } = scene({ rows: ['E.', '.E'] });
  const { roster: after } = scene({ rows: ['.E', 'E.'] });
  expect(withoutNeedless(problem, before, after)).toEqual(before);
  const wish = { technician: 'ana', date: '2026-03-02', want: 'off', weight: 1 };
  const { problem: wished } = scene({ rows: ['E.', '.E'], requests: [wish] });
  expect(withoutNeedless(wished, before, after).rows.map(({ shifts }) => shifts)).toEqual([
    [null, null],
    ['E', 'E'],
  ]);
});

test('a roster against itself has no pieces', () => {
  fc.assert(
    fc.property(randomRoster, ({ problem, roster }) => {
      expect(changesBetween(problem, roster, roster)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
