import { expect, it } from 'vitest';
import { failed } from './fake-actions.ts';
import { openStore } from './open-store.ts';

it('shows what would be frozen, freezes it, and says whom to tell until they were', async () => {
  const { fake, store } = await openStore({ person: ' Eva  Lind ' });
  await store.publishing.look();
  expect(store.state()).toMatchObject({
    view: 'publish',
    publish: { kind: 'preview', preview: { version: 1 }, isRenewed: false },
  });
  await store.publishing.publish();
  expect(fake.asked).toContain('publish 2026-W48 by Eva Lind');
  expect(store.state().publish).toMatchObject({ kind: 'told', told: { kind: 'done' } });
  await store.publishing.told('Ana Ruiz');
  expect(store.state().publish).toMatchObject({ told: { text: '2 people to tell of version 1.' } });
  store.publishing.back();
  await store.publishing.untold();
  expect(store.state().publish).toMatchObject({ told: { text: '2 people to tell of version 1.' } });
});

it('shows anew what changed since it was looked at, and freezes nothing', async () => {
  const { fake, store } = await openStore();
  await store.publishing.look();
  fake.type('2026-W48');
  await store.publishing.publish();
  expect(store.state().publish).toMatchObject({ kind: 'preview', isRenewed: true });
  expect(fake.asked.filter((one) => one.startsWith('publish '))).toEqual([]);
  await store.publishing.publish();
  expect(fake.asked).toContain('publish 2026-W48 by somebody in Excel');
});

it('hands out files, and says what is in the way', async () => {
  const { fake, store } = await openStore();
  await store.publishing.handOver('calendars');
  expect(store.state().publish).toMatchObject({ kind: 'files', what: 'calendars' });
  store.publishing.back();
  fake.refuses.handOver = failed('NotPublished', 'Nothing is published yet.');
  await store.publishing.handOver('texts');
  expect(store.state()).toMatchObject({
    publish: { kind: 'choose' },
    trouble: { code: 'NotPublished' },
  });
});

it('keeps the name of whoever works in this pane, and signs locks with it', async () => {
  const { fake, store } = await openStore();
  await store.lock('lock', '');
  store.name('Eva');
  expect(store.state().person).toBe('Eva');
  expect(fake.groups.person.read()).toBe('Eva');
  await store.lock('lock', '');
  expect(fake.asked.filter((one) => one.startsWith('lock by'))).toEqual([
    'lock by nobody',
    'lock by Eva',
  ]);
});

it('asks for the chosen weeks, and for calendars of all', async () => {
  const { fake, store } = await openStore();
  await store.publishing.handOver('texts');
  await store.publishing.handOver('pay-hours');
  await store.publishing.handOver('calendars');
  expect(fake.asked.filter((one) => one.startsWith('hand over'))).toEqual([
    'hand over texts 2026-W48',
    'hand over pay-hours 2026-W48',
    'hand over calendars',
  ]);
});

it('stays where it was when nothing is published, and looks at nothing that is not set up', async () => {
  const no = failed('NotPublished', 'Nothing is published yet.');
  const { fake, store } = await openStore({ refuses: { publish: no } });
  await store.publishing.publish();
  expect(fake.asked).not.toContain('publish');
  await store.publishing.untold();
  expect(store.state()).toMatchObject({ publish: { kind: 'choose' }, trouble: no });
  store.publishing.back();
  expect(store.state().trouble).toBeUndefined();
  const { fake: nothing, store: none } = await openStore({ found: 'nothing' });
  await none.publishing.look();
  expect(nothing.asked).not.toContain('publish');
});

it('still shows whom to tell where it could not be marked', async () => {
  const { fake, store } = await openStore();
  await store.publishing.look();
  await store.publishing.publish();
  fake.refuses.publish = failed('ReadOnly', 'This workbook is open to be read.');
  await store.publishing.told('Ana Ruiz');
  expect(store.state()).toMatchObject({
    publish: { kind: 'told', told: { text: '3 people to tell of version 1.' } },
    trouble: { code: 'ReadOnly' },
  });
});
