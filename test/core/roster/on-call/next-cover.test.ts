import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generate } from '../../../../core/roster/on-call/generate.ts';
import { type Cover, coverAs, nextCover } from '../../../../core/roster/on-call/next-cover.ts';
import { at } from '../../scenario.ts';
import { away, type Sketch, sketch, weeksBefore, who } from './plans.ts';
import { randomPlan } from './random-plan.ts';

/** Ben has the week of 23 November and is out on the Tuesday night. */
const tonight = (s: Sketch = {}, hours = ['2026-11-24 17:30', '2026-11-25 09:00']) => {
  const onCall = weeksBefore('cdab');
  const { team, plan, now } = sketch({
    ...s,
    now: '2026-11-24 12:00',
    team: { onCall, ...s.team },
  });
  const [start = '', end = ''] = hours;
  return nextCover({
    ...{ team, plan, now },
    out: { technician: who('b'), window: { start: at(start), end: at(end) } },
  });
};
const only = (covers: readonly Cover[]): Cover => {
  const [first] = covers;
  if (!first || covers.length !== 1) throw new Error(`expected one layer, not ${covers.length}`);
  return first;
};
const costs = (cover: Cover, id: string) =>
  Object.fromEntries(
    (cover.ranked.find((c) => c.technician === who(id))?.costs ?? []).map((c) => [
      c.reason.code,
      c.minutes,
    ]),
  );
const excluded = (cover: Cover, id: string) =>
  cover.excluded.find((e) => e.technician === who(id))?.reasons.map((r) => r.code);

test('everybody but the one who is out is ranked, the least cost first', () => {
  const cover = only(tonight());
  expect(cover.windows).toEqual([{ start: at('2026-11-24 17:30'), end: at('2026-11-25 09:00') }]);
  expect(cover.ranked.map((c) => c.technician)).toEqual(['c', 'd', 'a']);
  expect(excluded(cover, 'b')).toEqual(['is-out']);
});

test('cost in rest: work of the morning after that a late call would take', () => {
  // From 08:30 to 17:00, eleven hours after six in the morning: 8 h 30 min, a quarter of it.
  const cover = only(tonight());
  expect(costs(cover, 'c')).toMatchObject({ 'work-at-risk': 127.5 });
  const off = { team: { absences: [away('c', '2026-11-26', '2026-11-27')] } };
  expect(costs(only(tonight(off)), 'c')).toMatchObject({ 'work-at-risk': 127.5 });
  const free = { technicians: { c: { hours: { thu: [{ from: '09:00', to: '12:00' }] } } } };
  expect(costs(only(tonight(free)), 'c')).toMatchObject({ 'no-work-at-risk': 0 });
  const company = { team: { policy: { restMode: 'company' } } };
  expect(costs(only(tonight(company)), 'c')).toMatchObject({ 'work-at-risk': 30 });
});

test('an evening that ends before the night costs no work', () => {
  const cover = only(tonight({}, ['2026-11-24 17:30', '2026-11-24 21:00']));
  expect(costs(cover, 'c')).toMatchObject({ 'no-work-at-risk': 0 });
});

test('cost in fairness: points above the median cost, below it they are a bonus', () => {
  const openings = [
    { technician: 'a', points: 30, at: at('2026-11-01 00:00') },
    { technician: 'd', points: -60, at: at('2026-11-01 00:00') },
  ];
  const cover = only(tonight({ plan: { openings } }));
  expect(costs(cover, 'a')['points-above']).toBeGreaterThan(0);
  expect(costs(cover, 'd')['points-below']).toBeLessThan(0);
  expect(cover.ranked[0]?.technician).toBe('d');
  const d = cover.ranked[0];
  // 17:30 to midnight, the night, and six to half past eight: 6.5 + 9 + 2.5.
  expect(d?.points).toBe(18);
  expect((d?.difference ?? 0) - 18).toBeLessThan(0);
});

test('days short of the gap cost, they do not exclude; three weeks clear cost nothing', () => {
  const cover = only(tonight());
  // Ana's turn ended on Monday: one day of fourteen.
  expect(costs(cover, 'a')['gap-short']).toBe(130);
  expect(costs(cover, 'c')['gap-short']).toBeUndefined();
  expect(costs(cover, 'c')).toHaveProperty('since-turn', 0);
});

test('a turn that is to come counts as well as one that was', () => {
  const next = [...weeksBefore('cdab'), ...weeksBefore('c', '2026-12-07')];
  const cover = only(tonight({ team: { onCall: next } }));
  expect(costs(cover, 'c')['gap-short']).toBe((14 - 5) * 10);
});

test('a call-out of the last two days costs', () => {
  const called = (end: string) => {
    const window = { start: at('2026-11-22 10:00'), end: at(end) };
    return only(tonight({ team: { callOuts: [{ id: 'x', technician: 'c', window }] } }));
  };
  expect(costs(called('2026-11-22 17:31'), 'c')).toHaveProperty('called-lately', 60);
  expect(costs(called('2026-11-22 17:30'), 'c')).not.toHaveProperty('called-lately');
});

