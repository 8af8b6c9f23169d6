import { describe, expect, it } from 'vitest';
import { addMinutes, windowOf } from '../../../core/calendar/instant.ts';
import { approvalsOf } from '../../../core/store/approvals.ts';
import { approve } from '../../../extension/entrypoints/background/approve.ts';
import { LATE } from '../../../extension/entrypoints/background/late-write.ts';
import { look } from '../../../extension/entrypoints/background/look.ts';
import { settle } from '../../../extension/entrypoints/background/settle.ts';
import { settleOpen } from '../../../extension/entrypoints/background/settle-open.ts';
import type { World } from '../../../extension/entrypoints/background/world.ts';
import { type Point, START } from './fake-psa.ts';
import { type Machine, makeMachine, startWorker } from './fake-world.ts';
import { book, choose, ended, pauseAt, ready, refTo, told, undo } from './flow.ts';

const machineWith = async (...ids: readonly string[]): Promise<Machine> => {
  const machine = await makeMachine();
  for (const id of ids) machine.psa.add(id);
  return machine;
};

/** Runs an approval up to a point and leaves it there for ever, as a killed worker does. */
const killAt = async (machine: Machine, world: World, id: string, point: Point): Promise<void> => {
  const { reached } = pauseAt(machine, point);
  void approve(world, id);
  await reached;
  machine.psa.at = () => undefined;
};

describe('a worker killed while writing', () => {
  it.each([
    ['read', 'stale', {}],
    ['owner', 'stale', {}],
    ['start', 'stale', { owner: 'amber' }],
    ['minutes', 'stale', { owner: 'amber', start: START }],
    ['comment', 'written', { owner: 'amber', start: START, minutes: 60 }],
    ['end', 'written', { owner: 'amber', start: START, minutes: 60 }],
  ] as const)('at %s is settled as %s, and nothing is written twice', async (point, kind, held) => {
    const machine = await machineWith('1');
    const first = startWorker(machine);
    await killAt(machine, first, ready(await choose(first, '1')).id, point);
    const sent = machine.psa.assigned.length;
    const second = startWorker(machine);
    await settleOpen(second);
    expect(await told(second)).toEqual(['intent', `${kind} (settled)`]);
    expect(machine.psa.assigned).toHaveLength(sent);
    const { owner, start, minutes } = machine.psa.must('1');
    expect({ owner, start, minutes }).toEqual({
      owner: undefined,
      start: undefined,
      minutes: undefined,
      ...held,
    });
  });

  it('says "nothing was written" where nothing was', async () => {
    const machine = await machineWith('1');
    const first = startWorker(machine);
    await killAt(machine, first, ready(await choose(first, '1')).id, 'read');
    const card = await look(startWorker(machine), { ref: refTo('1'), fresh: false });
    expect(card).toMatchObject({
      mine: { live: false, outcome: { kind: 'stale', words: 'Nothing was written.' } },
    });
  });

  it('tells the journal of a request that landed after the settling, within a minute and once', async () => {
    const machine = await machineWith('1');
    const first = startWorker(machine);
    await killAt(machine, first, ready(await choose(first, '1')).id, 'owner');
    const second = startWorker(machine);
    const see = () => look(second, { ref: refTo('1'), fresh: false });
    expect(await see()).toMatchObject({ mine: { live: false } });
    machine.psa.edit('1', { owner: 'amber' });
    expect(await see()).toMatchObject({ mine: { live: true } });
    await see();
    expect(await told(second)).toEqual(['intent', 'stale (settled)', 'stale (settled)']);
  });

  it('does not take for its own what is set there a minute later', async () => {
    const machine = await machineWith('1');
    const first = startWorker(machine);
    await killAt(machine, first, ready(await choose(first, '1')).id, 'owner');
    const second = startWorker(machine);
    await settleOpen(second);
    machine.now += LATE;
    machine.psa.edit('1', { owner: 'amber' });
    expect(await look(second, { ref: refTo('1'), fresh: false })).toMatchObject({
      mine: { live: false },
    });
  });

  it('lets a half-written booking be taken back, field by field', async () => {
    const machine = await machineWith('1');
    const first = startWorker(machine);
    const { id } = ready(await choose(first, '1'));
    await killAt(machine, first, id, 'start');
    const second = startWorker(machine);
    const card = await look(second, { ref: refTo('1'), fresh: false });
    const mine = card.kind === 'card' ? card.mine : undefined;
    expect(mine).toMatchObject({ live: true, outcome: { kind: 'stale' } });
    const back = ready(await undo(second, mine?.approval ?? expect.fail('no approval')));
    expect(ended(await approve(second, back.id)).outcome.kind).toBe('written');
    expect(machine.psa.must('1').owner).toBeUndefined();
  });

  it('takes back only what it wrote: a start that somebody set meanwhile stays', async () => {
    const machine = await machineWith('1');
    const first = startWorker(machine);
    const { id } = ready(await choose(first, '1'));
    await killAt(machine, first, id, 'start');
    const second = startWorker(machine);
    await settleOpen(second);
    const theirs = addMinutes(START, 300);
    machine.psa.edit('1', { start: theirs });
    const [approval] = approvalsOf(await second.store.journal.list());
    const back = ready(await undo(second, approval?.id ?? expect.fail('no approval')));
    expect(ended(await approve(second, back.id)).outcome.kind).toBe('written');
    expect(machine.psa.must('1')).toMatchObject({ owner: undefined, start: theirs });
  });

  it('cannot use its prepared write again', async () => {
    const machine = await machineWith('1');
    const first = startWorker(machine);
    const { id } = ready(await choose(first, '1'));
    await killAt(machine, first, id, 'owner');
    expect(await approve(startWorker(machine), id)).toMatchObject({ why: 'expired' });
  });

  it('is unknown while the PSA cannot be read, and settled by reading later', async () => {
    const machine = await machineWith('1');
    const first = startWorker(machine);
    const { id } = ready(await choose(first, '1'));
    await killAt(machine, first, id, 'end');
    machine.psa.fault = { kind: 'time-out' };
    const second = startWorker(machine);
    await settleOpen(second);
    const [approval] = approvalsOf(await second.store.journal.list());
    if (!approval) throw new Error('no approval');
    expect(approval.state).toBe('unknown');
    expect(ended(await settle(second, approval.id)).outcome.kind).toBe('unknown');
    expect(await told(second)).toEqual(['intent', 'unknown (settled)']);
    machine.psa.fault = undefined;
    expect(await choose(second, '1')).toMatchObject({ why: 'unsettled' });
    expect(ended(await settle(second, approval.id)).outcome.kind).toBe('written');
    expect(ended(await settle(second, approval.id)).outcome.kind).toBe('written');
    expect(await told(second)).toEqual(['intent', 'unknown (settled)', 'written (settled)']);
    expect((await choose(second, '1', { technician: 'bo' })).kind).toBe('prepared');
  });
});

