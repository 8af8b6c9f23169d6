import { describe, expect, it } from 'vitest';
import type { Task } from '../../../addin/taskpane/state.ts';
import type { Store } from '../../../addin/taskpane/store.ts';
import { DOING } from '../../../addin/taskpane/words.ts';
import { failed, week } from './fake-actions.ts';
import { openStore } from './open-store.ts';

type Name = Parameters<Awaited<ReturnType<typeof openStore>>['fake']['slow']['add']>[0];
type Press = (store: Store) => Promise<unknown>;

interface Pressed {
  readonly task: Task;
  readonly name: Name;
  readonly press: Press;
  readonly first?: Press;
}

const SWAP = { turn: 'primary:1', to: 'Chloé Martins', consent: 'recorded' } as const;
const COVER = { layer: 'primary', from: '2026-11-23T18:00', to: '2026-11-24T09:00' } as const;
const PLACE = { sheet: 'Week 2026-W48', address: 'C5' };
const nothing = async (): Promise<void> => undefined;

/** Everything a person can press: what the pane says meanwhile, what it asks of the workbook, and what came first. */
const PRESSES: readonly Pressed[] = [
  { task: 'look', name: 'look', press: (s) => s.look() },
  { task: 'set-up', name: 'setUp', press: (s) => s.setUp('sample') },
  { task: 'repair', name: 'repair', press: (s) => s.repair() },
  { task: 'migrate', name: 'migrate', press: (s) => s.migrate() },
  { task: 'new-week', name: 'newWeek', press: (s) => s.newWeek() },
  { task: 'generate', name: 'preview', press: (s) => s.preview('generate') },
  { task: 'rebalance', name: 'preview', press: (s) => s.preview('rebalance') },
  { task: 'balance', name: 'preview', press: (s) => s.preview('balance') },
  { task: 'apply', name: 'apply', press: (s) => s.apply(), first: (s) => s.preview('generate') },
  { task: 'revert', name: 'revert', press: (s) => s.revert() },
  { task: 'check', name: 'check', press: (s) => s.check('all') },
  { task: 'explain', name: 'explain', press: (s) => s.explain(), first: (s) => s.explain() },
  { task: 'lock', name: 'lock', press: (s) => s.lock('lock', '') },
  { task: 'unlock', name: 'lock', press: (s) => s.lock('unlock', '') },
  { task: 'judge', name: 'swapShifts', press: (s) => s.shifts.look() },
  { task: 'take', name: 'take', press: (s) => s.outside.take('pins') },
  { task: 'rotate', name: 'rotate', press: (s) => s.phone.rotate() },
  { task: 'look-phone', name: 'phone', press: (s) => s.phone.look() },
  {
    task: 'apply',
    name: 'writeTurns',
    press: (s) => s.phone.apply(),
    first: (s) => s.phone.rotate(),
  },
  { task: 'revert', name: 'writeTurns', press: (s) => s.phone.revert() },
  { task: 'judge', name: 'changePhone', press: (s) => s.phone.judgeSwap(SWAP) },
  { task: 'apply', name: 'changePhone', press: (s) => s.phone.swap(SWAP) },
  { task: 'apply', name: 'changePhone', press: (s) => s.phone.agree('S1', 'Chloé Martins') },
  { task: 'revert', name: 'changePhone', press: (s) => s.phone.undoSwap('S1') },
  { task: 'judge', name: 'changePhone', press: (s) => s.phone.findCover(COVER) },
  { task: 'apply', name: 'changePhone', press: (s) => s.phone.take(COVER, 'Chloé Martins') },
  { task: 'revert', name: 'changePhone', press: (s) => s.phone.undoOverride('O1') },
  { task: 'look-publish', name: 'publish', press: (s) => s.publishing.look() },
  {
    task: 'publish',
    name: 'publish',
    press: (s) => s.publishing.publish(),
    first: (s) => s.publishing.look(),
  },
  { task: 'look-publish', name: 'publish', press: (s) => s.publishing.untold() },
  { task: 'publish', name: 'publish', press: (s) => s.publishing.told('everybody') },
  { task: 'hand-over', name: 'handOver', press: (s) => s.publishing.handOver('texts') },
  {
    task: 'review',
    name: 'review',
    press: (s) => s.reports.review(),
    first: (s) => s.reports.review(),
  },
  { task: 'read-journal', name: 'journal', press: (s) => s.reports.journal('{}') },
  { task: 'edition', name: 'edition', press: (s) => s.reports.edition() },
  { task: 'show', name: 'sheet', press: (s) => s.reports.sheet('gaps') },
  { task: 'read-rota', name: 'readRota', press: (s) => s.rota.read('plain') },
  {
    task: 'take-rota',
    name: 'takeRota',
    press: (s) => s.rota.take(),
    first: (s) => s.rota.read('plain'),
  },
  { task: 'read-team', name: 'readTeam', press: (s) => s.team.read('file') },
  {
    task: 'take-team',
    name: 'takeTeam',
    press: (s) => s.team.take(),
    first: (s) => s.team.read('file'),
  },
  { task: 'save-team', name: 'saveTeam', press: (s) => s.team.save() },
];

