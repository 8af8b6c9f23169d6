import { describe, expect, it } from 'vitest';
import { makeStore } from '../../../addin/taskpane/store.ts';
import { LocalDate } from '../../../core/model/time.ts';
import { type FakeOptions, failed, fakeActions, week } from './fake-actions.ts';
import { fakeTime } from './fake-time.ts';

const W48 = week('2026-W48');
const open = async (options: FakeOptions = { weeks: ['2026-W48', '2026-W49'], open: W48 }) => {
  const fake = fakeActions(options);
  const store = makeStore({
    ...fakeTime(),
    ...fake.groups,
    today: () => LocalDate.parse('2026-11-23'),
  });
  await store.start();
  return { fake, store };
};

describe('turns on call', () => {
  it('are shown, written by those who made them, and taken back', async () => {
    const { fake, store } = await open();
    await store.phone.rotate(4);
    expect(fake.asked).toContain('rotate 2026-W48 4');
    expect(store.state()).toMatchObject({
      view: 'phone',
      phone: { stage: { kind: 'preview', preview: { changes: 8 }, changed: 'no' } },
    });
    fake.type(W48);
    expect(store.state().phone.stage).toMatchObject({ changed: 'since' });
    await store.phone.apply();
    expect(store.state().phone.stage).toMatchObject({ kind: 'preview', changed: 'renewed' });
    await store.phone.apply();
    expect(store.state().phone.stage).toMatchObject({ kind: 'answer', canRevert: true });
    expect(fake.asked).not.toContain('apply');
    await store.phone.revert();
    expect(store.state().phone.stage).toMatchObject({
      text: '8 turns as before.',
      canRevert: false,
    });
  });

  it('begin next week where there is no sheet of a week, and nowhere without a roster', async () => {
    const { fake, store } = await open({ weeks: [] });
    await store.phone.rotate();
    expect(fake.asked).toContain('rotate 2026-W49 13');
    const { fake: nothing, store: none } = await open({ found: 'nothing' });
    await none.phone.rotate();
    expect(nothing.asked).toEqual(['look']);
  });
});

describe('the phone', () => {
  const asked = { turn: 'primary:1', to: 'Chloé Martins', consent: 'recorded' } as const;

  it('is looked at, and a swap is judged before it is written, under the name in the pane', async () => {
    const { fake, store } = await open({ weeks: [W48], open: W48, person: 'Eva' });
    await store.phone.show();
    expect(store.state().phone.seen?.turns).toHaveLength(8);
    store.phone.openSwap('primary:1');
    await store.phone.judgeSwap(asked);
    expect(store.state().phone.stage).toMatchObject({
      kind: 'swap',
      judged: { answer: { kind: 'swap' } },
    });
    await store.phone.swap(asked);
    expect(fake.asked.filter((one) => / by /.test(one))).toEqual([
      'judge primary:1 to Chloé Martins recorded by Eva',
      'swap primary:1 to Chloé Martins recorded by Eva',
    ]);
    expect(store.state().phone.stage).toMatchObject({ kind: 'answer', isDone: true });
    await store.phone.back();
    expect(store.state().phone.seen?.swaps).toMatchObject([{ id: 'S1', state: 'agreed' }]);
  });

  it('says why a swap cannot be, whether it was only asked or meant', async () => {
    const { store } = await open();
    await store.phone.judgeSwap({ ...asked, to: 'Bruno Sá' });
    expect(store.state().phone.stage).toMatchObject({ judged: { answer: { kind: 'refused' } } });
    await store.phone.swap({ ...asked, to: 'Bruno Sá' });
    expect(store.state().phone.stage).toMatchObject({ kind: 'answer', isDone: false });
  });

  it('is looked at again where a swap cannot be, and only there: the turn may be gone', async () => {
    const { fake, store } = await open();
    await store.phone.show();
    const looks = () => fake.asked.filter((one) => one === 'phone').length;
    await store.phone.judgeSwap(asked);
    expect(looks()).toBe(1);
    fake.turnsGone.add('primary:1');
    await store.phone.judgeSwap(asked);
    expect(looks()).toBe(2);
    expect(store.state().phone.seen?.turns.map(({ id }) => id)).not.toContain('primary:1');
  });

  it('goes to one who could take over, and back', async () => {
    const { fake, store } = await open();
    const out = { layer: 'primary', from: '2026-11-23T18:00', to: '2026-11-24T09:00' } as const;
    await store.phone.findCover(out);
    expect(store.state().phone.stage).toMatchObject({ found: { answer: { kind: 'cover' } } });
    await store.phone.take(out, 'Chloé Martins');
    expect(fake.asked).toContain('give primary to Chloé Martins by somebody in Excel');
    await store.phone.back();
    expect(store.state().phone.seen?.overrides).toHaveLength(1);
    await store.phone.undoOverride('O1');
    await store.phone.back();
    expect(store.state().phone.seen?.overrides).toEqual([]);
  });

  it('stays where it is when something failed', async () => {
    const { fake, store } = await open();
    await store.phone.show();
    store.phone.openSwap('primary:1');
    fake.refuses.changePhone = failed('AccessDenied', 'The sheet On-call is protected.');
    await store.phone.swap(asked);
    expect(store.state()).toMatchObject({
      phone: { stage: { kind: 'swap' } },
      trouble: { code: 'AccessDenied' },
    });
  });
});

