import { describe, expect, test } from 'vitest';
import { groundOf } from '../../../../core/roster/on-call/ground.ts';
import { Holiday } from '../../../../core/roster/on-call/plan.ts';
import { away as awayRule } from '../../../../core/roster/on-call/rules/away.ts';
import { beside } from '../../../../core/roster/on-call/rules/beside.ts';
import type { Finding } from '../../../../core/roster/on-call/rules/finding.ts';
import { gap } from '../../../../core/roster/on-call/rules/gap.ts';
import { member } from '../../../../core/roster/on-call/rules/member.ts';
import { most } from '../../../../core/roster/on-call/rules/most.ts';
import { needs } from '../../../../core/roster/on-call/rules/needs.ts';
import { rest } from '../../../../core/roster/on-call/rules/rest.ts';
import { sameHoliday } from '../../../../core/roster/on-call/rules/same-holiday.ts';
import type { Turn } from '../../../../core/roster/on-call/turns.ts';
import { at } from '../../scenario.ts';
import { type Sketch, shift, sketch, who } from './plans.ts';

const turn = (start: string, end: string, of: Partial<Turn> = {}): Turn => {
  const window = { start: at(start), end: at(end) };
  return { id: shift(`x:${start}`), layer: 'primary', window, parts: [window], ...of };
};
const WEEK = turn('2026-11-30 09:00', '2026-12-07 09:00');
const ground = (s: Sketch = {}) => groundOf(sketch(s));
const told = (found: readonly Finding[]) => found.map((f) => [f.kind, f.reason.code]);
const absent = (start: string, end: string, kind = 'leave') => ({
  team: {
    absences: [{ id: 'x', technician: 'a', kind, window: { start: at(start), end: at(end) } }],
  },
});

describe('away', () => {
  test.each([
    ['ends as the turn begins', '2026-11-28 00:00', '2026-11-30 09:00', []],
    ['reaches one minute into it', '2026-11-28 00:00', '2026-11-30 09:01', [['block', 'away']]],
    ['begins in its last minute', '2026-12-07 08:59', '2026-12-09 00:00', [['block', 'away']]],
    ['begins at the hand-off', '2026-12-07 09:00', '2026-12-09 00:00', [['warn', 'leave-soon']]],
    [
      'less than twelve hours after',
      '2026-12-07 20:59',
      '2026-12-09 00:00',
      [['warn', 'leave-soon']],
    ],
    ['twelve hours after', '2026-12-07 21:00', '2026-12-09 00:00', []],
  ])('leave that %s', (_, start, end, expected) => {
    expect(told(awayRule(who('a'), WEEK, ground(absent(start, end))))).toEqual(expected);
  });

  test.each([
    ['sick', [['block', 'away']]],
    ['out', [['block', 'away']]],
    ['holiday', []],
    ['busy', []],
    ['training', []],
  ])('a day of kind %s', (kind, expected) => {
    const scene = absent('2026-12-02 00:00', '2026-12-03 00:00', kind);
    expect(told(awayRule(who('a'), WEEK, ground(scene)))).toEqual(expected);
  });

  test('leave on a holiday that somebody else has is none of the week', () => {
    const parts = [
      { start: at('2026-11-30 09:00'), end: at('2026-12-01 09:00') },
      { start: at('2026-12-02 09:00'), end: at('2026-12-07 09:00') },
    ];
    const scene = ground(absent('2026-12-01 09:00', '2026-12-02 09:00'));
    expect(awayRule(who('a'), { ...WEEK, parts }, scene)).toEqual([]);
  });
});

