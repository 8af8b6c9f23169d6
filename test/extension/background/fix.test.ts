import { beforeEach, describe, expect, it } from 'vitest';
import { addMinutes, windowOf } from '../../../core/calendar/instant.ts';
import { ClientId, SiteId, SkillId, TicketId } from '../../../core/model/ids.ts';
import { applyFix } from '../../../extension/entrypoints/background/apply-fix.ts';
import { fix } from '../../../extension/entrypoints/background/fix.ts';
import type { World } from '../../../extension/entrypoints/background/world.ts';
import type { Fix } from '../../../extension/protocol.ts';
import { START } from './fake-psa.ts';
import { type Machine, makeMachine, NOW, startWorker, team } from './fake-world.ts';
import { idOf, refTo } from './flow.ts';

let machine: Machine;
let world: World;
beforeEach(async () => {
  machine = await makeMachine();
  machine.psa.add('1');
  world = startWorker(machine);
});
const amber = idOf('amber');
const now = async () => (await machine.store.team.load())?.value ?? expect.fail('no team');
const sickAt = (minutes: number): Fix => ({
  kind: 'absence',
  technician: amber,
  window: windowOf(START, minutes),
  absence: 'sick',
});

describe('a correction from a card', () => {
  it('is saved, said in the journal, and seen in the next answer', async () => {
    const card = await fix(world, { ref: refTo('1'), fix: { kind: 'ticket', minutes: 25 } });
    expect(card).toMatchObject({ ticket: { minutes: 25, sources: { minutes: 'fixed' } } });
    const [entry] = await machine.store.journal.list();
    expect(entry?.body).toMatchObject({
      kind: 'note',
      words: 'Corrected on this ticket: estimate',
      ticket: refTo('1').base.concat('#1'),
    });
    await fix(world, { ref: refTo('1'), fix: { kind: 'ticket', priority: 'P1' } });
    expect((await now()).fixes).toMatchObject([{ minutes: 25, priority: 'P1' }]);
  });

  it('loses nothing to somebody who saves the team at the same moment', async () => {
    const { load } = machine.store.team;
    let meddled = false;
    machine.store.team.load = async () => {
      const stored = await load();
      if (!meddled && stored) {
        meddled = true;
        await machine.store.team.save({ ...stored.value, name: 'Renamed' }, stored.version);
      }
      return stored;
    };
    await fix(world, { ref: refTo('1'), fix: sickAt(60) });
    expect(await now()).toMatchObject({ name: 'Renamed', absences: [{ technician: 'amber' }] });
  });

  it('gives up rather than overwrite, where the team never comes to rest', async () => {
    machine.store.team.save = async () => 'conflict';
    await expect(fix(world, { ref: refTo('1'), fix: sickAt(60) })).rejects.toThrow('try again');
    expect(await machine.store.journal.list()).toEqual([]);
  });
});

describe('one fact', () => {
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `new-${ids}`;
  };
  const by = { ticket: TicketId.parse('t#1'), now: NOW, newId };
  const skill = SkillId.parse('WiFi');
  const apply = (change: Fix, before = team()) => applyFix(before, change, by);

  it('sets a skill that the team did not know, and drops the old level and last day', () => {
    const held = { skill: 'wifi', level: 1, expires: '2026-01-01' };
    const before = team({ technicians: [{ id: 'amber', name: 'A', skills: [held] }] });
    const after = apply({ kind: 'skill', technician: amber, skill, level: 3 }, before);
    expect(after.skills).toEqual(['WiFi']);
    expect(after.technicians[0]?.skills).toEqual([{ skill: 'WiFi', level: 3 }]);
  });

  it('cuts "there after all" out of an absence and of nobody else\u2019s', () => {
    const away = apply(sickAt(180));
    const there = {
      kind: 'present',
      technician: amber,
      window: windowOf(addMinutes(START, 60), 60),
    } as const;
    const after = apply(there, away);
    expect(after.absences.map(({ window }) => [window.start - START, window.end - START])).toEqual([
      [0, 3_600_000],
      [7_200_000, 10_800_000],
    ]);
    expect(new Set(after.absences.map(({ id }) => id)).size).toBe(2);
    expect(apply({ ...there, technician: idOf('bo') }, away).absences).toEqual(away.absences);
    expect(apply({ ...there, window: windowOf(START, 180) }, away).absences).toEqual([]);
  });

  it('bans once, and takes a ban back', () => {
    const client = ClientId.parse('c');
    const before = team({ clients: [{ id: 'c', name: 'Mill' }] });
    const ban = { kind: 'ban', technician: amber, client, banned: true } as const;
    const twice = apply(ban, apply(ban, before));
    expect(twice.clients[0]?.banned).toEqual(['amber']);
    expect(apply({ ...ban, banned: false }, twice).clients[0]?.banned).toEqual([]);
  });

  it('puts a site into an area and out again, keeping where it is', () => {
    const site = SiteId.parse('s');
    const sites = [{ id: 's', name: 'Yard', place: { latitude: 1, longitude: 2 } }];
    const before = team({ clients: [{ id: 'c', name: 'Mill', sites }] });
    const north = apply({ kind: 'site-area', site, area: ' north ' }, before);
    expect(north.clients[0]?.sites[0]?.place).toEqual({ latitude: 1, longitude: 2, area: 'north' });
    const none = apply({ kind: 'site-area', site, area: '' }, north);
    expect(none.clients[0]?.sites[0]?.place.area).toBeUndefined();
  });

  it('switches a technician off and leaves the others', () => {
    const after = apply({ kind: 'active', technician: amber, active: false });
    expect(after.technicians.map(({ active }) => active)).toEqual([false, true, true]);
  });

  it('about somebody who is not in the team changes nothing', () => {
    const nobody = idOf('nobody');
    expect(apply({ ...sickAt(60), technician: nobody } as Fix)).toEqual(team());
    expect(apply({ kind: 'active', technician: nobody, active: false })).toEqual(team());
  });
});
