import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../../../../core/roster/on-call/accounts.ts';
import { groundOf } from '../../../../core/roster/on-call/ground.ts';
import { at } from '../../scenario.ts';
import { away, made, order, sketch, weeksBefore } from './plans.ts';

test('without history everybody starts equal: by name, then round and round', () => {
  const roster = made();
  expect(order(roster)).toBe('abcdabcd');
  expect(roster.turns[0]?.why).toEqual({ code: 'next-name' });
  expect(roster.turns[1]?.why).toMatchObject({ code: 'next-name' });
  expect(roster.warnings.map((w) => w.code)).toEqual(['no-history']);
});

test('who carried least in the last three months is first', () => {
  const team = { onCall: weeksBefore('abdefgh') };
  const roster = made({ people: 'abcdefgh', team, to: '2026-12-07 09:00' });
  expect(order(roster)).toBe('c');
  expect(roster.turns[0]?.why).toMatchObject({ code: 'next-points' });
  expect(roster.turns[0]?.deferred).toEqual([]);
});

test('equal debts: the longest since the last turn, then the name', () => {
  const team = { onCall: weeksBefore('dcbahgfe') };
  const roster = made({ people: 'abcdefgh', team, to: '2026-12-14 09:00' });
  expect(order(roster)).toBe('dc');
  expect(roster.turns[0]?.why).toEqual({ code: 'next-longest', since: at('2026-10-12 09:00') });
});

test('where only one keeps every wish, that is said; where only one can at all, as well', () => {
  const team = { onCall: weeksBefore('dcba') };
  expect(made({ team, to: '2026-12-07 09:00' }).turns[0]?.why).toEqual({ code: 'next-wishes' });
  const alone = made({
    people: 'abc',
    team: { onCall: weeksBefore('ab') },
    to: '2026-12-07 09:00',
  });
  expect(alone.turns[0]?.why).toEqual({ code: 'next-only' });
});

describe('deferral keeps the debt', () => {
  const leave = { absences: [away('a', '2026-12-01', '2026-12-03')] };

  test('who is on leave is passed over, told why, and is next as soon as they can', () => {
    const roster = made({ team: leave });
    expect(order(roster)).toMatch(/^ba/);
    expect(roster.turns[0]?.deferred.map((d) => [d.technician, d.reasons[0]?.code])).toEqual([
      ['a', 'away'],
    ]);
    expect(roster.turns[1]?.deferred).toEqual([]);
  });

  test('a call-out of the past counts like any other burden', () => {
    const callOuts = [
      {
        id: 'c',
        technician: 'a',
        window: { start: at('2026-11-20 20:00'), end: at('2026-11-20 21:00') },
      },
    ];
    expect(order(made({ team: { callOuts } }))).toMatch(/^b/);
  });

  test('an opening balance counts as well', () => {
    const openings = [{ technician: 'a', points: 10, at: at('2026-11-01 00:00') }];
    expect(order(made({ plan: { openings } }))).toMatch(/^bcda/);
  });
});

test('a turn that is held pays off what it weighs: then somebody else owes most', () => {
  const openings = ['b', 'c'].map((technician) => ({
    ...{ technician, points: 60, at: at('2026-11-01 00:00') },
  }));
  const policy = { gapDays: 0, wishedGapDays: 0, mostPercent: 100 };
  const roster = made({ people: 'abc', to: '2026-12-28 09:00', plan: { openings, policy } });
  expect(order(roster)).toBe('abca');
  // Nothing was exchanged afterwards: each was next by what they owed when the turn began.
  expect(roster.turns.map((turn) => turn.why?.code)).toEqual([
    ...['next-points', 'next-name', 'next-points', 'next-points'],
  ]);
});

test('half time has half as many turns', () => {
  const roster = made({
    people: 'abcde',
    members: { e: { percent: 50 } },
    to: '2027-09-06 09:00',
  });
  const turns = [...order(roster)];
  expect(turns).toHaveLength(40);
  const count = (id: string): number => turns.filter((t) => t === id).length;
  expect([count('e') >= 4, count('e') <= 5]).toEqual([true, true]);
  expect(['a', 'b', 'c', 'd'].map(count).every((n) => n === 8 || n === 9)).toBe(true);
});