describe('a worker killed while writing work in blocks', () => {
  const FURTHER = windowOf(addMinutes(START, 24 * 60), 60);
  const wish = { blocks: [windowOf(START, 60), FURTHER] };
  const noted = async ({ store }: Machine) =>
    ((await store.team.load())?.value.bookings ?? []).map(({ window }) => window);
  const onBoard = async (machine: Machine) => {
    await look(startWorker(machine), { ref: refTo('2'), fresh: true });
    return machine.problems.at(-1)?.bookings.map(({ window }) => window);
  };
  /** A worker that is ended after the team was saved and before the journal says how it ended. */
  const dyingAt = (machine: Machine, point: 'before' | 'after') => {
    const world = startWorker(machine);
    let die = (): void => undefined;
    const died = new Promise<void>((resolve) => {
      die = resolve;
    });
    const { append } = world.store.journal;
    const journal: typeof world.store.journal = {
      ...world.store.journal,
      append: async (body, at) => {
        if (body.kind !== 'outcome') return append(body, at);
        if (point === 'after') await append(body, at);
        die();
        return new Promise<never>(() => undefined);
      },
    };
    return { world: { ...world, store: { ...world.store, journal } }, died };
  };

  it.each([
    ['read', 'stale'],
    ['owner', 'stale'],
    ['start', 'stale'],
    ['minutes', 'stale'],
    ['comment', 'written'],
    ['end', 'written'],
  ] as const)(
    'at %s notes the further blocks only where it is settled as written',
    async (...[point, kind]) => {
      const machine = await machineWith('1', '2');
      const first = startWorker(machine);
      await killAt(machine, first, ready(await choose(first, '1', wish)).id, point);
      const second = startWorker(machine);
      await settleOpen(second);
      expect(await told(second)).toEqual(['intent', `${kind} (settled)`]);
      expect(await noted(machine)).toEqual(kind === 'written' ? [FURTHER] : []);
    },
  );

  it.each(['before', 'after'] as const)(
    '%s its end was journaled has each block once',
    async (at) => {
      const machine = await machineWith('1', '2');
      const { world, died } = dyingAt(machine, at);
      void approve(world, ready(await choose(world, '1', wish)).id);
      await died;
      expect(await noted(machine)).toEqual([FURTHER]);
      expect(await onBoard(machine)).toEqual(wish.blocks);
      expect(await noted(machine)).toEqual([FURTHER]);
    },
  );

  it.each(['before', 'after'] as const)(
    '%s the end of an undo was journaled has none',
    async (at) => {
      const machine = await machineWith('1', '2');
      const { approval } = await book(startWorker(machine), '1', wish);
      const { world, died } = dyingAt(machine, at);
      void approve(world, ready(await undo(world, approval)).id);
      await died;
      expect(await onBoard(machine)).toEqual([]);
      expect(await noted(machine)).toEqual([]);
    },
  );

  it('has them back where the undo turns out not to be written', async () => {
    const machine = await machineWith('1', '2');
    const { approval } = await book(startWorker(machine), '1', wish);
    const { world, died } = dyingAt(machine, 'before');
    void approve(world, ready(await undo(world, approval)).id);
    await died;
    expect(await noted(machine)).toEqual([]);
    machine.psa.edit('1', { owner: 'amber', start: START, minutes: 120 });
    expect(await onBoard(machine)).toEqual(wish.blocks);
  });
});

