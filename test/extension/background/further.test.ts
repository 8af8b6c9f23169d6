import { beforeEach, describe, expect, it } from 'vitest';
import { addMinutes, windowOf } from '../../../core/calendar/instant.ts';
import { suggest } from '../../../core/dispatch/suggest.ts';
import {
  flip,
  gap,
  nearest,
  ripple,
  weigh,
} from '../../../extension/entrypoints/background/further.ts';
import { look } from '../../../extension/entrypoints/background/look.ts';
import type { World } from '../../../extension/entrypoints/background/world.ts';
import { START } from './fake-psa.ts';
import { BASE, type Machine, makeMachine, NOW, startWorker, team } from './fake-world.ts';
import { idOf, refTo } from './flow.ts';

let machine: Machine;
let world: World;
beforeEach(async () => {
  machine = await makeMachine();
  machine.psa.add('1', { title: 'Printer' });
  machine.psa.add('2', { owner: 'amber', start: START, minutes: 60 });
  world = { ...startWorker(machine), suggest };
});
const saveTeam = async (more: object) => {
  const stored = await machine.store.team.load();
  await machine.store.team.save(team(more), stored?.version ?? 'new');
};
const signOut = () => {
  machine.psa.fault = { kind: 'signed-out', status: 401 };
};
const choice = (id: string, start = START) => ({ technician: idOf(id), start, minutes: 60 });

describe('a start that a person chose', () => {
  const at = (id: string) => weigh(world, { ref: refTo('1'), choice: choice(id) });

  it('is told what stands in its way, without being refused', async () => {
    expect((await at('amber'))?.map(({ kind, reason }) => [kind, reason.code])).toContainEqual([
      'block',
      'overlap',
    ]);
    expect((await at('bo'))?.filter(({ kind }) => kind === 'block')).toEqual([]);
  });

  it('cannot be told of somebody unknown, nor of a ticket that cannot be read', async () => {
    expect(await at('nobody')).toBeUndefined();
    signOut();
    expect(await at('bo')).toBeUndefined();
  });
});

describe('the ripple of a start', () => {
  const of = (id: string, start = START) =>
    ripple(world, { ref: refTo('1'), choice: choice(id, start) });

  it('tells what it does to the other work of that technician', async () => {
    const over = await of('amber', addMinutes(START, 30));
    expect(over?.entries).toContainEqual(
      expect.objectContaining({ bookings: [`${BASE}#2`], rule: 'overlap', crosses: true }),
    );
    expect(over?.named.map(({ id, url }) => [id, url])).toEqual([
      [`${BASE}#2`, `${BASE}/tickets/2`],
    ]);
    expect((await of('bo'))?.entries.filter(({ crosses }) => crosses)).toEqual([]);
  });

  it('cannot be told of somebody unknown, nor of a ticket that cannot be read', async () => {
    expect(await of('nobody')).toBeUndefined();
    signOut();
    expect(await of('bo')).toBeUndefined();
  });
});

describe('work in blocks', () => {
  const first = windowOf(addMinutes(START, -300), 120);
  /** The second one begins so long after the start of what amber has from 14:00 to 15:00. */
  const ask = (second: number) => ({
    ref: refTo('1'),
    choice: {
      ...choice('amber', first.start),
      minutes: 240,
      blocks: [first, windowOf(addMinutes(START, second), 120)],
    },
  });
  const TOMORROW = 22 * 60;
  const blocked = async (second: number) =>
    (await weigh(world, ask(second)))?.filter(({ kind }) => kind === 'block').map((f) => f.rule);
  const crossed = async (second: number) =>
    (await ripple(world, ask(second)))?.entries.filter(({ crosses }) => crosses).map((e) => e.rule);

  it('is weighed block by block', async () => {
    expect(await blocked(TOMORROW)).not.toContain('overlap');
    expect(await blocked(30)).toContain('overlap');
  });

  it('does to others what its blocks do', async () => {
    expect(await crossed(TOMORROW)).toEqual([]);
    expect(await crossed(30)).toContain('overlap');
  });
});

describe('the smallest change', () => {
  const of = (id: string) => flip(world, { ref: refTo('1'), technician: idOf(id) });

  it('is told of whoever is not first, and none of the first', async () => {
    const knows = (id: string, level: number) => ({
      id,
      name: id,
      skills: [{ skill: 'wifi', level }],
    });
    const needs = [{ skill: 'wifi', level: 3 }];
    await saveTeam({
      technicians: [knows('amber', 3), knows('bo', 1)],
      fixes: [{ ticket: `${BASE}#1`, until: addMinutes(NOW, 60), needs }],
    });
    expect(await of('bo')).toMatchObject({
      kind: 'level',
      facts: { skill: 'wifi', level: 1 },
      amount: 2,
    });
    expect(await of('amber')).toEqual({ kind: 'none' });
  });

  it('counts whom the page was told may own the ticket', async () => {
    const asked = { ref: refTo('1'), mayOwn: ['bo'], technician: idOf('amber') };
    expect(await flip(world, asked)).toEqual({ kind: 'none' });
  });

  it('cannot be told of a ticket that cannot be read', async () => {
    signOut();
    expect(await of('bo')).toBeUndefined();
  });
});

describe('who can be there soonest', () => {
  it('is told, each person once', async () => {
    machine.now = START;
    machine.psa.edit('1', { priority: 'Urgent' });
    const answer = await nearest(world, { ref: refTo('1'), mayOwn: ['amber', 'bo'] });
    expect(answer?.people.map((p) => p.technician).sort()).toEqual(['amber', 'bo', 'cy']);
    expect(answer?.people[0]).toMatchObject({ technician: 'bo', window: windowOf(START, 60) });
    expect(answer?.unavailable).toEqual([]);
  });

  it('cannot be told of a ticket that cannot be read', async () => {
    signOut();
    expect(await nearest(world, { ref: refTo('1') })).toBeUndefined();
  });
});

describe('a gap', () => {
  const window = windowOf(START, 120);

  it('is filled with what nobody has, from the remembered boards', async () => {
    expect(await gap(world, { technician: idOf('bo'), window })).toMatchObject({ planned: [] });
    await look(world, { ref: refTo('1'), fresh: false });
    const plan = await gap(world, { technician: idOf('bo'), window });
    expect(plan?.planned).toMatchObject([{ ticket: `${BASE}#1`, window: windowOf(START, 60) }]);
    const taken = await gap(world, { technician: idOf('amber'), window: windowOf(START, 60) });
    expect(taken).toMatchObject({ planned: [], left: [{ reasons: [{ code: 'no-room' }] }] });
  });

  it('of somebody unknown, or without a team, is not told', async () => {
    expect(await gap(world, { technician: idOf('nobody'), window })).toBeUndefined();
    Object.assign(machine.store.team, { load: async () => undefined });
    expect(await gap(world, { technician: idOf('bo'), window })).toBeUndefined();
  });

  it('begins now, however early it was asked for', async () => {
    await look(world, { ref: refTo('1'), fresh: false });
    machine.now = NOW + 30 * 60_000;
    const early = { start: addMinutes(NOW, -60), end: addMinutes(NOW, 120) };
    const plan = await gap(world, { technician: idOf('bo'), window: early });
    expect(plan?.planned[0]?.window.start).toBe(machine.now);
  });
});
