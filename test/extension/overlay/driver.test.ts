import { describe, expect, it } from 'vitest';
import type { TicketRef } from '../../../extension/adapters/raw.ts';
import type { Look } from '../../../extension/card.ts';
import { NoAnswer } from '../../../extension/client.ts';
import { makeDriver, type Ports } from '../../../extension/entrypoints/overlay.content/driver.ts';
import { ANA, at, CARD, ended, mine, PREPARED } from '../ui/stories/cards.ts';

interface Question {
  readonly kind: string;
  readonly body: unknown;
  readonly answer: (value: unknown) => Promise<void>;
  readonly fail: (error: unknown) => Promise<void>;
}

const ref = (id: string): TicketRef => ({ psa: 'sample-psa', base: 'https://psa.example', id });
const settle = (): Promise<void> => new Promise((done) => setImmediate(done));
const titled = (title: string): Look => ({ ...CARD, ticket: { ...CARD.ticket, title } });

/** A background that answers each question when the test says so. */
const desk = (owners?: readonly string[]) => {
  const open: Question[] = [];
  const timers: (() => void)[] = [];
  const ask = ((kind: string, body: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      open.push({
        kind,
        body,
        answer: async (value) => {
          resolve(value);
          await settle();
        },
        fail: async (error) => {
          reject(error);
          await settle();
        },
      });
    })) as Ports['ask'];
  const driver = makeDriver({
    ask,
    show: () => undefined,
    mayOwn: async () => owners,
    later: (call) => timers.push(call),
  });
  /** The oldest question of that kind that has no answer yet. */
  const next = async (kind: string): Promise<Question> => {
    await settle();
    const index = open.findIndex((one) => one.kind === kind);
    const [found] = index < 0 ? [] : open.splice(index, 1);
    if (!found) throw new Error(`nobody asked ${kind}: ${open.map((one) => one.kind).join()}`);
    return found;
  };
  const kinds = async (): Promise<readonly string[]> => {
    await settle();
    return open.map((one) => one.kind);
  };
  const title = (): string | undefined => {
    const { view } = driver.state();
    return view.kind === 'look' && view.look.kind === 'card' ? view.look.ticket.title : undefined;
  };
  return { driver, next, kinds, timers, title };
};

const choice = { technician: ANA, start: at(14), minutes: 90 };
const atCard = async (look: Look = CARD) => {
  const it = desk();
  it.driver.ticket(ref('1'));
  await (await it.next('look')).answer(look);
  return it;
};

describe('looking', () => {
  it('asks for the ticket with those who may own it', async () => {
    const { driver, next } = desk(['ana']);
    driver.ticket(ref('1'));
    expect((await next('look')).body).toMatchObject({
      ref: ref('1'),
      fresh: false,
      mayOwn: ['ana'],
    });
  });

  it('asks once for one ticket, however often the page is read', async () => {
    const { driver, kinds } = desk();
    driver.ticket(ref('1'));
    driver.ticket(ref('1'));
    expect(await kinds()).toEqual(['look']);
  });

  it('never shows an answer for the ticket before', async () => {
    const { driver, next, title } = desk();
    driver.ticket(ref('1'));
    const first = await next('look');
    driver.ticket(ref('2'));
    const second = await next('look');
    await first.answer(titled('one'));
    expect(title()).toBeUndefined();
    await second.answer(titled('two'));
    expect(title()).toBe('two');
  });

  it('says that the extension was updated, and stops asking', async () => {
    const { driver, next, kinds } = desk();
    driver.ticket(ref('1'));
    await (await next('look')).fail(new NoAnswer('gone', 'updated'));
    expect(driver.state().gone).toBe(true);
    driver.again(true);
    expect(await kinds()).toEqual([]);
  });

  it('waits for an approval that is in flight, and then shows its end', async () => {
    const { driver, next, timers } = await atCard({ ...CARD, mine: mine() });
    expect(timers).toHaveLength(1);
    timers[0]?.();
    await (await next('look')).answer({ ...CARD, mine: mine('written') });
    expect(timers).toHaveLength(1);
    const { view } = driver.state();
    expect(view.kind === 'look' && view.look.kind === 'card' && view.look.mine?.live).toBe(true);
  });
});

