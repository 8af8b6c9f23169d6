import { expect, it } from 'vitest';
import { commandsOf } from '../../addin/commands/commands.ts';
import { makeStore } from '../../addin/taskpane/store.ts';
import { LocalDate } from '../../core/model/time.ts';
import { type FakeOptions, failed, fakeActions, week } from './pane/fake-actions.ts';
import { fakeTime } from './pane/fake-time.ts';

const WEEKS: FakeOptions = { weeks: ['2026-W48', '2026-W49'], open: '2026-W48' };

const ribbon = (options: FakeOptions = WEEKS, showPane?: () => Promise<void>) => {
  const fake = fakeActions(options);
  const store = makeStore({
    ...fakeTime(),
    ...fake.groups,
    today: () => LocalDate.parse('2026-11-23'),
  });
  let shown = 0;
  const commands = commandsOf({
    store,
    showPane:
      showPane ??
      (async () => {
        shown += 1;
      }),
  });
  const press = async (name: keyof typeof commands): Promise<number> => {
    let completed = 0;
    await commands[name]({
      completed: () => {
        completed += 1;
      },
    });
    return completed;
  };
  return { fake, store, press, shown: () => shown };
};

const NAMES = [
  ...(['generate', 'rebalance', 'nextWeek', 'rotate', 'swap'] as const),
  ...(['conflicts', 'coverage', 'lock', 'unlock', 'explain'] as const),
];

it.each(NAMES)('%s tells Excel once that it is over', async (name) => {
  expect(await ribbon().press(name)).toBe(1);
});

it.each(NAMES)(
  '%s tells so also where everything is refused, and no pane can be shown',
  async (name) => {
    const no = failed('AccessDenied', 'The sheet is protected.');
    const refuses = { look: no, preview: no, newWeek: no, check: no, lock: no, explain: no };
    const unshown = () => Promise.reject(new Error('no pane here'));
    expect(await ribbon({ ...WEEKS, refuses }, unshown).press(name)).toBe(1);
  },
);

it('generates the week in front, also when another one came there since', async () => {
  const { fake, store, press, shown } = ribbon();
  await press('generate');
  fake.bringUp('2026-W49');
  await press('rebalance');
  expect(fake.asked.filter((one) => / 2026/.test(one))).toEqual([
    'generate 2026-W48',
    'rebalance 2026-W49',
  ]);
  expect(store.state()).toMatchObject({ view: 'week', stage: { kind: 'preview' } });
  expect(shown()).toBe(2);
});

it('adds the next week, and checks the week in front or every one', async () => {
  const { store, press } = ribbon();
  await press('nextWeek');
  expect(store.state().chosen).toEqual([week('2026-W50')]);
  await press('conflicts');
  expect(store.state().checks?.weeks.map((one) => one.week)).toEqual([week('2026-W50')]);
  await press('coverage');
  expect(store.state().checks?.weeks).toHaveLength(3);
});

it('locks without a pane, and shows it where that failed', async () => {
  const { fake, store, press, shown } = ribbon();
  await press('lock');
  expect(store.state().said?.text).toBe('Locked C5.');
  await press('unlock');
  expect(store.state().said?.text).toBe('Unlocked C5.');
  expect(shown()).toBe(0);
  fake.refuses.lock = failed('InvalidSelection', 'Select a cell of a week.');
  await press('lock');
  expect(shown()).toBe(1);
  expect(store.state().trouble?.text).toBe('Select a cell of a week.');
});

it('explains the selected cell, and shows what a swap of the selected ones would do', async () => {
  const { store, press } = ribbon();
  await press('explain');
  expect(store.state()).toMatchObject({ view: 'why', why: { kind: 'done' } });
  await press('swap');
  expect(store.state()).toMatchObject({
    view: 'week',
    stage: { kind: 'swap', look: { answer: { kind: 'shift-swap' } } },
  });
});

it('goes to the turns on call where no cell of a week is selected', async () => {
  const swapShifts = failed('NoCell', 'Select cells of a day on a week’s sheet first.');
  const { store, press } = ribbon({ ...WEEKS, refuses: { swapShifts } });
  await press('swap');
  expect(store.state()).toMatchObject({ view: 'phone', trouble: undefined });
});

it('rotates a quarter of turns from the week in front', async () => {
  const { fake, store, press, shown } = ribbon();
  fake.bringUp('2026-W49');
  await press('rotate');
  expect(fake.asked).toContain('rotate 2026-W49 13');
  expect(store.state()).toMatchObject({ view: 'phone', phone: { stage: { kind: 'preview' } } });
  expect(shown()).toBe(1);
});
