import { expect, it } from 'vitest';
import { makeStore } from '../../../addin/taskpane/store.ts';
import { LocalDate } from '../../../core/model/time.ts';
import { type FakeOptions, failed, fakeActions } from './fake-actions.ts';
import { fakeTime } from './fake-time.ts';

const open = async (options: FakeOptions = {}) => {
  const fake = fakeActions({ weeks: ['2026-W48'], open: '2026-W48', outside: 14, ...options });
  const store = makeStore({
    ...fakeTime(),
    ...fake.groups,
    today: () => LocalDate.parse('2026-11-23'),
  });
  await store.start();
  return { fake, store };
};

it('asks once when the workbook is opened, and says nothing where nothing was changed', async () => {
  const { store } = await open();
  expect(store.state()).toMatchObject({ outside: { cells: 14 }, stage: { kind: 'choose' } });
  store.outside.show();
  expect(store.state()).toMatchObject({ view: 'week', stage: { kind: 'outside' } });
  expect((await open({ outside: 0 })).store.state().outside).toBeUndefined();
});

it('takes them as they were chosen, says so, and asks no more', async () => {
  const { fake, store } = await open();
  store.outside.show();
  await store.outside.take('pins');
  expect(fake.asked).toContain('take pins');
  expect(store.state()).toMatchObject({
    outside: undefined,
    stage: { kind: 'choose' },
    said: { text: '14 cells kept as pins.' },
  });
});

it('stays where it was when they could not be taken', async () => {
  const { store } = await open({ refuses: { take: failed('AccessDenied', 'Protected.') } });
  store.outside.show();
  await store.outside.take('typed');
  expect(store.state()).toMatchObject({
    outside: { cells: 14 },
    stage: { kind: 'outside' },
    trouble: { code: 'AccessDenied' },
  });
});

it('is not asked of a workbook that cannot be read', async () => {
  const { fake, store } = await open({ problems: [{ text: '“forty” is no number.' }] });
  expect(fake.asked).not.toContain('outside');
  expect(store.state().outside).toBeUndefined();
});
