import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addMinutes } from '../../../core/calendar/instant.ts';
import type { PsaSession } from '../../../extension/adapters/adapter.ts';
import { itflow } from '../../../extension/adapters/itflow.ts';
import type { Card } from '../../../extension/card.ts';
import { approve } from '../../../extension/entrypoints/background/approve.ts';
import { look } from '../../../extension/entrypoints/background/look.ts';
import { prepare } from '../../../extension/entrypoints/background/prepare.ts';
import { settle } from '../../../extension/entrypoints/background/settle.ts';
import { clock } from '../../../extension/entrypoints/background/setup.ts';
import type { World } from '../../../extension/entrypoints/background/world.ts';
import { COMPANY_ZONE, type FakeItflow, startFakeItflow } from '../../itflow/fake-itflow.ts';
import { around, lost, offline } from '../adapters/harness.ts';
import { fresh, sessionWith } from '../adapters/itflow.harness.ts';
import { START } from './fake-psa.ts';
import { type Machine, makeMachine, startWorker, team } from './fake-world.ts';
import { ended, idOf, ready, told, undo } from './flow.ts';

// A system without a place for minutes and comments, that knows people by number and times by the wall.
let psa: FakeItflow;
let machine: Machine;
let world: World;
let through: (session: PsaSession) => PsaSession;

beforeEach(async () => {
  psa = await startFakeItflow();
  const technician = (id: string, name: string, login: string) => ({
    id,
    name,
    logins: { [psa.base]: login },
  });
  const technicians = [technician('sam', 'Sam Lee', '2'), technician('ame', "Amélie D'Arcy", '3')];
  machine = await makeMachine(undefined, team({ technicians }));
  machine.settings = {
    ...machine.settings,
    hosts: [
      {
        base: psa.base,
        psa: 'itflow',
        writing: true,
        zone: COMPANY_ZONE,
        panel: { folded: false, corner: 'anchor' },
      },
    ],
  };
  through = (session) => session;
  const cookie = psa.signIn('1');
  world = {
    ...startWorker(machine),
    adapters: [itflow],
    session: async ({ base, zone }) => through(sessionWith(base, cookie, zone ?? null)),
  };
});
afterEach(() => psa.stop());

const refTo = (id: string) => ({ psa: 'itflow' as const, base: psa.base, id });
const cardOf = async (id: string): Promise<Card> => {
  const shown = await look(world, { ref: refTo(id), fresh: true });
  if (shown.kind !== 'card') throw new Error(JSON.stringify(shown));
  return shown;
};
const choose = async (id: string, start = START, minutes = 180) => {
  const { stamp } = await cardOf(id);
  const choice = { technician: idOf('sam'), start, minutes };
  return prepare(world, { action: 'assign', ref: refTo(id), stamp, choice });
};
const book = async (id: string) => ended(await approve(world, ready(await choose(id)).id));