describe('gap', () => {
  const own = (of: Turn) => ({ ...of, isHoliday: of.holiday !== undefined });
  const earlier = (end: string) => own(turn('2026-10-01 09:00', end));
  test.each([
    ['thirteen days', '2026-11-17 09:00', [['block', 'gap-short']]],
    ['a minute less than two clear weeks', '2026-11-16 09:01', [['block', 'gap-short']]],
    ['two clear weeks', '2026-11-16 09:00', [['warn', 'gap-short']]],
    ['a minute less than three', '2026-11-09 09:01', [['warn', 'gap-short']]],
    ['three clear weeks', '2026-11-09 09:00', []],
  ])('%s', (_, end, expected) => {
    expect(told(gap(own(WEEK), earlier(end), ground()))).toEqual(expected);
    expect(told(gap(earlier(end), own(WEEK), ground()))).toEqual(expected);
  });

  test('two clear weeks over a clock change are two weeks on the wall', () => {
    const spring = own(turn('2026-03-30 09:00', '2026-04-06 09:00'));
    const march = own(turn('2026-03-09 09:00', '2026-03-16 09:00'));
    expect(told(gap(spring, march, ground()))).toEqual([['warn', 'gap-short']]);
  });

  test('never both layers at once, touching is fine by that', () => {
    const second = own({ ...WEEK, layer: 'secondary' });
    expect(told(gap(own(WEEK), second, ground()))).toEqual([['block', 'two-layers']]);
    const holiday = Holiday.parse({ date: '2026-12-07', name: 'H' });
    const touching = own(turn('2026-12-07 09:00', '2026-12-08 09:00', { holiday }));
    expect(gap(own(WEEK), touching, ground())).toEqual([]);
  });

  test('around a holiday the two weeks are a wish', () => {
    const holiday = Holiday.parse({ date: '2026-12-20', name: 'H' });
    const later = (start: string, end: string) => own(turn(start, end, { holiday }));
    const near = later('2026-12-20 09:00', '2026-12-21 09:00');
    expect(told(gap(near, own(WEEK), ground()))).toEqual([['warn', 'gap-short']]);
    const far = later('2026-12-21 09:00', '2026-12-22 09:00');
    expect(gap(far, own(WEEK), ground())).toEqual([]);
  });

  test('the policy says how long', () => {
    const plan = { policy: { gapDays: 7, wishedGapDays: 7 } };
    expect(gap(own(WEEK), earlier('2026-11-23 09:00'), ground({ plan }))).toEqual([]);
    const short = gap(own(WEEK), earlier('2026-11-24 09:00'), ground({ plan }));
    expect(short[0]?.reason).toMatchObject({ code: 'gap-short', days: 6, need: 7 });
  });

  test('shorter turns need a shorter gap unless the policy says otherwise', () => {
    const rotation = { cycleDays: 1, handOffs: [{ day: 0, at: '09:00' }] };
    expect(ground({ plan: { primary: { rotation } } })).toMatchObject({
      gapDays: 2,
      wishedGapDays: 3,
    });
    expect(ground()).toMatchObject({ gapDays: 14, wishedGapDays: 21 });
  });
});

describe('most of one’s time', () => {
  const weeks = (...starts: readonly string[]) =>
    starts
      .map((start) => turn(`${start} 09:00`, `${start} 10:00`).window)
      .map(({ start }) => ({
        start,
        end: (start + 7 * 86_400_000) as typeof start,
      }));
  test('a quarter of twelve weeks is three of them; a fourth is told', () => {
    const two = weeks('2026-09-14', '2026-10-05');
    expect(most(WEEK.parts, two, ground())).toEqual([]);
    const three = weeks('2026-09-15', '2026-10-05', '2026-11-02');
    const [found] = most(WEEK.parts, three, ground());
    expect(found).toMatchObject({ kind: 'warn', reason: { code: 'share-above', percent: 33 } });
  });

  test('what lies before the twelve weeks does not count, what comes after does', () => {
    const long = weeks('2026-08-31', '2026-10-05', '2026-11-02');
    expect(most(WEEK.parts, weeks('2026-09-07', '2026-10-05', '2026-11-02'), ground())).toEqual([]);
    expect(most(WEEK.parts, long, ground())).toEqual([]);
    const after = weeks('2026-12-14', '2027-01-04', '2027-01-25');
    expect(told(most(WEEK.parts, after, ground()))).toEqual([['warn', 'share-above']]);
  });

  test('is a hard rule where the policy says so', () => {
    const plan = { policy: { mostPercentForce: 'must' } };
    const three = weeks('2026-09-15', '2026-10-05', '2026-11-02');
    expect(told(most(WEEK.parts, three, ground({ plan })))).toEqual([['block', 'share-above']]);
  });
});

describe('rest', () => {
  const called = (end: string) => ({
    team: {
      callOuts: [
        { id: 'c', technician: 'a', window: { start: at('2026-11-29 20:00'), end: at(end) } },
      ],
    },
  });
  test('eleven hours from the end of a call-out', () => {
    expect(rest(who('a'), WEEK, ground(called('2026-11-29 22:00')))).toEqual([]);
    expect(told(rest(who('a'), WEEK, ground(called('2026-11-29 22:01'))))).toEqual([
      ['block', 'rest-short'],
    ]);
  });

  test('a night shift counts, a day shift and a free day do not, and work inside the turn is its own', () => {
    const shifts = (start: string, end: string) => ({
      team: {
        shifts: [
          { id: 's', technician: 'a', code: 'N', window: { start: at(start), end: at(end) } },
        ],
      },
    });
    const night = ground(shifts('2026-11-29 22:00', '2026-11-30 06:00'));
    expect(told(rest(who('a'), WEEK, night))).toEqual([['block', 'rest-short']]);
    const free = shifts('2026-11-29 00:00', '2026-11-30 00:00');
    const freeDay = { team: { shifts: free.team.shifts.map((s) => ({ ...s, free: true })) } };
    expect(told(rest(who('a'), WEEK, ground(free)))).toEqual([['block', 'rest-short']]);
    expect(rest(who('a'), WEEK, ground(freeDay))).toEqual([]);
    expect(rest(who('a'), WEEK, ground(shifts('2026-11-29 14:00', '2026-11-29 23:30')))).toEqual(
      [],
    );
    const inside = {
      team: {
        callOuts: [
          {
            id: 'c',
            technician: 'a',
            window: { start: at('2026-12-01 02:00'), end: at('2026-12-01 03:00') },
          },
        ],
      },
    };
    expect(rest(who('a'), WEEK, ground(inside))).toEqual([]);
  });
});