describe('turns from the week that is meant', () => {
  it('are those of the sheet in front before those of the chosen week', async () => {
    const { fake, store } = await open();
    store.choose(W48, false);
    store.choose(week('2026-W49'), true);
    await store.phone.rotate(4);
    expect(fake.asked).toContain('rotate 2026-W48 4');
  });

  it('are those of the chosen week where the sheet in front is none', async () => {
    const { fake, store } = await open();
    const look = await fake.actions.look();
    if (look.kind !== 'ready') throw new Error('there is no roster');
    fake.actions.look = async () => ({ ...look, open: undefined });
    await store.look();
    await store.phone.rotate(4);
    expect(fake.asked).toContain('rotate 2026-W48 4');
  });

  it('are not written before they were shown', async () => {
    const { fake, store } = await open();
    await store.phone.apply();
    expect(fake.asked).not.toContain('writeTurns');
  });
});

describe('the first look at the phone', () => {
  it('is had once, and not while something else is shown or done', async () => {
    const { fake, store } = await open({ weeks: [W48], open: W48, slow: ['explain'] });
    const looks = () => fake.asked.filter((one) => one === 'phone').length;
    const going = store.explain();
    await store.phone.lookFirst();
    expect(looks()).toBe(0);
    fake.finish();
    await going;
    store.phone.openCover();
    await store.phone.lookFirst();
    expect(looks()).toBe(0);
    await store.phone.back();
    expect(looks()).toBe(1);
    await store.phone.lookFirst();
    expect(looks()).toBe(1);
  });

  it('is not had again by itself where it failed, and what was seen stays', async () => {
    const no = failed('Unreadable', 'On-call D4: nobody has this id.');
    const { fake, store } = await open({ weeks: [W48], open: W48, refuses: { phone: no } });
    await store.phone.lookFirst();
    await store.phone.lookFirst();
    expect(fake.asked.filter((one) => one === 'phone')).toHaveLength(1);
    delete fake.refuses.phone;
    await store.phone.look();
    fake.refuses.phone = no;
    await store.phone.look();
    expect(store.state()).toMatchObject({ trouble: no, phone: { seen: { kind: 'phone' } } });
  });

  it('needs a roster', async () => {
    const { fake, store } = await open({ found: 'nothing' });
    await store.phone.show();
    expect(fake.asked).not.toContain('phone');
  });
});

it('tells what a swap asked for, whom to tell, and takes the consent of one who was asked', async () => {
  const { fake, store } = await open();
  const asked = { turn: 'primary:1', to: 'Chloé Martins', consent: 'asked' } as const;
  await store.phone.judgeSwap(asked);
  expect(store.state().phone.stage).toMatchObject({ judged: { asked } });
  await store.phone.swap(asked);
  expect(store.state().phone.stage).toMatchObject({
    lines: [{ text: 'To tell: Ana Ruiz, Bruno Sá.' }],
  });
  await store.phone.agree('S1', 'Chloé Martins');
  expect(fake.asked).toContain('Chloé Martins agrees to S1');
});

it('says beside the form why nobody can be looked for', async () => {
  const { store } = await open();
  const over = { layer: 'primary', from: '2026-11-23T18:00', to: '2026-11-23T18:00' } as const;
  await store.phone.findCover(over);
  expect(store.state().phone.stage).toMatchObject({
    kind: 'cover',
    found: { asked: over, answer: { kind: 'refused' } },
  });
});

it('stays renewed when cells change once more, and takes what failed away on the way back', async () => {
  const { fake, store } = await open();
  await store.phone.rotate();
  fake.type(W48);
  await store.phone.apply();
  fake.type(W48);
  expect(store.state().phone.stage).toMatchObject({ changed: 'renewed' });
  await store.phone.back();
  fake.refuses.rotate = failed('AccessDenied', 'The sheet On-call is protected.');
  await store.phone.rotate();
  store.phone.openCover();
  await store.phone.back();
  expect(store.state().trouble).toBeUndefined();
});