test('half time that carried half as much owes nothing', () => {
  const onCall = weeksBefore('eaabbccdd', '2027-02-15');
  const time = { from: '2027-02-15 09:00', to: '2027-03-15 09:00' };
  const half = { e: { percent: 50 } };
  const problem = sketch({ people: 'abcde', members: half, team: { onCall }, ...time });
  const { rows } = ledgerOf(groundOf(problem));
  expect(rows.map(({ difference }) => difference)).toEqual([0, 0, 0, 0, 0]);
});

test('who joins starts at the median and owes nothing; who left has no turn after the last day', () => {
  const roster = made({
    people: 'abcde',
    members: {
      d: { until: '2026-12-27' },
      e: { from: '2026-12-28', newcomerUntil: '2026-01-01' },
    },
    to: '2027-03-22 09:00',
  });
  const turns = order(roster);
  expect(turns.slice(0, 4)).not.toContain('e');
  expect(turns.slice(4)).not.toContain('d');
  const since = [...turns.slice(4)];
  const count = (id: string): number => since.filter((t) => t === id).length;
  expect(Math.abs(count('e') - count('a'))).toBeLessThanOrEqual(1);
});

describe('a newcomer', () => {
  const problem = {
    people: 'abcde',
    members: { e: { from: '2026-12-07' } },
    plan: { secondary: {} },
    to: '2027-03-22 09:00',
  };

  test('shadows the first turn they are there for, and has none before it', () => {
    const roster = made({ ...problem, plan: {} });
    const shadows = roster.turns.filter((turn) => turn.shadow === 'e');
    expect(shadows.map((turn) => turn.id)).toEqual(['primary:2026-12-07']);
    expect(shadows[0]?.technician).not.toBe('e');
    expect(order(roster).slice(0, 2)).not.toContain('e');
    expect(order(roster)).toContain('e');
  });

  test('is none with a turn in the past', () => {
    const roster = made({ ...problem, plan: {}, team: { onCall: weeksBefore('e') } });
    expect(roster.turns.filter((turn) => turn.shadow)).toEqual([]);
  });

  test('is at nobody’s side a second time', () => {
    const members = { e: { ...problem.members.e, shadowed: '2026-11-16' } };
    const roster = made({ ...problem, plan: {}, members });
    expect(roster.turns.filter((turn) => turn.shadow)).toEqual([]);
    expect(order(roster)).toContain('e');
  });

  test('is never at the side of another newcomer', () => {
    // F had a turn long ago, so owes most, and is new all the same.
    const members = { e: problem.members.e, f: { newcomerUntil: '2027-06-30' } };
    const onCall = [...weeksBefore('f', '2026-08-03'), ...weeksBefore('abcd', '2026-11-02')];
    const roster = made({ people: 'abcdef', members, team: { onCall }, from: '2026-12-07 09:00' });
    const [first] = roster.turns;
    expect(first?.shadow).toBe('e');
    expect(first?.technician).not.toBe('f');
    expect(roster.turns[1]?.technician).toBe('f');
  });

  test('two are never together', () => {
    const two = made({
      people: 'abcdefghij',
      members: { i: { newcomerUntil: '2027-06-30' }, j: { newcomerUntil: '2027-06-30' } },
      plan: { secondary: {} },
      to: '2027-05-31 09:00',
    });
    const [first, second] = [order(two), order(two, 'secondary')];
    const pairs = [...first].map((a, i) => `${a}${second[i]}`);
    expect(pairs.some((pair) => pair.includes('i'))).toBe(true);
    expect(pairs.filter((pair) => ['ij', 'ji'].includes(pair))).toEqual([]);
    expect(two.turns.filter((turn) => turn.shadow).map((turn) => turn.shadow)).toEqual(['i', 'j']);
  });
});

test('the same problem gives the same plan', () => {
  const problem = { people: 'abcdefgh', plan: { secondary: {} }, to: '2027-11-29 09:00' };
  expect(made(problem)).toEqual(made(problem));
  expect(sketch(problem)).toEqual(sketch(problem));
});
