import { beforeEach, describe, expect, it } from 'vitest';
import { addMinutes } from '../../../core/calendar/instant.ts';
import { approve } from '../../../extension/entrypoints/background/approve.ts';
import { look } from '../../../extension/entrypoints/background/look.ts';
import type { World } from '../../../extension/entrypoints/background/world.ts';
import { START } from './fake-psa.ts';
import { host, type Machine, makeMachine, startWorker } from './fake-world.ts';
import { book, ended, move, ready, refTo, undo } from './flow.ts';

let machine: Machine;
let world: World;
beforeEach(async () => {
  machine = await makeMachine();
  machine.psa.add('1', { title: 'Printer', owner: 'bo', minutes: 15 });
  machine.psa.add('2');
  world = startWorker(machine);
});
const mine = async () => {
  const shown = await look(world, { ref: refTo('1'), fresh: false });
  return shown.kind === 'card' ? shown.mine : undefined;
};

describe('undo', () => {
  it('puts back owner, start and estimate, and says so', async () => {
    const { approval } = await book(world, '1');
    expect(await mine()).toMatchObject({
      approval,
      live: true,
      what: 'Amber Cho, tomorrow 14:00–15:00',
    });
    const prepared = ready(await undo(world, approval));
    expect(prepared.to).toEqual({ owner: 'bo', minutes: 15 });
    expect(prepared.comment).toBe(
      'Slotwright: taken back, was Amber Cho, Tue 24 Nov 14:00–15:00 WET (approved by dana)',
    );
    expect(ended(await approve(world, prepared.id)).outcome.kind).toBe('written');
    const held = machine.psa.must('1');
    expect([held.owner, held.start, held.minutes]).toEqual(['bo', undefined, 15]);
    expect(await mine()).toMatchObject({ action: 'undo', live: false });
  });

  it('is not offered twice, nor of itself', async () => {
    const { approval } = await book(world, '1');
    const back = ended(await approve(world, ready(await undo(world, approval)).id));
    expect(await undo(world, approval)).toMatchObject({ why: 'nothing-to-undo' });
    expect(await undo(world, back.approval)).toMatchObject({ why: 'nothing-to-undo' });
  });

  it('is stale after somebody else\u2019s edit, names it, and leaves everything', async () => {
    const { approval } = await book(world, '1');
    machine.psa.edit('1', { start: addMinutes(START, 30) });
    expect(await undo(world, approval)).toEqual({
      kind: 'declined',
      why: 'stale',
      changed: ['start is now Tue 24 Nov 14:30 WET, was Tue 24 Nov 14:00 WET'],
    });
    expect(machine.psa.assigned).toHaveLength(1);
  });

  it('is stale where the edit comes between showing and confirming', async () => {
    const { approval } = await book(world, '1');
    const { id } = ready(await undo(world, approval));
    machine.psa.edit('1', { owner: 'eve' });
    const end = ended(await approve(world, id));
    expect(end.outcome).toMatchObject({ kind: 'stale' });
    expect(end.outcome.words).toContain('owner is now eve, was amber');
    expect(machine.psa.must('1').owner).toBe('eve');
    expect(await mine()).toMatchObject({ approval, live: true });
  });

  it('does not mind an edit of something else', async () => {
    const { approval } = await book(world, '1');
    machine.psa.edit('1', { title: 'Printer, second floor' });
    expect((await undo(world, approval)).kind).toBe('prepared');
  });

  it('leaves alone what was put back by hand', async () => {
    const { approval } = await book(world, '1');
    machine.psa.edit('1', { owner: 'bo' });
    const prepared = ready(await undo(world, approval));
    expect(prepared.from.owner).toBe('bo');
    expect(prepared.to).toEqual({ owner: 'bo', minutes: 15 });
    machine.psa.edit('1', { start: undefined, minutes: 15 });
    expect(await undo(world, approval)).toMatchObject({ why: 'nothing-to-undo' });
  });

  it('is not reachable on a watch-only host', async () => {
    const { approval } = await book(world, '1');
    const { id } = ready(await undo(world, approval));
    machine.settings = { ...machine.settings, hosts: [host({ writing: false })] };
    expect(await undo(world, approval)).toMatchObject({ why: 'watch-only' });
    expect(await approve(world, id)).toMatchObject({ why: 'watch-only' });
    expect(machine.psa.assigned).toHaveLength(1);
  });
});

describe('move', () => {
  it('goes to the new person and time, and is what is undone next', async () => {
    const { approval } = await book(world, '1');
    const later = addMinutes(START, 120);
    const moved = ready(await move(world, approval, { technician: 'bo', start: later }));
    expect(moved.comment).toContain('moved to Bo Lind, Tue 24 Nov 16:00');
    const end = ended(await approve(world, moved.id));
    expect(machine.psa.must('1')).toMatchObject({ owner: 'bo', start: later, minutes: 60 });
    expect(await mine()).toMatchObject({ approval: end.approval, action: 'move', live: true });
    const back = ready(await undo(world, end.approval));
    expect(back.to).toEqual({ owner: 'amber', start: START, minutes: 60 });
    expect(await undo(world, approval)).toMatchObject({ why: 'nothing-to-undo' });
  });

  it('may overlap the slot it leaves, and no other', async () => {
    const { approval } = await book(world, '1');
    const half = addMinutes(START, 30);
    expect((await move(world, approval, { start: half })).kind).toBe('prepared');
    machine.psa.edit('2', { owner: 'amber', start: addMinutes(START, 75), minutes: 30 });
    expect(await move(world, approval, { start: half })).toMatchObject({ why: 'slot-taken' });
  });

  it('is stale after somebody else\u2019s edit', async () => {
    const { approval } = await book(world, '1');
    machine.psa.edit('1', { owner: 'eve' });
    expect(await move(world, approval, { technician: 'bo' })).toMatchObject({
      why: 'stale',
      changed: ['owner is now eve, was amber'],
    });
  });
});
