import { expect, it } from 'vitest';
import { makeStore } from '../../../addin/taskpane/store.ts';
import { LocalDate } from '../../../core/model/time.ts';
import { failed, fakeActions } from './fake-actions.ts';
import { fakeTime } from './fake-time.ts';

const open = async () => {
  const fake = fakeActions({ weeks: ['2026-W48'], open: '2026-W48' });
  const store = makeStore({
    ...fakeTime(),
    ...fake.groups,
    today: () => LocalDate.parse('2026-11-23'),
  });
  await store.start();
  store.team.show();
  return { fake, store };
};

it('shows what a file changes, takes it, and reads the workbook again', async () => {
  const { fake, store } = await open();
  await store.team.take();
  expect(fake.asked).not.toContain('takeTeam');
  await store.team.read('file');
  expect(store.state()).toMatchObject({
    view: 'team',
    team: { kind: 'preview', preview: { changes: 3 }, isRenewed: false },
  });
  await store.team.take();
  expect(store.state().team).toMatchObject({ kind: 'taken' });
  expect(fake.asked.at(-1)).toBe('look');
});

it('shows it anew where the workbook changed, and stays where it was when it failed', async () => {
  const { fake, store } = await open();
  await store.team.read('file');
  fake.type('2026-W48');
  await store.team.take();
  expect(store.state().team).toMatchObject({ kind: 'preview', isRenewed: true });
  fake.refuses.takeTeam = failed('AccessDenied', 'Protected.');
  await store.team.take();
  expect(store.state()).toMatchObject({
    team: { kind: 'preview' },
    trouble: { code: 'AccessDenied' },
  });
});

it('makes a file to keep', async () => {
  const { store } = await open();
  await store.team.save();
  expect(store.state().team).toMatchObject({
    kind: 'file',
    file: { name: 'slotwright-team.json' },
  });
  store.team.back();
  expect(store.state().team).toEqual({ kind: 'choose' });
});

it('stays where it was when a file could not be read or made, until somebody goes on', async () => {
  const { fake, store } = await open();
  const no = failed('File', 'technicians › 3: expected text.');
  Object.assign(fake.refuses, { readTeam: no, saveTeam: no });
  await store.team.read('file');
  expect(store.state()).toMatchObject({ team: { kind: 'choose' }, trouble: no });
  store.team.back();
  expect(store.state().trouble).toBeUndefined();
  await store.team.save();
  expect(store.state()).toMatchObject({ team: { kind: 'choose' }, trouble: no });
  store.team.show();
  expect(store.state().trouble).toBeUndefined();
});