describe('member', () => {
  const dated = (facts: object) => ground({ members: { a: facts } });
  test('from the first day to the last', () => {
    expect(member(who('a'), WEEK, dated({ from: '2026-11-30', until: '2026-12-07' }))).toEqual([]);
    expect(told(member(who('a'), WEEK, dated({ from: '2026-12-01' })))).toEqual([
      ['block', 'not-yet'],
    ]);
    expect(told(member(who('a'), WEEK, dated({ until: '2026-12-06' })))).toEqual([
      ['block', 'left'],
    ]);
  });

  test('in the rotation, active, and on that layer', () => {
    expect(told(member(who('z'), WEEK, ground()))).toEqual([['block', 'not-in-rotation']]);
    const gone = ground({ technicians: { a: { active: false } } });
    expect(told(member(who('a'), WEEK, gone))).toEqual([['block', 'inactive']]);
    expect(told(member(who('a'), WEEK, dated({ layers: ['secondary'] })))).toEqual([
      ['block', 'not-on-layer'],
    ]);
  });
});

describe('needs', () => {
  const plan = {
    primary: {
      needs: [
        { kind: 'skill', skill: 'firewall', level: 2 },
        { kind: 'clearance', name: 'Key' },
      ],
    },
  };
  const has = (facts: object) => needs(who('a'), WEEK, ground({ plan, technicians: { a: facts } }));
  const key = { clearances: [{ name: 'key' }] };

  test('at the level, below it, and where nobody has said', () => {
    expect(has({ skills: [{ skill: 'Firewall', level: 2 }], ...key })).toEqual([]);
    expect(told(has({ skills: [{ skill: 'firewall', level: 1 }], ...key }))).toEqual([
      ['block', 'skill-short'],
    ]);
    expect(told(has(key))).toEqual([['warn', 'need-unknown']]);
    expect(told(has({ skills: [{ skill: 'firewall', level: 3 }], clearances: [] }))).toEqual([
      ['block', 'clearance-short'],
    ]);
  });

  test('a certificate counts to its last day, which must not be before the hand-off', () => {
    const until = (expires: string) =>
      has({ skills: [{ skill: 'firewall', level: 2, expires }], ...key });
    expect(until('2026-12-07')).toEqual([]);
    expect(told(until('2026-12-06'))).toEqual([['block', 'skill-short']]);
  });

  test('with one layer, what two would share is needed of the one', () => {
    const together = { together: [{ kind: 'skill', skill: 'firewall' }] };
    const technicians = { a: { skills: [] } };
    expect(told(needs(who('a'), WEEK, ground({ plan: together, technicians })))).toEqual([
      ['block', 'skill-short'],
    ]);
    const two = { ...together, secondary: {} };
    expect(needs(who('a'), WEEK, ground({ plan: two, technicians }))).toEqual([]);
  });
});

describe('beside', () => {
  const second = { ...WEEK, layer: 'secondary' as const };
  const plan = { secondary: {}, together: [{ kind: 'skill', skill: 'firewall', level: 2 }] };
  const two = (a: object, b: object, members = {}) =>
    beside(who('a'), WEEK, who('b'), second, ground({ plan, technicians: { a, b }, members }));
  const skilled = { skills: [{ skill: 'firewall', level: 2 }] };

  test('what the primary lacks, the secondary has', () => {
    expect(two({ skills: [] }, skilled)).toEqual([]);
    expect(two(skilled, { skills: [] })).toEqual([]);
    expect(two({ skills: [] }, { skills: [] })[0]?.reason).toEqual({
      ...{ code: 'pair-short', need: 'firewall', name: 'B' },
    });
    expect(two({}, { skills: [] })).toEqual([]);
  });

  test('two newcomers never together, until the last day of either', () => {
    const both = { a: { newcomerUntil: '2026-11-30' }, b: { newcomerUntil: '2026-12-31' } };
    expect(told(two(skilled, skilled, both))).toEqual([['block', 'two-newcomers']]);
    const past = { ...both, a: { newcomerUntil: '2026-11-29' } };
    expect(two(skilled, skilled, past)).toEqual([]);
  });
});

test('the same holiday in two years running, by name, whatever its day', () => {
  const easter = (date: string) => Holiday.parse({ date, name: 'Easter' });
  expect(told(sameHoliday(easter('2027-03-28'), easter('2026-04-05')))).toEqual([
    ['block', 'same-holiday'],
  ]);
  expect(sameHoliday(easter('2028-04-16'), easter('2026-04-05'))).toEqual([]);
  const other = Holiday.parse({ date: '2026-12-25', name: 'Christmas' });
  expect(sameHoliday(easter('2027-03-28'), other)).toEqual([]);
});