describe('excluded with the reason', () => {
  test('leave, rest, not in the rotation, not active, the other phone', () => {
    const cover = only(
      tonight({
        people: 'abcdefg',
        members: { f: { layers: ['secondary'] } },
        technicians: { e: { active: false } },
        team: {
          absences: [away('c', '2026-11-24', '2026-11-24')],
          callOuts: [
            {
              ...{ id: 'x', technician: 'd' },
              window: { start: at('2026-11-24 07:00'), end: at('2026-11-24 08:00') },
            },
          ],
          onCall: [...weeksBefore('cdab'), ...weeksBefore('g', '2026-11-30', 'secondary')],
        },
        plan: { secondary: {} },
      }),
    );
    expect(excluded(cover, 'c')).toEqual(['away']);
    expect(excluded(cover, 'd')).toEqual(['rest-short']);
    expect(excluded(cover, 'e')).toEqual(['inactive']);
    expect(excluded(cover, 'f')).toEqual(['not-on-layer']);
    expect(excluded(cover, 'g')).toEqual(['two-layers']);
    expect(cover.ranked.map((c) => c.technician)).toEqual(['a']);
  });

  test('skill, pairing, and a first turn', () => {
    const need = { kind: 'skill', skill: 'firewall', level: 2 };
    const skills = (level: number) => ({ skills: [{ skill: 'firewall', level }] });
    const cover = only(
      tonight({
        people: 'abcdx',
        members: { d: { newcomerUntil: '2026-12-31' }, x: { newcomerUntil: '2026-12-31' } },
        technicians: { a: skills(1), c: skills(2), d: skills(2), x: skills(2) },
        plan: { secondary: {}, together: [need] },
        team: {
          onCall: [...weeksBefore('cdab'), ...weeksBefore('z', '2026-11-30', 'secondary')],
          technicians: ['a', 'b', 'c', 'd', 'x', 'z'].map((id) => ({
            ...{ id, name: id.toUpperCase() },
            ...skills(id === 'a' || id === 'z' ? 1 : 2),
          })),
        },
      }),
    );
    expect(excluded(cover, 'a')).toEqual(['pair-short']);
    expect(excluded(cover, 'x')).toEqual(['shadow-first']);
    expect(excluded(cover, 'z')).toContain('not-in-rotation');
    expect(cover.ranked.map((c) => c.technician)).toEqual(['c', 'd']);
  });
});

test('a first turn is one of a newcomer who has not shadowed yet', () => {
  const first = (member: object) =>
    excluded(only(tonight({ people: 'abcde', members: { e: member } })), 'e');
  expect(first({ newcomerUntil: '2026-11-24' })).toEqual(['shadow-first']);
  expect(first({ newcomerUntil: '2026-11-23' })).toBeUndefined();
  expect(first({ newcomerUntil: '2026-11-24', shadowed: '2026-11-16' })).toBeUndefined();
  // Ninety days after the first one.
  expect(first({ from: '2026-08-26' })).toEqual(['shadow-first']);
  expect(first({ from: '2026-08-25' })).toBeUndefined();
});

test('who has no phone in that time needs no cover', () => {
  expect(tonight({}, ['2026-11-30 09:00', '2026-12-01 09:00'])).toEqual([]);
});

test('the chosen one goes over the plan as an override, and nothing else moves', () => {
  const problem = sketch({ people: 'abcdef' });
  const before = generate(problem);
  const [turn] = before.turns;
  if (!turn?.technician) throw new Error('nobody has the first turn');
  const window = { start: at('2026-12-01 17:30'), end: at('2026-12-02 09:00') };
  const team = { ...problem.team, onCall: [...before.onCall] };
  const { plan, now } = problem;
  const cover = only(nextCover({ team, plan, now, out: { technician: turn.technician, window } }));
  const [best] = cover.ranked;
  if (!best) throw new Error('nobody can');
  const overrides = [...coverAs(cover, best.technician, now)];
  const after = generate({ ...problem, plan: { ...plan, overrides }, former: before.onCall });
  expect(after.changes).toEqual([
    {
      ...{ layer: 'primary', window, from: turn.technician, to: best.technician },
      reasons: [{ code: 'override' }],
    },
  ]);
});

test('everybody appears exactly once, with a reason or a cost', () => {
  fc.assert(
    fc.property(randomPlan(), fc.nat(), fc.integer({ min: 1, max: 60 }), (problem, n, hours) => {
      const { onCall } = generate(problem);
      const turn = onCall[n % Math.max(1, onCall.length)];
      if (!turn) return;
      const team = { ...problem.team, onCall: [...onCall] };
      const end = (turn.window.start + hours * 3_600_000) as typeof turn.window.end;
      const out = { technician: turn.technician, window: { start: turn.window.start, end } };
      const covers = nextCover({ team, plan: problem.plan, now: problem.now, out });
      expect(covers.length).toBeGreaterThan(0);
      for (const { ranked, excluded } of covers) {
        const all = [...ranked, ...excluded].map((one) => one.technician);
        expect([...all].sort()).toEqual(team.technicians.map((t) => t.id).sort());
        expect(excluded.filter((e) => e.reasons.length === 0)).toEqual([]);
        for (const { cost, costs } of ranked) {
          expect(cost).toBeCloseTo(
            costs.reduce((sum, c) => sum + c.minutes, 0),
            0,
          );
        }
        const sorted = ranked.map((c) => c.cost);
        expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
      }
    }),
    { numRuns: 40 },
  );
});
