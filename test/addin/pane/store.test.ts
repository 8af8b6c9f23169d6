import { describe, expect, it } from 'vitest';
import { makeStore } from '../../../addin/taskpane/store.ts';
import { LocalDate } from '../../../core/model/time.ts';
import { type FakeOptions, failed, fakeActions, week } from './fake-actions.ts';
import { fakeTime } from './fake-time.ts';

const W48 = week('2026-W48');
const W49 = week('2026-W49');
const TWO: FakeOptions = { weeks: [W48, W49], open: W48 };

/** Until everything that can go on went on: the fake answers without waiting for anything. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

const open = async (options: FakeOptions = TWO) => {
  const fake = fakeActions(options);
  const time = fakeTime();
  const store = makeStore({
    ...fake.groups,
    later: time.later,
    now: time.now,
    today: () => LocalDate.parse('2026-11-23'),
  });
  const stop = await store.start();
  return { fake, time, store, stop };
};

describe('reading the workbook', () => {
  it('opens on the set-up of a new one, and on the weeks of a roster', async () => {
    expect((await open({ found: 'nothing' })).store.state().view).toBe('set-up');
    const { store } = await open();
    expect(store.state()).toMatchObject({ view: 'week', chosen: [W48], busy: undefined });
  });

  it('chooses the last week where the open sheet is none', async () => {
    const { fake } = await open({ weeks: [W49, W48] });
    fake.actions.look = async () => ({
      kind: 'ready',
      people: 1,
      weeks: [W49, W48].map((one) => ({ week: one, sheet: one })),
      open: undefined,
      problems: [],
      readOnly: false,
      isProtected: false,
      undo: undefined,
    });
    const time = fakeTime();
    const store = makeStore({
      ...time,
      ...fake.groups,
      today: () => LocalDate.parse('2026-11-23'),
    });
    await store.start();
    expect(store.state().chosen).toEqual([W49]);
  });

  it('shows what broke in the place of the workbook, also where it was thrown, and reads again', async () => {
    const { fake, store } = await open({
      ...TWO,
      refuses: { look: failed('InactiveWorkbook', 'Not in front.') },
    });
    expect(store.state()).toMatchObject({
      look: { kind: 'failed', text: 'Not in front.' },
      trouble: undefined,
    });
    delete fake.refuses.look;
    await store.look();
    expect(store.state().look?.kind).toBe('ready');

    fake.actions.look = () => Promise.reject(Object.assign(new Error('raw'), { code: 'Oddity' }));
    await store.look();
    const { trouble } = store.state();
    expect(trouble).toMatchObject({ kind: 'failed', code: 'Oddity' });
    expect(trouble?.text).not.toContain('raw');
    expect(trouble?.details).toContain('raw');
  });
});

describe('making the workbook', () => {
  it('sets up, says so, and reads what is there now', async () => {
    const { store } = await open({ found: 'nothing' });
    await store.setUp('sample');
    expect(store.state()).toMatchObject({
      look: { kind: 'ready', people: 3 },
      said: { text: 'Made 5 sheets. Add a week next.' },
    });
  });

  it('adds the week after the last one, over the end of a year of 53 weeks, and chooses it', async () => {
    const { store } = await open({ weeks: ['2026-W52', '2026-W53'] });
    await store.newWeek();
    expect(store.state().chosen).toEqual([week('2027-W01')]);
    const { store: empty } = await open({ weeks: [] });
    await empty.newWeek();
    expect(empty.state().chosen).toEqual([W49]);
  });

  it('adds no week where nothing is set up', async () => {
    const { fake, store } = await open({ found: 'nothing' });
    await store.newWeek();
    expect(fake.asked).toEqual(['look']);
  });

  it('repairs what is damaged', async () => {
    const { store } = await open({ found: 'damage', weeks: [W48] });
    expect(store.state().look).toMatchObject({ kind: 'damaged' });
    await store.repair();
    expect(store.state().look?.kind).toBe('ready');
  });
});

describe('generate', () => {
  it('shows, writes and takes back, and leaves a typed cell alone', async () => {
    const { fake, store } = await open();
    fake.type(W48);
    await settled();
    await store.preview('generate');
    expect(store.state().stage).toMatchObject({
      kind: 'preview',
      changed: 'no',
      preview: { changes: 14, kept: 1, gaps: 1 },
    });
    expect(fake.cells(W48).filter(({ value }) => value === 'E')).toHaveLength(0);
    await store.apply();
    expect(store.state().stage.kind).toBe('applied');
    expect(
      fake
        .cells(W48)
        .map(({ value }) => value)
        .join(''),
    ).toBe('LEEEEEEEEEEEEEE');
    await store.revert();
    expect(store.state().stage.kind).toBe('reverted');
    expect(
      fake
        .cells(W48)
        .map(({ value }) => value)
        .join(''),
    ).toBe('L');
    await store.back();
    expect(store.state()).toMatchObject({ stage: { kind: 'choose' }, look: { undo: undefined } });
    await store.preview('generate');
    await store.apply();
    await store.back();
    expect(store.state().look).toMatchObject({ undo: { cells: 14 } });
  });

  it('asks for the chosen weeks in their order, and for none without one', async () => {
    const { fake, store } = await open();
    store.choose(W48, false);
    await store.preview('rebalance');
    expect(fake.asked).toEqual(['look']);
    store.choose(W49, true);
    store.choose(W48, true);
    await store.preview('rebalance');
    expect(fake.asked).toContain('rebalance 2026-W48 2026-W49');
  });

  it('looks again where cells changed since the preview, and writes what was shown then', async () => {
    const { fake, store } = await open();
    await store.preview('generate');
    fake.type(W48);
    expect(store.state().stage).toMatchObject({ kind: 'preview', changed: 'since' });
    await store.apply();
    expect(store.state().stage).toMatchObject({
      kind: 'preview',
      changed: 'renewed',
      preview: { changes: 14 },
    });
    await store.apply();
    expect(store.state().stage.kind).toBe('applied');
  });

  it('keeps the preview where writing fails, and says why', async () => {
    const protection = failed('AccessDenied', 'The sheet is protected.');
    const { fake, store } = await open({ ...TWO, refuses: { apply: protection } });
    await store.preview('generate');
    await store.apply();
    expect(store.state()).toMatchObject({ stage: { kind: 'preview' }, trouble: protection });
    delete fake.refuses.apply;
    await store.apply();
    expect(store.state()).toMatchObject({ stage: { kind: 'applied' }, trouble: undefined });
  });
});

describe('what takes long', () => {
  it('moves after a second, can be stopped, and lets nothing else begin', async () => {
    const { fake, time, store } = await open({ ...TWO, slow: ['preview'] });
    const going = store.preview('generate');
    await settled();
    expect(store.state().busy).toEqual({
      task: 'generate',
      used: 0.4,
      isLong: false,
      isStopping: false,
    });
    time.pass(999);
    expect(store.state().busy?.isLong).toBe(false);
    time.pass(1);
    expect(store.state().busy?.isLong).toBe(true);
    await store.explain();
    expect(fake.asked).not.toContain('explain');
    store.stop();
    expect(store.state().busy?.isStopping).toBe(true);
    fake.finish();
    await going;
    expect(fake.asked).toContain('was stopped');
    expect(store.state()).toMatchObject({ busy: undefined, stage: { kind: 'preview' } });
  });

  it('is not called long by the second of something before', async () => {
    const { time, store } = await open({ ...TWO, slow: ['explain'] });
    await store.preview('generate');
    time.pass(600);
    void store.explain();
    await settled();
    time.pass(600);
    expect(store.state().busy).toMatchObject({ task: 'explain', isLong: false });
  });
});

describe('changes of others', () => {
  it('reads and checks the open week again, without a word', async () => {
    const { fake, store } = await open();
    fake.type(W48);
    await settled();
    expect(store.state()).toMatchObject({
      busy: undefined,
      checks: { weeks: [{ week: W48, gaps: 14 }] },
    });
  });

  it('checks again what is shown', async () => {
    const { fake, time, store } = await open();
    await store.check('all');
    const before = store.state().checks?.at;
    time.pass(60_000);
    fake.type(W49);
    await settled();
    const { checks } = store.state();
    expect(checks?.weeks.map(({ week: one, gaps }) => `${one} ${gaps}`)).toEqual([
      '2026-W48 15',
      '2026-W49 14',
    ]);
    expect(checks?.at).toBe((before ?? 0) + 60_000);
  });

  it('waits while something is being done, and is made up for then', async () => {
    const { fake, store } = await open({ ...TWO, slow: ['explain'] });
    const going = store.explain();
    await settled();
    fake.type(W48);
    await settled();
    expect(fake.asked).not.toContain('check');
    fake.finish();
    await going;
    await settled();
    expect(store.state().checks?.weeks[0]?.gaps).toBe(14);
  });

  it('shows no trouble of a reading that nobody asked for', async () => {
    const { fake, store } = await open();
    fake.refuses.look = failed('InvalidOperationInCellEditMode', 'A cell is being edited.');
    fake.type(W48);
    await settled();
    expect(store.state()).toMatchObject({ look: { kind: 'ready' }, trouble: undefined });
    fake.actions.look = () => Promise.reject(new Error('gone'));
    fake.type(W48);
    await settled();
    expect(store.state()).toMatchObject({ look: { kind: 'ready' }, trouble: undefined });
  });

  it('writes nothing into a sheet that only reads', async () => {
    const { fake } = await open({ ...TWO, readOnly: true });
    fake.type(W48);
    await settled();
    expect(fake.asked).not.toContain('check');
  });

  it('hears nothing more once it stopped listening', async () => {
    const { fake, stop } = await open();
    await stop();
    fake.type(W48);
    await settled();
    expect(fake.asked).toEqual(['look']);
  });
});

describe('check, why, lock and select', () => {
  it('checks the open week, or all of them, at a time', async () => {
    const { time, store } = await open();
    await store.check('open');
    expect(store.state()).toMatchObject({ view: 'check', checks: { at: time.now() } });
    expect(store.state().checks?.weeks.map((one) => one.week)).toEqual([W48]);
    await store.check('all');
    expect(store.state().checks?.weeks.map((one) => one.week)).toEqual([W48, W49]);
  });

  it('keeps the last check where the next one fails', async () => {
    const { fake, store } = await open();
    await store.check('open');
    fake.refuses.check = failed('AccessDenied', 'The sheet is protected.');
    await store.check('all');
    expect(store.state()).toMatchObject({
      checks: { weeks: [{ week: W48 }] },
      trouble: { code: 'AccessDenied' },
    });
  });

  it('explains, locks and selects', async () => {
    const { fake, store } = await open();
    await store.explain();
    expect(store.state()).toMatchObject({ view: 'why', why: { kind: 'done' } });
    expect(await store.lock('lock', '')).toBe(true);
    expect(store.state().said?.text).toBe('Locked C5.');
    fake.refuses.lock = failed('InvalidSelection', 'Select a cell of a week.');
    expect(await store.lock('unlock', '')).toBe(false);
    await store.select({ sheet: 'Week 2026-W48', address: 'C5' });
    expect(fake.asked.at(-1)).toBe('select Week 2026-W48!C5');
    expect(store.state().trouble).toBeUndefined();
    fake.refuses.select = failed('ItemNotFound', 'The sheet is gone.');
    await store.select({ sheet: 'Week 2026-W48', address: 'C5' });
    expect(store.state().trouble?.code).toBe('ItemNotFound');
  });
});
