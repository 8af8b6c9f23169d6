import { expect, it } from 'vitest';
import { failed, week } from './fake-actions.ts';
import { openStore } from './open-store.ts';

const W48 = week('2026-W48');
const W49 = week('2026-W49');

/** Until everything that can go on went on: the fake answers without waiting for anything. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

it('reads after each change, and once more for all that came while it read', async () => {
  const { fake, store } = await openStore();
  const looks = () => fake.asked.filter((one) => one === 'look').length;
  const before = looks();
  fake.slow.add('look');
  fake.type(W48);
  fake.type(W48);
  fake.type(W48);
  await settled();
  expect(looks()).toBe(before + 1);
  fake.finish();
  await settled();
  expect(looks()).toBe(before + 2);
  fake.type(W48);
  await settled();
  expect(looks()).toBe(before + 3);
  expect(store.state().checks?.weeks[0]?.gaps).toBe(11);
});

it('takes what is typed beside an open pane for seen', async () => {
  const { fake } = await openStore();
  let notes = 0;
  fake.groups.outside.note = async () => {
    notes += 1;
    return { kind: 'noted' };
  };
  fake.type(W48);
  await settled();
  expect(notes).toBe(1);
});

it('checks no week whose sheet is gone', async () => {
  const { fake, store } = await openStore({ weeks: [W48, W49] });
  await store.check('all');
  const look = await fake.actions.look();
  if (look.kind !== 'ready') throw new Error('there is no roster');
  fake.actions.look = async () => ({
    ...look,
    weeks: look.weeks.filter((one) => one.week === W48),
  });
  fake.type(W48);
  await settled();
  expect(store.state().checks?.weeks.map((one) => one.week)).toEqual([W48]);
});

it('leaves a preview that was made anew as it is, and what failed is gone on the way back', async () => {
  const { fake, store } = await openStore();
  await store.preview('generate');
  fake.type(W48);
  await settled();
  await store.apply();
  fake.type(W48);
  expect(store.state().stage).toMatchObject({ kind: 'preview', changed: 'renewed' });
  await settled();
  fake.refuses.apply = failed('AccessDenied', 'The sheet is protected.');
  await store.apply();
  await store.back();
  expect(store.state()).toMatchObject({ stage: { kind: 'choose' }, trouble: undefined });
});
