import { describe, expect, test } from 'vitest';
import { OnCall } from '../../../../core/model/absence.ts';
import { check } from '../../../../core/roster/on-call/check.ts';
import { coverage, lookAhead } from '../../../../core/roster/on-call/coverage.ts';
import { generate } from '../../../../core/roster/on-call/generate.ts';
import { at } from '../../scenario.ts';
import { away, type Sketch, sketch, weeksBefore } from './plans.ts';

const LAYERS = ['primary', 'secondary'] as const;
const week = (technician: string, from: string, to: string, layer = 'primary') =>
  OnCall.parse({
    ...{ id: `${technician} ${from} ${layer}`, technician, layer },
    window: { start: at(from), end: at(to) },
  });
const zone = sketch().plan.zone;

describe('coverage', () => {
  const within = { start: at('2026-11-30 09:00'), end: at('2026-12-14 09:00') };

  test('a minute that nobody has, and a minute that two have', () => {
    const onCall = [
      week('a', '2026-11-30 09:00', '2026-12-07 08:59'),
      week('b', '2026-12-07 09:00', '2026-12-14 09:00'),
      week('c', '2026-12-14 08:59', '2026-12-21 09:00'),
    ];
    expect(coverage(onCall, ['primary'], within)).toEqual({
      gaps: [
        {
          layer: 'primary',
          window: { start: at('2026-12-07 08:59'), end: at('2026-12-07 09:00') },
        },
      ],
      doubles: [
        {
          layer: 'primary',
          technicians: ['b', 'c'],
          window: { start: at('2026-12-14 08:59'), end: at('2026-12-14 09:00') },
        },
      ],
    });
  });

  test('one person twice is not two people, and layers are apart', () => {
    const a = week('a', '2026-11-30 09:00', '2026-12-14 09:00');
    const again = { ...a, id: week('x', '2026-11-30 09:00', '2026-12-14 09:00').id };
    expect(coverage([a, again], ['primary'], within)).toEqual({ gaps: [], doubles: [] });
    expect(coverage([a], LAYERS, within).gaps).toEqual([{ layer: 'secondary', window: within }]);
  });
});

test('thirty days and fifty-two weeks ahead, by the clock on the wall', () => {
  const onCall = [week('a', '2026-11-23 09:00', '2026-12-23 09:00')];
  const month = lookAhead(onCall, ['primary'], at('2026-11-23 09:00'), zone);
  expect(month.days30).toEqual({ gaps: [], doubles: [] });
  expect(month.weeks52.gaps).toEqual([
    {
      layer: 'primary',
      window: { start: at('2026-12-23 09:00'), end: at('2027-11-22 09:00') },
    },
  ]);
  const later = lookAhead(onCall, ['primary'], at('2026-11-23 09:01'), zone);
  expect(later.days30.gaps).toHaveLength(1);
  // The year goes over both clock changes and ends at the same time of day.
  const year = lookAhead([], ['primary'], at('2026-10-01 09:00'), zone).weeks52.gaps[0];
  expect(year?.window.end).toBe(at('2027-09-30 09:00'));
});

