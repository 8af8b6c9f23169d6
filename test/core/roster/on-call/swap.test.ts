import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from '../../../../core/calendar/window.ts';
import { OnCallId } from '../../../../core/model/ids.ts';
import { generate } from '../../../../core/roster/on-call/generate.ts';
import type { Swap } from '../../../../core/roster/on-call/plan.ts';
import type { OnCallProblem } from '../../../../core/roster/on-call/problem.ts';
import {
  agreeToSwap,
  proposeSwap,
  type SwapOutcome,
  undoSwap,
} from '../../../../core/roster/on-call/swap.ts';
import { at } from '../../scenario.ts';
import { away, order, type Sketch, shift, sketch, who } from './plans.ts';
import { randomPlan } from './random-plan.ts';

const base: Sketch = { people: 'abcdef', to: '2027-02-22 09:00' };
const leg = (day: string, from: string, to: string) => ({
  shift: shift(`primary:2026-${day}`),
  from: who(from),
  to: who(to),
});
/** Ana's first week for Cem's third. */
const exchange = [leg('11-30', 'a', 'c'), leg('12-14', 'c', 'a')];
const asked = (legs: Swap['legs'], id = 's') => ({
  id: shift(id),
  legs: [...legs],
  at: at('2026-11-23 08:00'),
});
const withSwap = (problem: OnCallProblem, ...swaps: readonly Swap[]): OnCallProblem => ({
  ...problem,
  plan: { ...problem.plan, swaps: [...swaps] },
});
const codes = (outcome: SwapOutcome) =>
  outcome.kind === 'refused' ? outcome.refusals.map((r) => r.reason.code) : outcome.kind;
const agreed = (outcome: SwapOutcome): Swap => {
  if (outcome.kind !== 'agreed') throw new Error(`not agreed: ${JSON.stringify(codes(outcome))}`);
  return outcome.swap;
};

describe('consent', () => {
  const problem = sketch(base);
  const { turns } = generate(problem);

  test('counts once both have agreed, and changes nothing before', () => {
    const first = proposeSwap(problem, turns, asked(exchange), { technician: who('a') });
    if (first.kind !== 'waiting') throw new Error('expected to wait');
    expect(first.waitsFor).toEqual(['c']);
    expect(order(generate(withSwap(problem, first.swap)))).toBe(order({ turns }));
    const second = agreeToSwap(problem, turns, first.swap, { technician: who('c') });
    const swapped = generate(withSwap(problem, agreed(second)));
    expect(order(swapped).slice(0, 3)).toBe('cba');
    expect(swapped.turns[0]).toMatchObject({ technician: 'a', swappedTo: 'c' });
    expect(swapped.turns[0]?.why).toEqual({ code: 'swapped', from: 'A', to: 'C' });
  });

  test('a manager may record it for both, and that is marked', () => {
    const swap = agreed(proposeSwap(problem, turns, asked(exchange), { manager: 'Mia' }));
    expect(swap).toMatchObject({ recordedBy: 'Mia', agreed: [] });
    const later = generate({ ...withSwap(problem, swap), former: generate(problem).onCall });
    expect(later.changes[0]?.reasons).toEqual([
      { code: 'swapped', from: 'A', to: 'C', manager: 'Mia' },
    ]);
  });

  test('is asked only of those in it', () => {
    const other = proposeSwap(problem, turns, asked(exchange), { technician: who('b') });
    expect(codes(other)).toEqual(['not-asked']);
  });

  test('a turn may be given away without one in return', () => {
    const swap = agreed(
      proposeSwap(problem, turns, asked([leg('12-21', 'd', 'a')]), { manager: 'Mia' }),
    );
    expect(order(generate(withSwap(problem, swap)))[3]).toBe('a');
  });
});