describe('a further question', () => {
  it('goes with the ticket and those who may own it', async () => {
    const { driver, next } = desk(['ana']);
    driver.ticket(ref('1'));
    await (await next('look')).answer(CARD);
    const asked = { ref: ref('1'), mayOwn: ['ana'] };
    const first = driver.actions.flip?.(ANA);
    const flip = await next('flip');
    expect(flip.body).toEqual({ ...asked, technician: ANA });
    await flip.answer({ kind: 'none' });
    expect(await first).toEqual({ kind: 'none' });
    void driver.actions.ripple?.(choice);
    expect((await next('ripple')).body).toEqual({ ...asked, choice });
    void driver.actions.now?.();
    expect((await next('now')).body).toEqual(asked);
  });

  it('that is not answered is told to whoever asked, and leaves the card as it is', async () => {
    const { driver, next, title } = await atCard();
    const failed = driver.actions.flip?.(ANA).catch((error: unknown) => error);
    await (await next('flip')).fail(new NoAnswer('failed', 'No answer.'));
    expect(await failed).toMatchObject({ message: 'No answer.' });
    expect(title()).toBe(CARD.ticket.title);
  });
});

describe('writing', () => {
  it('approves what was prepared, once, and reads the ticket again', async () => {
    const { driver, next, kinds } = await atCard();
    driver.actions.choose?.(choice);
    const prepare = await next('prepare');
    expect(prepare.body).toEqual({ action: 'assign', ref: ref('1'), stamp: '7', choice });
    await prepare.answer(PREPARED);
    driver.confirm();
    driver.confirm();
    const approve = await next('approve');
    expect(approve.body).toEqual({ prepared: 'p1' });
    expect(await kinds()).toEqual([]);
    await approve.answer(ended('written'));
    expect(driver.state().stage.at).toBe('ended');
    expect((await next('look')).body).toMatchObject({ fresh: true });
  });

  it('drops what was prepared for a choice that was taken back', async () => {
    const { driver, next } = await atCard();
    driver.actions.choose?.(choice);
    const early = await next('prepare');
    driver.back();
    driver.actions.choose?.({ ...choice, start: at(15) });
    const late = await next('prepare');
    await early.answer(PREPARED);
    expect(driver.state().stage.at).toBe('preparing');
    await late.answer({ ...PREPARED, id: 'p2' });
    driver.confirm();
    expect((await next('approve')).body).toEqual({ prepared: 'p2' });
  });

  it('looks up a lost answer instead of approving again', async () => {
    const { driver, next, kinds } = await atCard();
    driver.actions.choose?.(choice);
    await (await next('prepare')).answer(PREPARED);
    driver.confirm();
    await (await next('approve')).fail(new NoAnswer('failed', 'the channel closed'));
    expect(driver.state().stage.at).toBe('lost');
    await (await next('look')).answer({ ...CARD, mine: mine('written') });
    expect(driver.state().stage.at).toBe('idle');
    expect(await kinds()).toEqual([]);
  });

  it('does not show the end of a write on the next ticket', async () => {
    const { driver, next } = await atCard();
    driver.actions.choose?.(choice);
    await (await next('prepare')).answer(PREPARED);
    driver.confirm();
    const approve = await next('approve');
    driver.ticket(ref('2'));
    await approve.answer(ended('written'));
    expect(driver.state().stage.at).toBe('idle');
  });

  it('shows why nothing was prepared', async () => {
    const { driver, next } = await atCard();
    driver.actions.choose?.(choice);
    await (await next('prepare')).answer({ kind: 'declined', why: 'slot-taken' });
    expect(driver.state().stage).toMatchObject({ at: 'declined', declined: { why: 'slot-taken' } });
  });
});

describe('a correction', () => {
  it('puts the new answer in the place of the old', async () => {
    const { driver, next, title } = await atCard();
    const done = driver.actions.fix?.({ kind: 'ticket', minutes: 45 });
    const fix = await next('fix');
    expect(fix.body).toEqual({ ref: ref('1'), fix: { kind: 'ticket', minutes: 45 } });
    await fix.answer(titled('fixed'));
    expect(await done).toBeUndefined();
    expect(title()).toBe('fixed');
  });

  it('that fails keeps the card and gives the words', async () => {
    const { driver, next, title } = await atCard();
    const done = driver.actions.fix?.({ kind: 'ticket', minutes: 45 });
    await (await next('fix')).fail(new NoAnswer('failed', 'somebody saved meanwhile'));
    expect(await done).toBe('somebody saved meanwhile');
    expect(title()).toBe(CARD.ticket.title);
    expect(driver.state().asking).toBe(false);
  });
});
