import { expect, it } from 'vitest';
import { makeStore } from '../../../addin/taskpane/store.ts';
import { LocalDate } from '../../../core/model/time.ts';
import { type FakeOptions, fakeActions } from './fake-actions.ts';
import { fakeTime } from './fake-time.ts';

const open = async (options: FakeOptions = {}) => {
  const fake = fakeActions({ weeks: ['2026-W48'], open: '2026-W48', ...options });
  const store = makeStore({
    ...fakeTime(),
    ...fake.groups,
    today: () => LocalDate.parse('2026-11-23'),
  });
  await store.start();
  return { fake, store };
};

it('shows a swap of shifts, writes it under the name in the pane, and takes it back', async () => {
  const { fake, store } = await open({ person: 'Eva' });
  expect(await store.shifts.look()).toBe(true);
  expect(store.state().stage).toMatchObject({ kind: 'swap', answer: { kind: 'shift-swap' } });
  await store.shifts.swap();
  expect(fake.asked).toContain('swap shifts by Eva');
  expect(store.state().stage).toMatchObject({ kind: 'swapped', isUndone: false });
  await store.shifts.undo();
  expect(store.state().stage).toMatchObject({ kind: 'swapped', isUndone: true });
});

it('writes nothing that was not looked at, and nothing that breaks a rule', async () => {
  const { fake, store } = await open();
  await store.shifts.look();
  fake.type('2026-W48');
  await store.shifts.swap();
  expect(store.state().stage).toMatchObject({ kind: 'swap', answer: { kind: 'shift-swap' } });
  expect(fake.asked.filter((one) => one.startsWith('swap shifts'))).toEqual([]);
  const { fake: broken, store: none } = await open({ isBroken: true });
  await none.shifts.look();
  await none.shifts.swap();
  expect(none.state().stage).toMatchObject({ answer: { kind: 'refused' } });
  expect(broken.asked.filter((one) => one.startsWith('swap shifts'))).toEqual([]);
});