describe('a lost answer', () => {
  it.each([
    ['before', 'stale'],
    ['after', 'written'],
  ] as const)('with the write done %s it is settled as %s', async (lose, kind) => {
    const machine = await machineWith('1');
    const world = startWorker(machine);
    machine.psa.lose = lose;
    const end = await book(world, '1');
    expect(end.outcome.kind).toBe('unknown');
    machine.psa.lose = undefined;
    expect(await choose(world, '1')).toMatchObject({ why: 'unsettled' });
    expect(ended(await settle(world, end.approval)).outcome.kind).toBe(kind);
    expect(machine.psa.assigned).toHaveLength(1);
  });

  it('keeps the slot held for everybody until it is known', async () => {
    const machine = await machineWith('1', '2');
    const world = startWorker(machine);
    machine.psa.lose = 'before';
    const end = await book(world, '1');
    machine.psa.lose = undefined;
    expect(await choose(world, '2')).toMatchObject({ why: 'slot-held' });
    expect((await choose(world, '2', { start: addMinutes(START, 60) })).kind).toBe('prepared');
    await settle(world, end.approval);
    expect((await choose(world, '2')).kind).toBe('prepared');
  });
});

describe('two tabs', () => {
  it('an approval in flight holds its slot, and is not taken for one that was cut off', async () => {
    const machine = await machineWith('1', '2');
    const world = startWorker(machine);
    const { id } = ready(await choose(world, '1'));
    const gate = pauseAt(machine, 'owner');
    const running = approve(world, id);
    await gate.reached;
    const card = await look(world, { ref: refTo('2'), fresh: false });
    expect(card.kind).toBe('card');
    expect(machine.problems.at(-1)?.bookings).toMatchObject([
      { source: 'held', technician: 'amber' },
    ]);
    expect(await choose(world, '2')).toMatchObject({ why: 'slot-held' });
    const same = await look(world, { ref: refTo('1'), fresh: false });
    expect(same).toMatchObject({ mine: { live: false } });
    expect(same.kind === 'card' && same.mine).not.toHaveProperty('outcome');
    expect(await choose(world, '1')).toMatchObject({ why: 'unsettled' });
    gate.go();
    expect(ended(await running).outcome.kind).toBe('written');
    expect(await told(world)).toEqual(['intent', 'written']);
  });

  it('two prepared for one slot: the second is stale and names the first', async () => {
    const machine = await machineWith('1', '2');
    const world = startWorker(machine);
    const [a, b] = [ready(await choose(world, '1')), ready(await choose(world, '2'))];
    const [first, second] = await Promise.all([approve(world, a.id), approve(world, b.id)]);
    expect(ended(first).outcome.kind).toBe('written');
    expect(ended(second).outcome.kind).toBe('stale');
    expect(ended(second).outcome.words).toContain('#1');
    expect(machine.psa.assigned).toHaveLength(1);
  });

  it('two machines at once: never a silent overlap', async () => {
    const here = await machineWith('1', '2');
    const there = await makeMachine(here.psa);
    const [one, two] = [startWorker(here), startWorker(there)];
    const [a, b] = [ready(await choose(one, '1')), ready(await choose(two, '2'))];
    let waiting: (() => void)[] = [];
    here.psa.at = (point) => {
      if (point !== 'owner') return undefined;
      return new Promise<void>((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 2) for (const go of waiting.splice(0)) go();
      });
    };
    const ends = await Promise.all([approve(one, a.id), approve(two, b.id)]);
    waiting = [];
    const kinds = ends.map((end) => ended(end).outcome.kind);
    expect(here.psa.must('1').owner).toBe('amber');
    expect(here.psa.must('2').owner).toBe('amber');
    expect(kinds).toContain('stale');
  });
});
