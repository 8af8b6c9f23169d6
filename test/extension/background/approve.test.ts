import { beforeEach, describe, expect, it } from 'vitest';
import { addMinutes, windowOf } from '../../../core/calendar/instant.ts';
import { BookingId } from '../../../core/model/ids.ts';
import { approve } from '../../../extension/entrypoints/background/approve.ts';
import { look } from '../../../extension/entrypoints/background/look.ts';
import { prepare } from '../../../extension/entrypoints/background/prepare.ts';
import type { World } from '../../../extension/entrypoints/background/world.ts';
import { START } from './fake-psa.ts';
import { BASE, host, type Machine, makeMachine, startWorker, team } from './fake-world.ts';
import { assign, book, choose, ended, ready, refTo, told } from './flow.ts';

let machine: Machine;
let world: World;
beforeEach(async () => {
  machine = await makeMachine();
  machine.psa.add('1', { title: 'Printer' });
  machine.psa.add('2');
  world = startWorker(machine);
});
const setHost = (more: Parameters<typeof host>[0]) => {
  machine.settings = { ...machine.settings, hosts: [host(more)] };
};

describe('an approval', () => {
  it('shows exactly what it then writes, and says who approved it', async () => {
    const prepared = ready(await choose(world, '1'));
    expect(machine.psa.assigned).toEqual([]);
    const end = ended(await approve(world, prepared.id));
    expect(end.outcome.kind).toBe('written');
    expect(machine.psa.must('1')).toMatchObject({ owner: 'amber', start: START, minutes: 60 });
    const [sent] = machine.psa.assigned;
    expect(sent).toMatchObject({ from: {}, to: prepared.to, comment: prepared.comment });
    expect(prepared.comment).toBe(
      'Slotwright: Amber Cho, Tue 24 Nov 14:00–15:00 WET (approved by dana)',
    );
    expect(prepared).toMatchObject({
      user: 'dana',
      mayUndo: true,
      sideEffects: [{ who: 'technician' }],
    });
    expect(await told(world)).toEqual(['intent', 'written']);
  });

  it('has its intent in the journal before anything is read again or sent', async () => {
    const { id } = ready(await choose(world, '1'));
    const seen: string[] = [];
    machine.psa.at = async (point) => {
      seen.push(`${point}:${(await told(world)).join()}`);
    };
    await approve(world, id);
    expect(seen[0]).toBe('read:intent');
    expect(new Set(seen.map((s) => s.split(':')[1]))).toEqual(new Set(['intent']));
  });

  it('is used once', async () => {
    const { id } = ready(await choose(world, '1'));
    const [first, second] = await Promise.all([approve(world, id), approve(world, id)]);
    expect([first.kind, second.kind]).toEqual(['ended', 'declined']);
    expect(machine.psa.assigned).toHaveLength(1);
  });

  it('is valid up to ten minutes and not at ten', async () => {
    const { id } = ready(await choose(world, '1'));
    machine.now += 10 * 60_000;
    expect(await approve(world, id)).toEqual({ kind: 'declined', why: 'expired' });
    const again = ready(await choose(world, '1'));
    machine.now += 10 * 60_000 - 1;
    expect((await approve(world, again.id)).kind).toBe('ended');
  });

  it('cannot be named by guessing', async () => {
    expect(await approve(world, 'id-99')).toEqual({ kind: 'declined', why: 'expired' });
  });
});

describe('watch-only', () => {
  it('declines to prepare, and writing switched off in between declines to send', async () => {
    setHost({ writing: false });
    expect(await choose(world, '1')).toMatchObject({ kind: 'declined', why: 'watch-only' });
    setHost({ writing: true });
    const { id } = ready(await choose(world, '1'));
    setHost({ writing: false });
    expect(await approve(world, id)).toMatchObject({ why: 'watch-only' });
    setHost({ writing: true });
    expect(await approve(world, id)).toMatchObject({ why: 'expired' });
    expect(machine.psa.assigned).toEqual([]);
    expect(await told(world)).toEqual([]);
  });

  it('holds for a host that was taken away', async () => {
    const { id } = ready(await choose(world, '1'));
    machine.settings = { ...machine.settings, hosts: [] };
    expect(await approve(world, id)).toMatchObject({ why: 'watch-only' });
    expect(machine.psa.assigned).toEqual([]);
  });

  it('writes no time before the zone was confirmed', async () => {
    const { id } = ready(await choose(world, '1'));
    setHost({ zone: undefined });
    expect(await choose(world, '1')).toMatchObject({ why: 'zone-not-confirmed' });
    expect(await approve(world, id)).toMatchObject({ why: 'zone-not-confirmed' });
    expect(machine.psa.assigned).toEqual([]);
  });
});

