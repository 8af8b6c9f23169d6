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

it('is over once they were taken, also where they could not be looked at again', async () => {
  const { fake, store } = await open();
  store.outside.show();
  fake.refuses.outside = failed('InvalidOperationInCellEditMode', 'A cell is being edited.');
  await store.outside.take('pins');
  expect(store.state()).toMatchObject({ outside: undefined, stage: { kind: 'choose' } });
});

it('shows in their place what was changed again meanwhile', async () => {
  const { fake, store } = await open();
  store.outside.show();
  fake.groups.outside.look = async () => ({ kind: 'outside', cells: 2, lines: [] });
  await store.outside.take('typed');
  expect(store.state()).toMatchObject({
    outside: { cells: 2 },
    stage: { kind: 'outside' },
    said: { text: '14 cells kept as typed.' },
  });
});

it('says nothing of what was before when it is opened', async () => {
  const { fake, store } = await open();
  await store.lock('lock', '');
  fake.refuses.check = failed('AccessDenied', 'Protected.');
  store.outside.show();
  expect(store.state().said).toBeUndefined();
  await store.check('open');
  store.outside.show();
  expect(store.state().trouble).toBeUndefined();
});

it('looks no further where they could not be taken', async () => {
  const { fake, store } = await open({ refuses: { take: failed('AccessDenied', 'Protected.') } });
  await store.outside.take('pins');
  expect(fake.asked.filter((one) => one === 'outside')).toHaveLength(1);
});