describe('refused with the reason', () => {
  const refuse = (s: Sketch, legs: Swap['legs']) => {
    const problem = sketch({ ...base, ...s, former: generate(sketch(base)).onCall });
    return codes(proposeSwap(problem, generate(problem).turns, asked(legs), { manager: 'Mia' }));
  };

  test.each<[string, Sketch, Swap['legs'], string[]]>([
    ['leave', { team: { absences: [away('a', '2026-12-16', '2026-12-16')] } }, exchange, ['away']],
    ['gap', {}, [leg('12-07', 'b', 'a')], ['gap-short']],
    [
      'rest',
      {
        team: {
          callOuts: [
            {
              id: 'x',
              technician: 'c',
              window: { start: at('2026-11-30 02:00'), end: at('2026-11-30 03:00') },
            },
          ],
        },
      },
      exchange,
      ['rest-short'],
    ],
    [
      'membership',
      { members: { c: { from: '2026-12-01', newcomerUntil: '2026-01-01' } } },
      [leg('11-30', 'a', 'c')],
      ['not-yet', 'gap-short'],
    ],
    ['not theirs', {}, [leg('11-30', 'b', 'f')], ['not-theirs']],
    ['with oneself', {}, [leg('11-30', 'a', 'a')], ['not-theirs']],
    ['no such turn', {}, [leg('11-29', 'a', 'c')], ['no-such-turn']],
    ['begun', { now: '2026-11-30 09:00' }, exchange, ['turn-begun']],
    ['somebody else', {}, [leg('11-30', 'a', 'z')], ['not-in-rotation']],
  ])('%s', (_, scene, legs, expected) => {
    expect(refuse(scene, legs)).toEqual(expected);
  });

  test('skill and pairing', () => {
    const skilled = (level: number) => ({ skills: [{ skill: 'firewall', level }] });
    const technicians = Object.fromEntries(
      [...'abcdefgh'].map((id) => [id, skilled('ab'.includes(id) ? 2 : 1)]),
    );
    const need = { kind: 'skill', skill: 'firewall', level: 2 };
    const problem = sketch({
      ...{ people: 'abcdefgh', technicians, to: '2026-12-14 09:00' },
      plan: { secondary: {}, together: [need], policy: { gapDays: 0, wishedGapDays: 0 } },
    });
    const { turns } = generate(problem);
    const skill = turns.find((t) => ['a', 'b'].includes(t.swappedTo ?? t.technician ?? ''));
    const free = 'cdefgh'.split('').find((id) => !turns.some((t) => t.technician === id));
    if (!skill?.technician || free === undefined) throw new Error('nobody to swap');
    const swap = asked([{ shift: skill.id, from: skill.technician, to: who(free) }]);
    expect(codes(proposeSwap(problem, turns, swap, { manager: 'Mia' }))).toEqual(['pair-short']);
    const plan = { primary: { needs: [need] }, policy: { gapDays: 0 } };
    const eligible = sketch({ people: 'abcd', technicians, plan, to: '2026-12-07 09:00' });
    const only = generate(eligible).turns;
    const give = asked([{ shift: shift('primary:2026-11-30'), from: who('a'), to: who('c') }]);
    expect(codes(proposeSwap(eligible, only, give, { manager: 'Mia' }))).toEqual(['skill-short']);
  });

  test('a fixed week is not swapped', () => {
    const window = { start: at('2026-11-30 09:00'), end: at('2026-12-07 09:00') };
    const plan = { fixed: [{ id: 'f', technician: 'a', window }] };
    expect(refuse({ plan }, [leg('11-30', 'a', 'c')])).toEqual(['fixed-then']);
  });
});

describe('tied to the turn', () => {
  const problem = sketch(base);
  const swap = agreed(
    proposeSwap(problem, generate(problem).turns, asked(exchange), { manager: 'Mia' }),
  );

  test('it moves with it when the hand-off does', () => {
    const rotation = { handOffs: [{ day: 0, at: '11:00' }] };
    const later = sketch({ ...base, plan: { primary: { rotation } } });
    const moved = generate(withSwap(later, swap));
    expect(moved.onCall.find((o) => o.id === 'primary:2026-12-14')).toMatchObject({
      technician: 'a',
      window: { start: at('2026-12-14 11:00') },
    });
    expect(moved.onCall.find((o) => o.id === 'primary:2026-11-30')?.technician).toBe('c');
  });

  test('it stays when leave moves other turns', () => {
    const team = { absences: [away('b', '2026-12-08', '2026-12-08')] };
    const problem = withSwap(sketch({ ...base, team }), swap);
    expect(order(generate(problem))[0]).toBe('c');
    expect(order(generate(problem))[2]).toBe('a');
  });
});

