import { makeStore } from '../../../addin/taskpane/store.ts';
import { LocalDate } from '../../../core/model/time.ts';
import { type FakeOptions, fakeActions } from './fake-actions.ts';
import { fakeTime } from './fake-time.ts';

/** The pane's state over a workbook with one week, before anything is drawn. */
export const openStore = async (options: FakeOptions = {}) => {
  const fake = fakeActions({ weeks: ['2026-W48'], open: '2026-W48', ...options });
  const store = makeStore({
    ...fakeTime(),
    ...fake.groups,
    today: () => LocalDate.parse('2026-11-23'),
  });
  await store.start();
  return { fake, store };
};
