import { describe, expect, test } from 'vitest';
import { toTell } from '../../../../core/roster/on-call/changes.ts';
import { at } from '../../scenario.ts';
import { away, made, order, weeksBefore, who } from './plans.ts';

const TWELVE = 'abcdefghijkl';
const named = (id: string, technician: string, start: string, end: string, more = {}) => ({
  id,
  technician,
  window: { start: at(start), end: at(end) },
  ...more,
});

describe('fixed weeks, overrides and swaps', () => {
  const fixed = [named('f', 'd', '2026-12-07 09:00', '2026-12-14 09:00')];

  test('a fixed week is kept, and the others are made around it', () => {
    const roster = made({ plan: { fixed } });
    expect(order(roster)[1]).toBe('d');
    expect(roster.turns[1]?.why).toEqual({ code: 'fixed' });
    expect(order(roster)[2]).not.toBe('d');
    expect(order(roster)[3]).not.toBe('d');
    const laid = roster.segments.find((s) => s.window.start === at('2026-12-07 09:00'));
    expect(laid).toMatchObject({ technician: 'd', entry: { source: 'fixed', id: 'f' } });
  });

  test('a fixed week on leave is kept and told, never silently moved', () => {
    const team = { absences: [away('d', '2026-12-08', '2026-12-08')] };
    expect(order(made({ plan: { fixed }, team }))[1]).toBe('d');
  });

  test('an override takes its hours and their points; the turn stays whose it is', () => {
    const overrides = [named('o', 'c', '2026-12-01 18:00', '2026-12-02 09:00')];
    const roster = made({ plan: { overrides } });
    expect(order(roster)[0]).toBe('a');
    const first = roster.onCall.filter((o) => o.window.end <= at('2026-12-07 09:00'));
    expect(first.map((o) => [o.id, o.technician])).toEqual([
      ['primary:2026-11-30', 'a'],
      ['o', 'c'],
      ['primary:2026-11-30#2', 'a'],
    ]);
  });

  test('a fixed week shared by two belongs to both, and leaves no gap', () => {
    const halves = [
      named('f', 'd', '2026-12-07 09:00', '2026-12-10 09:00'),
      named('g', 'c', '2026-12-10 09:00', '2026-12-14 09:00'),
    ];
    const roster = made({ plan: { fixed: halves } });
    expect(roster.gaps).toEqual([]);
    expect(roster.turns[1]?.technician).toBeUndefined();
  });

  test('all four on one turn: fixed over override over swap over rotation, whenever each was written', () => {
    const [start, end] = ['2026-11-30 09:00', '2026-12-07 09:00'];
    const swap = {
      id: 's',
      legs: [{ shift: 'primary:2026-11-30', from: 'a', to: 'b' }],
      recordedBy: 'Mia',
    };
    const policy = { gapDays: 0, wishedGapDays: 0 };
    const moments = ['2026-11-01 09:00', '2026-11-02 09:00', '2026-11-03 09:00'].map((m) => at(m));
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ].map((order) => order.map((i) => moments[i]));
    for (const [fixedAt, overrideAt, swapAt] of orders) {
      const layers = {
        fixed: [named('f', 'd', start, end, { at: fixedAt })],
        overrides: [named('z', 'c', start, end, { at: overrideAt })],
        swaps: [{ ...swap, at: swapAt }],
      };
      const holder = (plan: object) => {
        const [first] = made({ plan: { policy, ...plan } }).segments;
        return [first?.technician, first?.entry?.source, first?.window.end];
      };
      expect(holder(layers)).toEqual(['d', 'fixed', at(end)]);
      expect(holder({ ...layers, fixed: [] })).toEqual(['c', 'override', at(end)]);
      expect(holder({ ...layers, fixed: [], overrides: [] })).toEqual(['b', 'swap', at(end)]);
      expect(holder({})).toEqual(['a', 'rotation', at(end)]);
      expect(holder({ ...layers, overrides: [] })[0]).toBe('d');
      expect(holder({ ...layers, swaps: [] })[0]).toBe('d');
    }
  });

  test('each over part of one turn: every stretch is whose right is strongest there', () => {
    const plan = {
      policy: { gapDays: 0, wishedGapDays: 0 },
      fixed: [named('f', 'd', '2026-12-02 09:00', '2026-12-04 09:00')],
      overrides: [named('z', 'c', '2026-12-01 09:00', '2026-12-03 09:00')],
      swaps: [
        {
          ...{ id: 's', at: at('2026-11-20 09:00'), recordedBy: 'Mia' },
          legs: [{ shift: 'primary:2026-11-30', from: 'a', to: 'b' }],
        },
      ],
    };
    const laid = made({ plan }).segments.filter((s) => s.window.start < at('2026-12-07 09:00'));
    expect(laid.map((s) => [s.technician, s.entry?.source, s.window.start])).toEqual([
      ['b', 'swap', at('2026-11-30 09:00')],
      ['c', 'override', at('2026-12-01 09:00')],
      ['d', 'fixed', at('2026-12-02 09:00')],
      ['b', 'swap', at('2026-12-04 09:00')],
    ]);
  });

  test('somebody who is in no team is named', () => {
    const fixed = [named('f', 'zed', '2026-12-07 09:00', '2026-12-14 09:00')];
    expect(made({ plan: { fixed } }).warnings).toContainEqual({
      ...{ code: 'unknown-technician', id: 'zed' },
    });
  });
});

