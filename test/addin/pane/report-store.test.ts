import { expect, test } from 'vitest';
import { makeStore } from '../../../addin/taskpane/store.ts';
import { LocalDate } from '../../../core/model/time.ts';
import { fakeActions, week } from './fake-actions.ts';
import { fakeTime } from './fake-time.ts';

const opened = async (options: Parameters<typeof fakeActions>[0]) => {
  const fake = fakeActions(options);
  const time = fakeTime();
  const today = (): LocalDate => LocalDate.parse('2026-11-23');
  const store = makeStore({ ...fake.groups, later: time.later, now: time.now, today });
  await store.start();
  return { fake, store };
};

test('the open week is reviewed, else the last one, and Balance takes the same preview as the others', async () => {
  const { fake, store } = await opened({ weeks: ['2026-W48', '2026-W49'], open: '2026-W48' });
  await store.reports.review();
  expect(fake.asked).toContain('review 2026-W48');
  expect(store.state()).toMatchObject({ view: 'balance', review: { week: '2026-W48' } });
  await store.preview('balance');
  expect(fake.asked).toContain('balance 2026-W48');
  expect(store.state()).toMatchObject({ view: 'week', stage: { kind: 'preview', how: 'balance' } });
  await store.apply();
  expect(store.state().stage).toMatchObject({ kind: 'applied' });
});

test('nothing is asked where there is no week, and what was seen before stays where a review fails', async () => {
  const { fake, store } = await opened({ weeks: [] });
  await store.reports.review();
  expect(fake.asked.filter((one) => one.startsWith('review'))).toEqual([]);
  const other = await opened({ weeks: ['2026-W48'] });
  await other.store.reports.review();
  const before = other.store.state().review;
  other.fake.refuses.review = { kind: 'failed', code: 'Busy', text: 'Later.', details: '' };
  await other.store.reports.review();
  expect(other.store.state()).toMatchObject({ trouble: { text: 'Later.' } });
  expect(other.store.state().review).toBe(before);
  await other.store.reports.sheet('changes');
  expect(other.fake.asked).toContain('show changes');
});

test('the last week is reviewed where the sheet in front is none', async () => {
  const { fake, store } = await opened({ weeks: ['2026-W48'] });
  const look = await fake.actions.look();
  if (look.kind !== 'ready') throw new Error('there is no roster');
  const weeks = ['2026-W49', '2026-W50', '2026-W48'].map((name) => ({
    week: week(name),
    sheet: name,
  }));
  fake.actions.look = async () => ({ ...look, open: undefined, weeks });
  await store.look();
  await store.reports.review();
  expect(fake.asked).toContain('review 2026-W50');
});

test('a review tells how far it is', async () => {
  const { fake, store } = await opened({ weeks: ['2026-W48'], slow: ['review'] });
  const going = store.reports.review();
  expect(store.state().busy).toMatchObject({ task: 'review', used: 0.5 });
  fake.finish();
  await going;
  expect(store.state()).toMatchObject({ busy: undefined, review: { week: '2026-W48' } });
});

test('what was read and what was made is said, and what could not be shown', async () => {
  const { fake, store } = await opened({ weeks: ['2026-W48'] });
  await store.reports.journal('{}');
  expect(store.state().said?.text).toContain('2 entries');
  await store.reports.edition();
  expect(store.state().said?.text).toContain('copy is open');
  fake.refuses.sheet = { kind: 'failed', code: 'Missing', text: 'No table Gaps.', details: '' };
  await store.reports.sheet('gaps');
  expect(store.state().trouble?.text).toBe('No table Gaps.');
});
