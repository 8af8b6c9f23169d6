import { expect, test } from 'vitest';
import { OnCallPlan } from '../../../../core/roster/on-call/plan.ts';
import { at } from '../../scenario.ts';

const told = (plan: object): readonly string[] => {
  const read = OnCallPlan.safeParse({ zone: 'Europe/Lisbon', ...plan });
  return (read.error?.issues ?? []).map((i) => `${i.path.join('.')}: ${i.message}`);
};
const named = (id: string) => ({
  ...{ id, technician: 'a' },
  window: { start: at('2026-12-07 09:00'), end: at('2026-12-14 09:00') },
});

test('a plan that says nothing but a zone has every default', () => {
  const plan = OnCallPlan.parse({ zone: 'Europe/Lisbon' });
  expect(plan.primary.rotation).toMatchObject({
    cycleDays: 7,
    handOffs: [{ day: 0, at: '09:00' }],
  });
  expect(plan.secondary).toBeUndefined();
  expect(plan.policy).toMatchObject({
    ...{ mostPercent: 25, leaveSoonHours: 12, fewest: 4, fewestForTwo: 8 },
  });
});

test.each([
  [
    { members: [{ technician: 'a' }, { technician: 'a' }] },
    'members: a technician is in the rotation twice; remove one of the lines',
  ],
  [
    { members: [{ technician: 'a', from: '2027-01-02', until: '2027-01-01' }] },
    'members: a member leaves before they join; correct one of the two dates',
  ],
  [
    {
      holidays: [
        { date: '2026-12-25', name: 'A' },
        { date: '2026-12-25', name: 'B' },
      ],
    },
    'holidays: a day is a holiday twice; remove one of the lines',
  ],
  [{ fixed: [named('x'), named('x')] }, 'fixed: two lines have the same id; give each its own'],
])('%j is refused by name, with the way out', (plan, message) => {
  expect(told(plan)).toEqual([message]);
});

test('one day in the rotation, and two things of one id in different lists, are fine', () => {
  expect(told({ members: [{ technician: 'a', from: '2027-01-01', until: '2027-01-01' }] })).toEqual(
    [],
  );
  expect(told({ fixed: [named('x'), named('y')] })).toEqual([]);
});