describe('undo', () => {
  const problem = sketch(base);
  const before = generate(problem);
  const swap = agreed(proposeSwap(problem, before.turns, asked(exchange), { manager: 'Mia' }));
  const swapped = withSwap(problem, swap);
  const { turns, onCall } = generate({ ...swapped, former: before.onCall });
  const undo = (now: string) => undoSwap({ ...swapped, now: at(now) }, turns, swap, at(now));

  test('until the first of its turns begins, and everything is as it was', () => {
    const undone = undo('2026-11-30 08:59');
    if (undone.kind !== 'undone') throw new Error('expected to be undone');
    const after = generate({ ...withSwap(problem, undone.swap), former: onCall });
    expect(after.onCall).toEqual(before.onCall);
    expect(after.changes.map((c) => c.reasons.map((r) => r.code))).toEqual([
      ['swap-undone'],
      ['swap-undone'],
    ]);
    expect(codes(undo('2026-11-30 09:00'))).toEqual(['turn-begun']);
  });

  test('not twice, and not where it was swapped again since', () => {
    const undone = undo('2026-11-24 08:00');
    if (undone.kind !== 'undone') throw new Error('expected to be undone');
    expect(codes(undoSwap(problem, turns, undone.swap, at('2026-11-24 08:00')))).toEqual([
      'undone-before',
    ]);
    const more = { ...asked([leg('11-30', 'c', 'b')], 'later'), at: at('2026-11-23 09:00') };
    const policy = { ...problem.plan.policy, gapDays: 0 };
    const free = { ...swapped, plan: { ...swapped.plan, policy } };
    const again = agreed(proposeSwap(free, turns, more, { manager: 'Mia' }));
    const twice = withSwap(problem, swap, again);
    const now = generate(twice);
    expect(order(now)[0]).toBe('b');
    expect(now.turns[0]?.technician).toBe('a');
    expect(codes(undoSwap(twice, now.turns, swap, at('2026-11-24 08:00')))).toEqual([
      'swapped-since',
    ]);
  });
});

const beside = ({ turns }: ReturnType<typeof generate>, legs: readonly { shift: string }[]) =>
  turns.filter(({ id }) => !legs.some((l) => l.shift === id)).map(({ technician }) => technician);

test('whatever is agreed keeps leave and both phones apart, and undone is as before', () => {
  fc.assert(
    fc.property(randomPlan(), fc.nat(), fc.nat(), fc.boolean(), (problem, m, n, both) => {
      const first = generate(problem);
      const [a, b] = [m, n].map((i) => first.turns[i % Math.max(1, first.turns.length)]);
      if (!a?.technician || !b?.technician || a.id === b.id) return;
      const legs = [{ shift: a.id, from: a.technician, to: b.technician }];
      if (both) legs.push({ shift: b.id, from: b.technician, to: a.technician });
      const swap = { id: OnCallId.parse('s'), legs, at: problem.now };
      const outcome = proposeSwap(problem, first.turns, swap, { manager: 'Mia' });
      if (outcome.kind === 'refused') {
        expect(outcome.refusals.length).toBeGreaterThan(0);
        return;
      }
      const swapped = withSwap(problem, agreed(outcome));
      const second = generate({ ...swapped, former: first.onCall });
      const has = second.turns.find((t) => t.id === a.id);
      expect(has).toMatchObject({ swappedTo: b.technician });
      for (const one of second.onCall) {
        const away = problem.team.absences.filter(
          (x) =>
            x.technician === one.technician &&
            ['leave', 'sick', 'out'].includes(x.kind) &&
            overlaps(x.window, one.window),
        );
        expect(away).toEqual([]);
        const other = second.onCall.filter(
          (x) =>
            x.id !== one.id && x.technician === one.technician && overlaps(x.window, one.window),
        );
        expect(other).toEqual([]);
      }
      const undone = undoSwap(swapped, second.turns, agreed(outcome), problem.now);
      if (undone.kind !== 'undone') {
        // Only what changed hands beside it since can stand in the way of taking a swap back.
        expect(codes(undone).length).toBeGreaterThan(0);
        expect(beside(second, legs)).not.toEqual(beside(first, legs));
        return;
      }
      const after = generate({ ...withSwap(problem, undone.swap), former: second.onCall });
      expect(after.onCall).toEqual(first.onCall);
    }),
    { numRuns: 300 },
  );
});