describe('check of what is written down', () => {
  const to = '2026-12-28 09:00';
  const found = (s: Sketch, onCall: readonly OnCall[]) =>
    check(sketch({ to, ...s }), onCall).violations.map((v) => [
      v.kind,
      v.reason.code,
      ...(v.technician === undefined ? [] : [v.technician]),
    ]);
  const four = ['a', 'b', 'c', 'd'].map((id, i) => {
    const days = ['2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'];
    return week(id, `${days[i]} 09:00`, `${days[i + 1]} 09:00`);
  });

  test('a good month has nothing', () => {
    expect(found({}, four)).toEqual([]);
  });

  test('somebody typed over a week: the gap is too short, for both of their weeks', () => {
    const typed = four.map((o, i) =>
      i === 1 ? { ...o, technician: week('a', '2026-11-30 09:00', to).technician } : o,
    );
    expect(found({}, typed)).toEqual([
      ['block', 'gap-short', 'a'],
      ['block', 'gap-short', 'a'],
    ]);
  });

  test('leave, somebody outside the rotation, and half a week', () => {
    const team = { absences: [away('c', '2026-12-16', '2026-12-16')] };
    expect(found({ team }, four)).toEqual([['block', 'away', 'c']]);
    const members = { plan: { members: ['a', 'b', 'c'].map((technician) => ({ technician })) } };
    expect(found(members, four)).toEqual([['block', 'not-in-rotation', 'd']]);
    const half = [
      ...four.slice(0, 3),
      week('d', '2026-12-21 09:00', '2026-12-24 09:00'),
      week('a', '2026-12-24 09:00', '2026-12-28 09:00'),
    ];
    expect(found({}, half)).toEqual([]);
    const leave = { absences: [away('a', '2026-12-26', '2026-12-26')] };
    expect(found({ team: leave }, half)).toEqual([['block', 'away', 'a']]);
  });

  test('a week without anybody says for everybody why not', () => {
    const [, ...three] = four;
    const { violations } = check(sketch({ to }), three);
    expect(violations.map((v) => v.reason.code)).toEqual(['gap']);
    expect(violations[0]?.whyNot?.map((w) => w.technician)).toEqual(['a', 'b', 'c', 'd']);
    expect(violations[0]?.whyNot?.find((w) => w.technician === 'b')?.reasons[0]).toMatchObject({
      ...{ code: 'gap-short', days: 0 },
    });
  });

  test('two at once are named', () => {
    const extra = week('d', '2026-12-01 18:00', '2026-12-02 09:00');
    const [first] = check(sketch({ to }), [...four, extra]).violations;
    expect(first?.reason).toMatchObject({ code: 'double', names: ['A', 'D'] });
  });

  test('both phones at once, also for one evening', () => {
    const plan = { secondary: {}, policy: { gapDays: 0, wishedGapDays: 0 } };
    const second = ['b', 'c', 'd', 'a'].map((technician, i) => ({
      ...four[i],
      ...{ id: `s${i}`, technician, layer: 'secondary' },
    }));
    const onCall = [...four, ...second.map((o) => OnCall.parse(o))];
    const people = { people: 'abcdefgh', plan };
    expect(found(people, onCall).filter(([kind]) => kind === 'block')).toEqual([]);
    const evening = week('b', '2026-12-01 18:00', '2026-12-02 09:00');
    const [whole] = onCall;
    const cut = [
      { ...whole, id: 'x', window: { start: at('2026-11-30 09:00'), end: evening.window.start } },
      evening,
      { ...whole, id: 'y', window: { start: evening.window.end, end: at('2026-12-07 09:00') } },
      ...onCall.slice(1),
    ].map((o) => OnCall.parse(o));
    expect(found(people, cut).filter(([kind]) => kind === 'block')).toEqual([
      ['block', 'two-layers', 'b'],
    ]);
  });

  test('history reaches over the edge of the horizon', () => {
    const team = { onCall: weeksBefore('a') };
    expect(found({ team }, four)[0]).toEqual(['block', 'gap-short', 'a']);
    const earlier = { onCall: weeksBefore('axx') };
    expect(found({ team: earlier }, four).filter(([kind]) => kind === 'block')).toEqual([]);
  });

  test('an evening of cover in the past is no turn', () => {
    const team = { onCall: [week('a', '2026-11-27 18:00', '2026-11-28 09:00')] };
    expect(found({ team }, four)).toEqual([]);
  });
});

test('what was made and put into the team is found again as it is', () => {
  const problem = sketch({ people: 'abcdefgh', plan: { secondary: {} } });
  const { onCall } = generate(problem);
  const hard = check(problem, onCall).violations.filter((v) => v.kind === 'block');
  expect(hard).toEqual([]);
});