describe('gaps', () => {
  test('two people and two clear weeks: every third week is a gap, and says why for each', () => {
    const roster = made({ people: 'ab' });
    expect(order(roster)).toBe('ab.ab.ab');
    expect(roster.gaps).toHaveLength(2);
    const why = roster.gaps[0]?.whyNot.map(({ technician, reasons }) => [
      technician,
      ...reasons.map((r) => (r.code === 'gap-short' ? r.days : r.code)),
    ]);
    expect(why).toEqual([
      ['a', 7, 0],
      ['b', 0, 7],
    ]);
    expect(roster.warnings).toContainEqual({ code: 'few-people', people: 2, need: 4 });
  });

  test('nobody in the rotation: one sentence says what to do', () => {
    const roster = made({ people: 'ab', plan: { members: [] } });
    expect(roster.gaps).toHaveLength(8);
    expect(roster.warnings.map((w) => w.code)).toContain('no-members');
    expect(roster.gaps[0]?.whyNot.map((w) => w.reasons[0]?.code)).toEqual([
      'not-in-rotation',
      'not-in-rotation',
    ]);
  });

  test('a turn is moved to make room where that fills a gap', () => {
    // Ben and Cem are away in the third week; only Ana can, so she must not have had the second.
    const absences = ['b', 'c', 'd'].map((id) => away(id, '2026-12-15', '2026-12-16'));
    const roster = made({ team: { absences }, to: '2026-12-21 09:00' });
    expect(roster.gaps).toEqual([]);
    expect(order(roster)[2]).toBe('a');
    expect(roster.turns.filter((t) => t.why?.code === 'made-room').length).toBeGreaterThan(0);
  });

  test.each([
    ['abcd', {}, false],
    ['abc', {}, true],
    ['abcdefgh', { secondary: {} }, false],
    ['abcdefg', { secondary: {} }, true],
  ])('few people: %s', (people, plan, told) => {
    const codes = made({ people, plan }).warnings.map((w) => w.code);
    expect(codes.includes('few-people')).toBe(told);
  });
});

describe('holidays', () => {
  const christmas = [2025, 2026, 2027].map((year) => ({
    date: `${year}-12-25`,
    name: 'Christmas',
  }));
  const year = { people: 'abcdef', from: '2026-12-07 09:00', to: '2028-01-03 09:00' };

  test('nobody has the same one two years running', () => {
    const onCall = [named('x', 'a', '2025-12-25 09:00', '2025-12-26 09:00', { layer: 'primary' })];
    const roster = made({ ...year, plan: { holidays: christmas }, team: { onCall } });
    const held = roster.turns.filter((turn) => turn.holiday).map((turn) => turn.technician);
    expect(held).toHaveLength(2);
    expect(held[0]).not.toBe('a');
    expect(held[1]).not.toBe(held[0]);
  });

  test('a holiday and the week around it belong to two people, and the week has a hole of a day', () => {
    const roster = made({ ...year, plan: { holidays: christmas } });
    const day = roster.onCall.filter((o) => o.id.startsWith('primary:holiday:2026'));
    expect(day).toHaveLength(1);
    const week = roster.onCall.filter((o) => o.id.startsWith('primary:2026-12-21'));
    expect(week.map((o) => o.id)).toEqual(['primary:2026-12-21', 'primary:2026-12-21#2']);
    expect(roster.gaps).toEqual([]);
  });
});

