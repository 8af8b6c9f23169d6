import { expect, it } from 'vitest';
import { openStore } from './open-store.ts';

it('shows a swap of shifts, writes it under the name in the pane, and takes back what it wrote', async () => {
  const { fake, store } = await openStore({ person: 'Eva' });
  expect(await store.shifts.look()).toBe(true);
  expect(store.state().stage).toMatchObject({
    kind: 'swap',
    look: { answer: { kind: 'shift-swap' }, standing: [] },
  });
  await store.shifts.swap();
  expect(fake.asked).toContain('swap shifts by Eva');
  expect(store.state().stage).toMatchObject({ kind: 'swapped', done: { ids: ['S1'] } });
  await store.shifts.undoLast();
  expect(fake.asked).toContain('take back S1 by Eva');
  expect(store.state().stage).toMatchObject({ kind: 'swap-undone' });
});

it('lists the swaps that stand, and takes any of them back', async () => {
  const { fake, store } = await openStore({ person: 'Eva' });
  for (let i = 0; i < 2; i += 1) {
    await store.shifts.look();
    await store.shifts.swap();
  }
  await store.shifts.look();
  expect(store.state().stage).toMatchObject({ look: { standing: [{ id: 'S2' }, { id: 'S1' }] } });
  await store.shifts.undo('S1');
  expect(fake.asked).toContain('take back S1 by Eva');
  expect(store.state().stage).toMatchObject({ kind: 'swap-undone' });
  await store.shifts.look();
  expect(store.state().stage).toMatchObject({ look: { standing: [{ id: 'S2' }] } });
});

it('says which cell was changed since, where a swap cannot be taken back', async () => {
  const { fake, store } = await openStore();
  await store.shifts.look();
  await store.shifts.swap();
  fake.type('2026-W48');
  await store.shifts.undoLast();
  expect(store.state().stage).toMatchObject({
    kind: 'swap',
    look: { answer: { kind: 'refused', lines: [{ place: { address: 'C6' } }] } },
  });
});

it('writes nothing that was not looked at, and nothing that breaks a rule', async () => {
  const { fake, store } = await openStore();
  await store.shifts.look();
  fake.type('2026-W48');
  await store.shifts.swap();
  expect(store.state().stage).toMatchObject({
    kind: 'swap',
    look: { answer: { kind: 'shift-swap' } },
  });
  await store.shifts.undoLast();
  expect(fake.asked.filter((one) => /^(swap shifts|take back)/.test(one))).toEqual([]);
  const { fake: broken, store: none } = await openStore({ isBroken: true });
  await none.shifts.look();
  await none.shifts.swap();
  expect(none.state().stage).toMatchObject({ look: { answer: { kind: 'refused' } } });
  expect(broken.asked.filter((one) => one.startsWith('swap shifts'))).toEqual([]);
});