describe('what is declined before anything is sent', () => {
  it('names the person without a login, and the way out', async () => {
    const answer = await choose(world, '1', { technician: 'cy' });
    expect(answer).toMatchObject({ why: 'no-login' });
    expect(JSON.stringify(answer)).toContain('Cy Roe has no login for psa.example');
  });

  it('keeps an approval made offline as a draft and sends nothing', async () => {
    const card = ready(await choose(world, '1'));
    machine.online = false;
    expect(await approve(world, card.id)).toMatchObject({ why: 'offline' });
    expect(machine.psa.assigned).toEqual([]);
    const shown = await look(world, { ref: refTo('1'), fresh: false });
    expect(shown).toMatchObject({
      draft: {
        technician: 'amber',
        start: START,
        minutes: 60,
        what: 'Amber Cho, tomorrow 14:00–15:00',
      },
    });
    machine.online = true;
    await book(world, '1');
    expect(await look(world, { ref: refTo('1'), fresh: false })).not.toHaveProperty('draft');
  });

  it('keeps the draft also where the connection breaks while reading', async () => {
    const card = await look(world, { ref: refTo('1'), fresh: false });
    expect(card.kind).toBe('card');
    machine.online = false;
    const offline = await choose(world, '1', { override: 'she knows the printer' });
    expect(offline).toMatchObject({ why: 'offline' });
    machine.online = true;
    const later = await look(world, { ref: refTo('1'), fresh: false });
    expect(later).toMatchObject({ draft: { override: 'she knows the printer' } });
  });

  it('names what changed since the card was shown', async () => {
    machine.psa.add('3', { priority: 'P3' });
    const card = await look(world, { ref: refTo('3'), fresh: false });
    machine.psa.edit('3', { owner: 'bo', status: 'stalled', start: START });
    const stamp = card.kind === 'card' ? card.stamp : '';
    const answer = await prepare(world, { ...assign('3'), stamp });
    expect(answer).toEqual({
      kind: 'declined',
      why: 'stale',
      changed: [
        'owner is now bo, was nobody',
        'start is now Tue 24 Nov 14:00 WET, was no time',
        'status is now stalled, was open',
      ],
    });
  });

  it('declines a slot that is taken, unless the dispatcher gave a reason', async () => {
    machine.psa.edit('2', { owner: 'amber', start: addMinutes(START, 59), minutes: 30 });
    const taken = await choose(world, '1');
    expect(taken).toMatchObject({ why: 'slot-taken' });
    expect(JSON.stringify(taken)).toContain('#2 Ticket 2, Tue 24 Nov 14:59–15:29 WET');
    const end = await book(world, '1', { override: 'both are at the same desk' });
    expect(end.outcome.kind).toBe('written');
  });

  it('names what lies in the way, with its address where that is remembered, and moves none of it', async () => {
    machine.psa.edit('2', { owner: 'amber', start: addMinutes(START, 59), minutes: 30 });
    const prepared = ready(await choose(world, '1', { override: 'P1' }));
    const lies = { title: '#2 Ticket 2', window: windowOf(addMinutes(START, 59), 30) };
    expect(prepared.displaces).toMatchObject([{ ...lies, url: `${BASE}/tickets/2` }]);
    expect(ended(await approve(world, prepared.id)).outcome.kind).toBe('written');
    expect(machine.psa.must('2').start).toBe(addMinutes(START, 59));
  });

  it('names a booking outside the slot that was said to give way, and none of somebody else', async () => {
    machine.psa.edit('2', { owner: 'amber', start: addMinutes(START, 90), minutes: 30 });
    machine.psa.add('3', { owner: 'bo', start: START, minutes: 30 });
    const displaces = ['2', '3'].map((id) => BookingId.parse(`${BASE}#${id}`));
    const prepared = ready(await choose(world, '1', { displaces }));
    expect(prepared.displaces?.map(({ id }) => id)).toEqual([`${BASE}#2`]);
    expect(ready(await choose(world, '1')).displaces).toBeUndefined();
  });

  it('names what the PSA shows in the slot and no remembered board has', async () => {
    const card = await look(world, { ref: refTo('1'), fresh: false });
    machine.psa.add('4', { owner: 'amber', start: START, minutes: 30 });
    if (card.kind !== 'card') throw new Error('no card');
    const body = { ...assign('1', { override: 'P1' }), stamp: card.stamp };
    const prepared = ready(await prepare(world, body));
    expect(prepared.displaces).toEqual([
      { id: `${BASE}#4`, title: '#4 Ticket 4', window: windowOf(START, 30) },
    ]);
  });

  it('takes a slot that only touches another', async () => {
    machine.psa.edit('2', { owner: 'amber', start: addMinutes(START, 60), minutes: 30 });
    expect((await book(world, '1')).outcome.kind).toBe('written');
  });

  it('tells why the PSA could not be read', async () => {
    const card = ready(await choose(world, '1'));
    machine.psa.fault = { kind: 'signed-out', status: 401 };
    const end = ended(await approve(world, card.id));
    expect(end.outcome).toMatchObject({
      kind: 'refused',
      words: 'Nothing was written. Not signed in.',
    });
    expect(machine.psa.assigned).toEqual([]);
  });
});