describe('a booking in ITFlow', () => {
  it('shows what is written and nothing else: names beside numbers, no minutes, no comment', async () => {
    const prepared = ready(await choose(fresh(psa)));
    expect(prepared.from.minutes).toBe(prepared.to.minutes);
    expect(prepared.comment).toBeUndefined();
    expect(prepared.owners).toEqual({ '2': 'Sam Lee (2)' });
    expect(psa.posted).toEqual([]);
  });

  it('is written in two steps, each told', async () => {
    const id = fresh(psa);
    const { outcome } = await book(id);
    expect(outcome).toEqual({
      kind: 'written',
      steps: [
        { field: 'owner', kind: 'written' },
        { field: 'start', kind: 'written' },
      ],
    });
    expect(psa.tickets.get(id)).toMatchObject({ owner: '2', schedule: '2026-11-24 08:00:00' });
    expect(await told(world)).toEqual(['intent', 'written']);
  });

  it('keeps its length, which only the journal knows, for the next suggestion and the next write', async () => {
    const id = fresh(psa);
    await book(id);
    const other = fresh(psa);
    await cardOf(other);
    const booking = machine.problems.at(-1)?.bookings.find((b) => b.ticket?.endsWith(`#${id}`));
    expect(booking?.window).toEqual({ start: START, end: addMinutes(START, 180) });
    expect(booking?.assumed).toBeUndefined();
    expect(await choose(other, addMinutes(START, 120))).toMatchObject({ why: 'slot-taken' });
    expect(await choose(other, addMinutes(START, 180))).toMatchObject({ kind: 'prepared' });
  });

  it('of somebody else is taken for the usual length, and marked', async () => {
    fresh(psa, { owner: '2', schedule: '2026-11-24 08:00:00' });
    const other = fresh(psa);
    await cardOf(other);
    expect(machine.problems.at(-1)?.bookings).toMatchObject([
      { window: { start: START, end: addMinutes(START, 60) }, assumed: true },
      { assumed: true },
    ]);
    expect(await choose(other, addMinutes(START, 30))).toMatchObject({ why: 'slot-taken' });
  });

  it('is taken back: start and owner, and no minutes are missed', async () => {
    const id = fresh(psa);
    const { approval } = await book(id);
    const prepared = ready(await undo(world, approval));
    expect([prepared.to.owner, prepared.to.start]).toEqual([undefined, undefined]);
    expect(prepared.to.minutes).toBe(prepared.from.minutes);
    expect(ended(await approve(world, prepared.id)).outcome.kind).toBe('written');
    expect(psa.tickets.get(id)).toMatchObject({ owner: '0', schedule: undefined });
    expect(await undo(world, approval)).toMatchObject({ why: 'nothing-to-undo' });
  });

  it('whose line broke is settled by reading, half by half', async () => {
    const id = fresh(psa);
    const { id: prepared } = ready(await choose(id));
    let gone = false;
    through = (session) =>
      around(session, {
        fits: (path, method) => gone || (method === 'POST' && path === '/agent/post.php'),
        instead: (send) => {
          if (gone) return offline();
          gone = true;
          return lost(send);
        },
      });
    const end = ended(await approve(world, prepared));
    expect(end.outcome.kind).toBe('unknown');
    through = (session) => session;
    expect(ended(await settle(world, end.approval)).outcome).toEqual({
      kind: 'stale',
      steps: [
        { field: 'owner', kind: 'written' },
        { field: 'start', kind: 'stale', words: 'Nothing was written.' },
      ],
    });
  });

  it('is stale after an edit elsewhere, told with the name', async () => {
    const id = fresh(psa);
    const { id: prepared } = ready(await choose(id));
    psa.edit(id, { owner: '3' });
    const { outcome } = ended(await approve(world, prepared));
    expect(outcome.words).toContain("owner is now Amélie D'Arcy (3), was nobody");
    expect(psa.posted).toEqual([]);
  });

  it('is not made ready for somebody who may only read', async () => {
    const cookie = psa.signIn('4');
    through = ({ base, zone }) => sessionWith(base, cookie, zone ?? null);
    expect(await choose(fresh(psa))).toMatchObject({ fault: { kind: 'forbidden' } });
  });
});

describe('the clock of ITFlow', () => {
  const zoneless = () => machine.settings.hosts.map(({ zone: _, ...rest }) => rest);

  it('is what a person confirms the zone by', async () => {
    machine.settings = { ...machine.settings, hosts: zoneless() };
    expect(await clock(world, psa.base)).toMatchObject({ ok: true, value: { kind: 'wall' } });
    const cookie = psa.signIn('4');
    through = ({ base }) => sessionWith(base, cookie, null);
    expect(await clock(world, psa.base)).toEqual({ ok: true, value: { kind: 'untold' } });
  });

  it('gives no starts and takes no writes before that', async () => {
    machine.settings = { ...machine.settings, hosts: zoneless() };
    const card = await cardOf('12');
    expect([card.zoneConfirmed, card.ticket.start]).toEqual([false, undefined]);
    expect(await choose(fresh(psa))).toMatchObject({ why: 'zone-not-confirmed' });
  });
});
