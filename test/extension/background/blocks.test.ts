import { beforeEach, describe, expect, it } from 'vitest';
import { addMinutes, windowOf } from '../../../core/calendar/instant.ts';
import type { Window } from '../../../core/model/time.ts';
import { approve } from '../../../extension/entrypoints/background/approve.ts';
import { look } from '../../../extension/entrypoints/background/look.ts';
import { settle } from '../../../extension/entrypoints/background/settle.ts';
import type { World } from '../../../extension/entrypoints/background/world.ts';
import { ChoiceBody } from '../../../extension/protocol.ts';
import { START } from './fake-psa.ts';
import { BASE, type Machine, makeMachine, startWorker } from './fake-world.ts';
import { assign, book, choose, ended, move, pauseAt, ready, refTo, told, undo } from './flow.ts';

const DAY = 24 * 60;
const block = (days: number, minutes: number, length: number): Window =>
  windowOf(addMinutes(START, days * DAY + minutes), length);
// Tue 14:00–16:00, Wed 09:00–10:00, Thu 10:00–12:00.
const FIRST = block(0, 0, 120);
const SECOND = block(1, -300, 60);
const THIRD = block(2, -240, 120);
const BLOCKS = [FIRST, SECOND, THIRD];
const IN_BLOCKS = { blocks: BLOCKS };
const WHOLE = { owner: 'amber', start: START, minutes: 300 };

let machine: Machine;
let world: World;
beforeEach(async () => {
  machine = await makeMachine();
  machine.psa.add('1', { title: 'Migration' });
  machine.psa.add('2');
  world = startWorker(machine);
});

const noted = async () => (await machine.store.team.load())?.value.bookings ?? [];
/** What the next suggestion, of another ticket, is made from. */
const taken = async (): Promise<readonly Window[]> => {
  await look(world, { ref: refTo('2'), fresh: true });
  const bookings = machine.problems.at(-1)?.bookings ?? [];
  return bookings.map(({ window }) => window).toSorted((a, b) => a.start - b.start);
};

describe('an approval of work in blocks', () => {
  it('writes the first start and the whole estimate, and tells of every block', async () => {
    const prepared = ready(await choose(world, '1', IN_BLOCKS));
    expect(prepared).toMatchObject({ to: WHOLE, blocks: BLOCKS });
    expect(await noted()).toEqual([]);
    const end = ended(await approve(world, prepared.id));
    expect(end).toMatchObject({ outcome: { kind: 'written' }, blocks: BLOCKS });
    expect(machine.psa.must('1')).toMatchObject(WHOLE);
    expect(machine.psa.comments.map(({ text }) => text)).toEqual([
      'Slotwright: Amber Cho, Tue 24 Nov 14:00–16:00 WET; Wed 25 Nov 09:00–10:00 WET; Thu 26 Nov 10:00–12:00 WET (approved by dana)',
    ]);
    const [intent] = (await world.store.journal.list()).toReversed();
    expect(intent?.body).toMatchObject({ kind: 'intent', to: WHOLE, blocks: BLOCKS });
    const card = await look(world, { ref: refTo('1'), fresh: false });
    expect(card).toMatchObject({
      mine: {
        live: true,
        what: 'Amber Cho, tomorrow 14:00–16:00; Wed 25 Nov 09:00–10:00; Thu 26 Nov 10:00–12:00',
      },
    });
  });

  it('notes the further blocks in the team, as the ticket has them', async () => {
    const { approval } = await book(world, '1', IN_BLOCKS);
    const about = { technician: 'amber', source: 'local', title: '#1 Migration' };
    const ticket = { ticket: `${BASE}#1`, url: `${BASE}/tickets/1` };
    expect(await noted()).toMatchObject([
      { id: `local:${approval}:1`, window: SECOND, ...about, ...ticket },
      { id: `local:${approval}:2`, window: THIRD, ...about, ...ticket },
    ]);
  });

  it('takes exactly its blocks: on the remembered board at once, and on one that is read anew', async () => {
    await book(world, '1', IN_BLOCKS);
    const remembered = await machine.store.cache.get(BASE);
    expect(remembered?.bookings.map(({ window }) => window)).toEqual([FIRST]);
    expect(await taken()).toEqual(BLOCKS);
  });

  it('leaves the time between its blocks to others, and no block of it', async () => {
    await book(world, '1', IN_BLOCKS);
    const at = (start: Window['start']) => choose(world, '2', { start, minutes: 60 });
    expect((await at(FIRST.end)).kind).toBe('prepared');
    expect((await at(SECOND.end)).kind).toBe('prepared');
    expect(await at(addMinutes(FIRST.end, -1))).toMatchObject({ why: 'slot-taken' });
    const second = await at(addMinutes(SECOND.end, -1));
    expect(second).toMatchObject({
      changed: ['Amber Cho has #1 Migration, Wed 25 Nov 09:00–10:00 WET'],
    });
  });

  it('names only the block that lies in the way', async () => {
    await book(world, '1', IN_BLOCKS);
    const wish = { start: SECOND.start, minutes: 30, override: 'urgent' };
    const prepared = ready(await choose(world, '2', wish));
    expect(prepared.displaces).toMatchObject([
      { title: '#1 Migration', window: SECOND, url: `${BASE}/tickets/1` },
    ]);
  });

  it('asks the PSA once for its whole time, and minds what lies in a block only', async () => {
    machine.psa.add('3', { owner: 'amber', start: FIRST.end, minutes: 60 });
    let asked = 0;
    machine.psa.at = (point) => {
      if (point === 'day') asked += 1;
    };
    expect((await choose(world, '1', IN_BLOCKS)).kind).toBe('prepared');
    expect(asked).toBe(1);
    machine.psa.add('4', { owner: 'amber', start: addMinutes(THIRD.end, -1), minutes: 60 });
    expect(await choose(world, '1', IN_BLOCKS)).toMatchObject({
      why: 'slot-taken',
      changed: ['Amber Cho has #4 Ticket 4, Thu 26 Nov 11:59–12:59 WET'],
    });
  });

  it('holds every block in every tab while it is written, and not the time between', async () => {
    const { id } = ready(await choose(world, '1', IN_BLOCKS));
    const gate = pauseAt(machine, 'owner');
    const running = approve(world, id);
    await gate.reached;
    expect(await taken()).toEqual(BLOCKS);
    const later = { start: THIRD.start, minutes: 30 };
    expect(await choose(world, '2', later)).toMatchObject({
      why: 'slot-held',
      words: 'Amber Cho is being booked Thu 26 Nov 10:00–12:00 WET from another tab.',
    });
    expect((await choose(world, '2', { start: THIRD.end, minutes: 30 })).kind).toBe('prepared');
    gate.go();
    expect(ended(await running).outcome.kind).toBe('written');
  });

  it('of a ticket that holds the very values is noted all the same, and taken back', async () => {
    machine.psa.edit('1', WHOLE);
    const { approval } = await book(world, '1', IN_BLOCKS);
    expect(await taken()).toEqual(BLOCKS);
    const prepared = ready(await undo(world, approval));
    expect(prepared.to).toEqual(prepared.from);
    ended(await approve(world, prepared.id));
    expect(await noted()).toEqual([]);
    expect(await taken()).toEqual([windowOf(START, 300)]);
    expect(await undo(world, approval)).toMatchObject({ why: 'nothing-to-undo' });
  });

  it('is kept whole as a draft while offline', async () => {
    const { id } = ready(await choose(world, '1', IN_BLOCKS));
    machine.online = false;
    expect(await approve(world, id)).toMatchObject({ why: 'offline' });
    const shown = await look(world, { ref: refTo('1'), fresh: false });
    expect(shown).toMatchObject({ draft: { blocks: BLOCKS } });
    expect(await noted()).toEqual([]);
  });
});