const NO = failed('AccessDenied', 'The sheet is protected.');

describe.each(PRESSES)('$task ($name)', ({ task, name, press, first = nothing }) => {
  it('says so while it goes on, is done once, and is over then', async () => {
    const { fake, store } = await openStore();
    await first(store);
    fake.slow.add(name);
    const asked = () => fake.asked.filter((one) => one === name).length;
    const earlier = asked();
    const going = press(store);
    expect(store.state().busy).toMatchObject({ task, isLong: false, isStopping: false });
    await press(store);
    expect(asked()).toBe(earlier + 1);
    fake.finish();
    await going;
    expect(store.state().busy).toBeUndefined();
  });

  it('says why where it is refused, takes nothing of it, and says nothing of it afterwards', async () => {
    const { fake, store } = await openStore();
    await first(store);
    await store.lock('lock', '');
    const stood = store.state();
    fake.refuses[name] = NO;
    await press(store);
    const { trouble, look, said, busy } = store.state();
    expect(look?.kind === 'failed' ? look : trouble).toEqual(NO);
    expect([said, busy]).toEqual([undefined, undefined]);
    const stages = ({ stage, publish, phone, rota, team, why, review }: typeof stood) => ({
      stage,
      publish,
      phone,
      rota,
      team,
      why,
      review,
    });
    expect(stages(store.state())).toEqual(stages(stood));
    await store.select(PLACE);
    store.show('why');
    expect(store.state().trouble).toBeUndefined();
  });
});

it('is asked of every task that the pane has words for', () => {
  const pressed = new Set<string>(PRESSES.map(({ task }) => task));
  expect(Object.keys(DOING).filter((task) => !pressed.has(task))).toEqual([]);
});

it('keeps a thrown failure of a selection as words', async () => {
  const { fake, store } = await openStore();
  fake.actions.select = () =>
    Promise.reject(Object.assign(new Error('raw'), { code: 'ItemNotFound' }));
  await store.select(PLACE);
  expect(store.state().trouble).toMatchObject({ kind: 'failed', code: 'ItemNotFound' });
});

it.each<(store: Store) => void>([
  (store) => store.show('check'),
  (store) => store.rota.show(),
  (store) => store.team.show(),
  (store) => store.outside.show(),
])('takes away what was said and what failed when another view is opened: %s', async (show) => {
  const { fake, store } = await openStore();
  await store.lock('lock', '');
  expect(store.state().said?.text).toBe('Locked C5.');
  show(store);
  expect(store.state().said).toBeUndefined();
  fake.refuses.lock = NO;
  await store.lock('lock', '');
  show(store);
  expect(store.state().trouble).toBeUndefined();
});

it('adds a week beside nothing that was shown before', async () => {
  const { store } = await openStore();
  await store.preview('generate');
  store.show('why');
  await store.newWeek();
  expect(store.state()).toMatchObject({
    view: 'week',
    stage: { kind: 'choose' },
    chosen: [week('2026-W49')],
  });
});

it('says what broke last where a workbook cannot be read, and not what broke first', async () => {
  const { fake, store } = await openStore({ refuses: { look: failed('Busy', 'Excel is busy.') } });
  expect(store.state().look).toMatchObject({ text: 'Excel is busy.' });
  fake.actions.look = () =>
    Promise.reject(Object.assign(new Error('raw'), { code: 'InactiveWorkbook' }));
  await store.look();
  expect(store.state()).toMatchObject({
    look: { kind: 'failed', code: 'InactiveWorkbook' },
    trouble: undefined,
  });
});

it('writes nothing that was not shown, and keeps what is chosen when it looks again', async () => {
  const { fake, store } = await openStore({ weeks: ['2026-W48', '2026-W49'] });
  await store.apply();
  expect(fake.asked).not.toContain('apply');
  store.choose(week('2026-W49'), true);
  await store.look();
  expect(store.state().chosen).toEqual([week('2026-W48'), week('2026-W49')]);
});
