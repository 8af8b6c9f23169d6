import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../../../core/calendar/instant.ts';
import { Zone } from '../../../core/model/time.ts';
import type { Values } from '../../../core/store/journal-entry.ts';
import type { PsaSession } from '../../../extension/adapters/adapter.ts';
import { itflow } from '../../../extension/adapters/itflow.ts';
import { instantOf } from '../../../extension/adapters/parse-ticket.ts';
import { COMPANY_ZONE, type FakeItflow, startFakeItflow } from '../../itflow/fake-itflow.ts';
import { around, lost } from './harness.ts';
import { fresh, itflowHarness, sessionWith } from './itflow.harness.ts';
import { writeContract } from './write.contract.ts';

writeContract(itflowHarness('newer'));
writeContract(itflowHarness('older'));

const START = instant(Date.parse('2026-12-01T15:30:00Z'));
const post = (action: string) => (path: string, method: string, body: string) =>
  path.startsWith('/agent/post.php') && `${method} ${path} ${body}`.includes(action);

describe('itflow: writing', () => {
  let psa: FakeItflow;
  let session: PsaSession;
  beforeAll(async () => {
    psa = await startFakeItflow();
    session = sessionWith(psa.base, psa.signIn('1'));
  });
  afterAll(() => psa.stop());

  const refOf = (id: string) => ({ psa: 'itflow' as const, base: psa.base, id });
  const assign = async (id: string, to: Values, by = session) => {
    const read = await itflow.read(refOf(id), session);
    if (!read.ok) throw new Error(read.fault.kind);
    const from = { owner: read.value.owner?.login, start: instantOf(read.value.start) };
    return itflow.assign?.({ ref: refOf(id), stamp: read.value.stamp, from, to }, by);
  };
  /** Something happens just before, or instead of, one of the two forms. */
  const when = (action: string, instead: (send: () => Promise<Response>) => Promise<Response>) => {
    const isIt = post(action);
    return {
      ...session,
      fetch: (path: string, init?: RequestInit) => {
        const send = () => session.fetch(path, init);
        const fits = isIt(path, init?.method ?? 'GET', String(init?.body ?? ''));
        return fits ? instead(send) : send();
      },
    };
  };
  const sentFor = (id: string) =>
    psa.posted.filter(({ fields }) =>
      [fields.get('ticket_id'), fields.get('cancel_ticket_schedule')].includes(id),
    );

  it('sends the forms as they were drawn: status and place are not changed', async () => {
    const id = fresh(psa, { status: 3, onsite: '1' });
    await assign(id, { owner: '2', start: START });
    expect(sentFor(id).map(({ action }) => action)).toEqual([
      'assign_ticket',
      'edit_ticket_schedule',
    ]);
    expect(psa.tickets.get(id)).toMatchObject({
      owner: '2',
      status: 3,
      onsite: '1',
      schedule: '2026-12-01 09:30:00',
    });
  });

  it('writes only what changes', async () => {
    const id = fresh(psa, { owner: '2' });
    expect(await assign(id, { owner: '2', start: START })).toEqual({
      kind: 'written',
      steps: [{ field: 'start', kind: 'written' }],
    });
    expect(await assign(id, { owner: '2', start: START })).toEqual({ kind: 'written', steps: [] });
  });

  it('takes the time back before the owner, so that the cancelling mail finds its reader', async () => {
    const id = fresh(psa, { owner: '2', schedule: '2026-12-01 09:30:00' });
    expect((await assign(id, {}))?.kind).toBe('written');
    expect(sentFor(id).map(({ action }) => action)).toEqual([
      'cancel_ticket_schedule',
      'assign_ticket',
    ]);
    expect(psa.tickets.get(id)).toMatchObject({ owner: '0', schedule: undefined });
  });

  it('says which half is done when the second is refused', async () => {
    const id = fresh(psa);
    const outcome = await assign(
      id,
      { owner: '2', start: START },
      when('edit_ticket_schedule', async () => new Response('', { status: 500 })),
    );
    expect(outcome).toMatchObject({
      kind: 'refused',
      words: 'ITFlow had an error.',
      steps: [
        { field: 'owner', kind: 'written' },
        { field: 'start', kind: 'refused' },
      ],
    });
    expect(psa.tickets.get(id)).toMatchObject({ owner: '2', schedule: undefined });
  });

  it('settles a lost link as it settles a lost form', async () => {
    const id = fresh(psa, { owner: '2', schedule: '2026-12-01 09:30:00' });
    const losing = when('cancel_ticket_schedule', lost);
    expect((await assign(id, { owner: '2' }, losing))?.kind).toBe('written');
  });

  it('does not write over somebody who was quicker than the form', async () => {
    const id = fresh(psa);
    const racing = around(session, {
      fits: (path) => path.includes('ticket_assign.php'),
      instead: (send) => {
        psa.edit(id, { owner: '3' });
        return send();
      },
    });
    expect(await assign(id, { owner: '2', start: START }, racing)).toMatchObject({
      kind: 'stale',
      words: "The ticket was changed meanwhile. Now owner is Amélie D'Arcy (3).",
    });
    expect(sentFor(id)).toEqual([]);
  });

  it('stops when the owner is another by the time the start was written', async () => {
    const id = fresh(psa);
    const racing = when('edit_ticket_schedule', (send) => {
      psa.edit(id, { owner: '3' });
      return send();
    });
    expect(await assign(id, { owner: '2', start: START }, racing)).toMatchObject({
      kind: 'stale',
      steps: [
        { field: 'owner', kind: 'written' },
        { field: 'start', kind: 'written' },
        { field: 'owner', kind: 'stale' },
      ],
    });
  });

  it('tells the message of a refusal that looks like a success', async () => {
    const id = fresh(psa);
    const closing = when('assign_ticket', (send) => {
      psa.edit(id, { status: 5 });
      return send();
    });
    expect(await assign(id, { owner: '2' }, closing)).toMatchObject({
      kind: 'refused',
      words: 'Invalid ticket!',
    });
  });

  it('is refused, not unknown, when the session ended and the form was sent on to the sign-in page', async () => {
    const id = fresh(psa);
    const own = sessionWith(psa.base, psa.signIn('1'));
    const ending = around(own, {
      fits: (path, method) => path === '/agent/post.php' && method === 'POST',
      instead: (send) => {
        psa.signOutAll();
        return send();
      },
    });
    expect(await assign(id, { owner: '2' }, ending)).toMatchObject({
      kind: 'refused',
      words: 'Nobody is signed in to ITFlow.',
    });
    session = sessionWith(psa.base, psa.signIn('1'));
    expect(psa.tickets.get(id)?.owner).toBe('0');
  });

  it('is refused where the token is not taken', async () => {
    const id = fresh(psa);
    const renewed = around(session, {
      fits: (path) => path.includes('ticket_assign.php'),
      instead: async (send) =>
        Response.json(JSON.parse((await (await send()).text()).replaceAll(/token-\w+/g, 'old'))),
    });
    expect(await assign(id, { owner: '2' }, renewed)).toMatchObject({ kind: 'refused' });
    expect(psa.tickets.get(id)?.owner).toBe('0');
  });

  it.each([
    ['no zone was confirmed', undefined, START],
    ['the clock there shows another time', Zone.parse('Europe/Lisbon'), START],
    ['the hour comes twice there', COMPANY_ZONE, instant(Date.parse('2027-11-07T07:30:00Z'))],
  ])('writes neither owner nor start where %s', async (_, zone, start) => {
    const id = fresh(psa);
    const outcome = await assign(id, { owner: '2', start }, { ...session, zone });
    expect(outcome).toMatchObject({ kind: 'refused', steps: [{ field: 'read' }] });
    expect(outcome?.words).toMatch(/Confirm|Choose/);
    expect(sentFor(id)).toEqual([]);
  });

  it('does not send a form that an earlier version shows to a role it then refuses', async () => {
    const old = await startFakeItflow({ generation: 'older' });
    const by = sessionWith(old.base, old.signIn('4'));
    const ref = { psa: 'itflow' as const, base: old.base, id: '13' };
    const read = await itflow.read(ref, by);
    const stamp = read.ok ? read.value.stamp : '';
    const outcome = await itflow.assign?.({ ref, stamp, from: {}, to: { owner: '2' } }, by);
    expect(outcome).toMatchObject({
      kind: 'refused',
      words: 'Your role in ITFlow may not change tickets.',
    });
    expect(old.posted).toEqual([]);
    await old.stop();
  });
});