describe('blocks that are taken back', () => {
  it('are gone after an undo: all is as before', async () => {
    const before = await taken();
    const { approval } = await book(world, '1', IN_BLOCKS);
    const prepared = ready(await undo(world, approval));
    expect(prepared.freed).toEqual([SECOND, THIRD]);
    expect(prepared.blocks).toBeUndefined();
    expect(prepared.comment).toContain(
      'taken back, was Amber Cho, Tue 24 Nov 14:00–16:00 WET; Wed',
    );
    expect(ended(await approve(world, prepared.id)).outcome.kind).toBe('written');
    expect(await noted()).toEqual([]);
    expect(machine.psa.must('1').owner).toBeUndefined();
    expect(await taken()).toEqual(before);
  });

  it('stay where the undo is refused', async () => {
    const { approval } = await book(world, '1', IN_BLOCKS);
    const { id } = ready(await undo(world, approval));
    machine.psa.edit('1', { owner: 'eve' });
    expect(ended(await approve(world, id)).outcome.kind).toBe('stale');
    expect((await noted()).map(({ window }) => window)).toEqual([SECOND, THIRD]);
  });

  it('give way to those of a move, to other blocks or to one time', async () => {
    const { approval } = await book(world, '1', IN_BLOCKS);
    const other = [block(0, 0, 60), block(3, 0, 240)];
    const moved = ready(await move(world, approval, { blocks: other }));
    expect(moved).toMatchObject({ blocks: other, freed: [SECOND, THIRD] });
    const next = ended(await approve(world, moved.id));
    expect(await taken()).toEqual(other);
    const whole = ready(await move(world, next.approval, { technician: 'bo' }));
    expect(whole.freed).toEqual(other.slice(1));
    ended(await approve(world, whole.id));
    expect(await noted()).toEqual([]);
    expect(await taken()).toEqual([windowOf(START, 60)]);
  });

  it.each(['other blocks', 'one time'])(
    'stand again where a move to %s is undone',
    async (where) => {
      const { approval } = await book(world, '1', IN_BLOCKS);
      const before = await noted();
      const other = where === 'one time' ? {} : { blocks: [block(0, 0, 60), block(3, 0, 240)] };
      const moved = ended(
        await approve(world, ready(await move(world, approval, { technician: 'bo', ...other })).id),
      );
      expect(await noted()).not.toEqual(before);
      const back = ready(await undo(world, moved.approval));
      expect(back).toMatchObject({ blocks: BLOCKS });
      ended(await approve(world, back.id));
      expect(machine.psa.must('1')).toMatchObject(WHOLE);
      expect(await noted()).toEqual(before);
      expect(await taken()).toEqual(BLOCKS);
      const gone = ready(await undo(world, approval));
      expect(gone).toMatchObject({ freed: [SECOND, THIRD] });
      ended(await approve(world, gone.id));
      expect(await noted()).toEqual([]);
    },
  );

  it('do not stand again where the undo of their move is refused', async () => {
    const { approval } = await book(world, '1', IN_BLOCKS);
    const { id } = ready(await move(world, approval, { technician: 'bo' }));
    const back = ready(await undo(world, ended(await approve(world, id)).approval));
    machine.psa.edit('1', { owner: 'eve' });
    expect(ended(await approve(world, back.id)).outcome.kind).toBe('stale');
    expect(await noted()).toEqual([]);
  });

  it('do not count any more where the ticket is closed, freed, or given to somebody else', async () => {
    await book(world, '1', IN_BLOCKS);
    machine.psa.edit('1', { owner: 'bo' });
    expect(await taken()).toEqual([windowOf(START, 300)]);
    machine.psa.edit('1', { owner: 'amber', start: undefined });
    expect(await taken()).toEqual([]);
    machine.psa.edit('1', { start: START, status: 'closed' });
    expect(await taken()).toEqual([]);
    machine.psa.edit('1', { status: 'open' });
    expect(await taken()).toEqual(BLOCKS);
  });
});