describe('just before writing', () => {
  it('is stale where the ticket changed, naming the change, and writes nothing', async () => {
    const { id } = ready(await choose(world, '1'));
    machine.psa.edit('1', { owner: 'bo' });
    const end = ended(await approve(world, id));
    expect(end.outcome.kind).toBe('stale');
    expect(end.outcome.words).toBe('owner is now bo, was nobody. Nothing was written.');
    expect(machine.psa.assigned).toEqual([]);
    expect(await told(world)).toEqual(['intent', 'stale']);
  });

  it('is stale where the ticket was closed', async () => {
    const { id } = ready(await choose(world, '1'));
    machine.psa.edit('1', { status: 'closed' });
    const end = ended(await approve(world, id));
    expect(end.outcome.words).toContain('status is now closed');
    expect(machine.psa.assigned).toEqual([]);
  });

  it('is stale where the tenant now counts its status as done', async () => {
    const { id } = ready(await choose(world, '1'));
    const stored = await machine.store.team.load();
    await machine.store.team.save(
      team({ words: { states: { open: 'done' } } }),
      stored?.version ?? 'new',
    );
    const end = ended(await approve(world, id));
    expect(end.outcome.words).toBe('status is now open. Nothing was written.');
    expect(machine.psa.assigned).toEqual([]);
  });

  it('is stale where the slot was taken, naming the booking and its time', async () => {
    const { id } = ready(await choose(world, '1'));
    machine.psa.edit('2', { owner: 'amber', start: START, minutes: 30 });
    const end = ended(await approve(world, id));
    expect(end.outcome.steps).toEqual([
      {
        field: 'day',
        kind: 'stale',
        words: 'Amber Cho has #2 Ticket 2, Tue 24 Nov 14:00–14:30 WET',
      },
    ]);
    expect(machine.psa.assigned).toEqual([]);
  });
});

describe('after writing', () => {
  it('tells the words of a refusal', async () => {
    machine.psa.barred.add('amber');
    const end = await book(world, '1');
    expect(end.outcome).toMatchObject({
      kind: 'refused',
      steps: [{ field: 'owner', words: 'amber may not own tickets' }],
    });
    const card = await look(world, { ref: refTo('1'), fresh: false });
    expect(card).toMatchObject({ mine: { live: false, outcome: { kind: 'refused' } } });
  });

  it('never stays silent about a booking that came in at the same moment', async () => {
    const { id } = ready(await choose(world, '1'));
    machine.psa.at = (point) => {
      if (point === 'start') machine.psa.edit('2', { owner: 'amber', start: START, minutes: 60 });
    };
    const end = ended(await approve(world, id));
    expect(end.outcome.kind).toBe('stale');
    expect(end.outcome.steps.at(-1)?.words).toContain('Booked by somebody else at the same moment');
    expect(end.outcome.steps.at(-1)?.words).toContain('#2');
    const card = await look(world, { ref: refTo('1'), fresh: false });
    expect(card).toMatchObject({ mine: { live: true } });
  });

  it('is unknown where the day could not be read again', async () => {
    const { id } = ready(await choose(world, '1'));
    machine.psa.at = (point) => {
      if (point === 'end') machine.psa.fault = { kind: 'time-out' };
    };
    const end = ended(await approve(world, id));
    expect(end.outcome.kind).toBe('unknown');
    expect(end.outcome.steps.at(-1)).toEqual({
      field: 'day',
      kind: 'unknown',
      words: 'Could not be read again: no answer in time.',
    });
  });

  it('is in the remembered board at once', async () => {
    await book(world, '1');
    const snapshot = await machine.store.cache.get(host().base);
    expect(snapshot?.bookings).toMatchObject([{ technician: 'amber', window: { start: START } }]);
    const before = machine.psa.boardReads;
    await look(world, { ref: refTo('2'), fresh: false });
    expect(machine.psa.boardReads).toBe(before + 1);
  });
});