describe('a former version', () => {
  const base = { people: 'abcdef', to: '2027-03-01 09:00' };

  test('is kept where nothing forbids it, also when somebody joins', () => {
    const first = made(base);
    const second = made({ ...base, people: 'abcdefg', former: first.onCall });
    expect(second.onCall).toEqual(first.onCall);
    expect(second.changes).toEqual([]);
    expect(second.turns[0]?.why).toEqual({ code: 'kept' });
  });

  test('leave moves one turn; the change says why and whom to tell', () => {
    const first = made(base);
    const team = { absences: [away('b', '2026-12-09', '2026-12-09')] };
    const second = made({ ...base, team, former: first.onCall });
    expect(second.changes).toHaveLength(1);
    const [change] = second.changes;
    expect(change).toMatchObject({
      from: 'b',
      window: { start: at('2026-12-07 09:00'), end: at('2026-12-14 09:00') },
    });
    expect(change?.reasons.map((r) => r.code)).toEqual(['away']);
    expect([...toTell(second.changes).keys()]).toEqual([who('b'), change?.to]);
  });

  test.each([
    ['fixed', 'fixed'],
    ['overrides', 'override'],
  ])('a change by %s says so', (list, code) => {
    const first = made(base);
    const [turn] = first.turns;
    const plan = { [list]: [named('n', 'f', '2026-12-01 09:00', '2026-12-02 09:00')] };
    const second = made({ ...base, plan, former: first.onCall });
    expect(second.changes).toEqual([
      {
        ...{ layer: 'primary', from: turn?.technician, to: 'f', reasons: [{ code }] },
        window: { start: at('2026-12-01 09:00'), end: at('2026-12-02 09:00') },
      },
    ]);
  });

  test('another hand-off day is a change of turns', () => {
    const first = made(base);
    const plan = { primary: { rotation: { from: '2026-12-02' } } };
    const codes = made({ ...base, plan, former: first.onCall }).changes.flatMap((c) => c.reasons);
    expect(new Set(codes.map((r) => r.code))).toEqual(new Set(['turn-changed']));
  });

  test('a turn that has begun stays theirs; the days they are away are a gap for a person to see to', () => {
    const first = made(base);
    const team = { absences: [away('a', '2026-12-02', '2026-12-02')] };
    const later = { ...base, team, former: first.onCall, now: '2026-12-01 08:00' };
    const second = made(later);
    expect(order(second)[0]).toBe('a');
    const day = { start: at('2026-12-02 00:00'), end: at('2026-12-03 00:00') };
    expect(second.gaps.map((g) => g.window)).toEqual([day]);
    const why = second.gaps[0]?.whyNot.map((w) => [w.technician, w.reasons[0]?.code]);
    expect(why).toEqual([
      ['a', 'away'],
      ['b', 'gap-short'],
      ['c', 'gap-short'],
      ...['d', 'e', 'f'].map((id) => [id, 'could-cover']),
    ]);
    expect(second.changes).toMatchObject([{ from: 'a', window: day, reasons: [{ code: 'away' }] }]);
    expect(made({ ...later, former: second.onCall }).onCall).toEqual(second.onCall);
    const before = made({ ...later, now: '2026-11-30 08:00' });
    expect(order(before)[0]).not.toBe('a');
    expect(before.gaps).toEqual([]);
  });

  test('the turn under way at the start of the horizon is the one of the past', () => {
    const team = { onCall: weeksBefore('abcdb', '2026-12-07') };
    const roster = made({ ...base, team, from: '2026-12-02 12:00' });
    expect(order(roster)[0]).toBe('b');
    expect(roster.segments[0]?.window.start).toBe(at('2026-12-02 12:00'));
  });
});

test('two layers: all different every week, and what the primary lacks the secondary has', () => {
  const skills = (level: number) => ({ skills: [{ skill: 'firewall', level }] });
  const technicians = Object.fromEntries(
    [...TWELVE].map((id, i) => [id, skills(i % 3 === 0 ? 2 : 1)]),
  );
  const plan = { secondary: {}, together: [{ kind: 'skill', skill: 'firewall', level: 2 }] };
  const roster = made({ people: TWELVE, technicians, plan, to: '2027-08-30 09:00' });
  expect(roster.gaps).toEqual([]);
  const [first, second] = [order(roster), order(roster, 'secondary')];
  const skilled = new Set(['a', 'd', 'g', 'j']);
  [...first].forEach((a, i) => {
    const b = second[i] ?? '';
    expect(a).not.toBe(b);
    expect(skilled.has(a) || skilled.has(b)).toBe(true);
  });
});