describe('blocks whose write did not go through', () => {
  it.each(['refused', 'stale', 'raced'] as const)('are not noted where it is %s', async (how) => {
    const { id } = ready(await choose(world, '1', IN_BLOCKS));
    if (how === 'refused') machine.psa.barred.add('amber');
    if (how === 'stale') machine.psa.edit('1', { owner: 'bo' });
    machine.psa.at = (point) => {
      if (how !== 'raced' || point !== 'start') return;
      machine.psa.add('4', { owner: 'amber', start: THIRD.start, minutes: 60 });
    };
    const { outcome } = ended(await approve(world, id));
    expect(outcome.kind).toBe(how === 'refused' ? 'refused' : 'stale');
    expect(await noted()).toEqual([]);
  });

  it('are held while nobody knows, and noted once it is settled as written', async () => {
    machine.psa.lose = 'after';
    const { approval, outcome } = await book(world, '1', IN_BLOCKS);
    expect(outcome.kind).toBe('unknown');
    expect(await noted()).toEqual([]);
    expect(await taken()).toEqual(expect.arrayContaining(BLOCKS));
    expect(ended(await settle(world, approval)).outcome.kind).toBe('written');
    expect(await taken()).toEqual(BLOCKS);
  });

  it('are let go where it is settled as not written', async () => {
    machine.psa.lose = 'before';
    const { approval } = await book(world, '1', IN_BLOCKS);
    expect(ended(await settle(world, approval)).outcome.kind).toBe('stale');
    expect(await noted()).toEqual([]);
    expect(await taken()).toEqual([]);
  });

  it('are not known to stand while the team cannot be saved, and are noted by settling', async () => {
    const { team } = machine.store;
    const { id } = ready(await choose(world, '1', IN_BLOCKS));
    world = {
      ...world,
      store: { ...world.store, team: { ...team, save: async () => 'conflict' as const } },
    };
    const { approval, outcome } = ended(await approve(world, id));
    expect(outcome).toMatchObject({ kind: 'unknown' });
    expect(outcome.words).toContain('The further blocks could not be noted here');
    world = startWorker(machine);
    expect(await taken()).toEqual(expect.arrayContaining(BLOCKS));
    expect(ended(await settle(world, approval)).outcome.kind).toBe('written');
    expect(await told(world)).toEqual(['intent', 'unknown', 'written (settled)']);
    expect(await taken()).toEqual(BLOCKS);
  });
});

it.each([
  ['one block', [windowOf(START, 300)]],
  ['another start', [block(0, 30, 120), SECOND, THIRD]],
  ['blocks in another order', [FIRST, THIRD, SECOND]],
  ['blocks that overlap', [FIRST, block(0, 60, 60), THIRD]],
  ['less than the work', [FIRST, SECOND]],
] as const)('a message with %s is not understood', (_, blocks) => {
  const { choice } = assign('1', { start: START, minutes: 300 });
  expect(ChoiceBody.safeParse({ ...choice, blocks: BLOCKS }).success).toBe(true);
  expect(ChoiceBody.safeParse({ ...choice, blocks }).success).toBe(false);
});
