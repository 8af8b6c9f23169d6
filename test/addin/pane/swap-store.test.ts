import { expect, it } from 'vitest';
import { openStore } from './open-store.ts';

it('shows a swap of shifts, writes it under the name in the pane, and takes it back', async () => {
  const { fake, store } = await openStore({ person: 'Eva' });
  expect(await store.shifts.look()).toBe(true);
  expect(store.state().stage).toMatchObject({ kind: 'swap', answer: { kind: 'shift-swap' } });
  await store.shifts.swap();
  expect(fake.asked).toContain('swap shifts by Eva');
  expect(store.state().stage).toMatchObject({ kind: 'swapped', isUndone: false });
  await store.shifts.undo();
  expect(store.state().stage).toMatchObject({ kind: 'swapped', isUndone: true });
});

it('writes nothing that was not looked at, and nothing that breaks a rule', async () => {
  const { fake, store } = await openStore();
  await store.shifts.look();
  fake.type('2026-W48');
  await store.shifts.swap();
  expect(store.state().stage).toMatchObject({ kind: 'swap', answer: { kind: 'shift-swap' } });
  expect(fake.asked.filter((one) => one.startsWith('swap shifts'))).toEqual([]);
  const { fake: broken, store: none } = await openStore({ isBroken: true });
  await none.shifts.look();
  await none.shifts.swap();
  expect(none.state().stage).toMatchObject({ answer: { kind: 'refused' } });
  expect(broken.asked.filter((one) => one.startsWith('swap shifts'))).toEqual([]);
});
