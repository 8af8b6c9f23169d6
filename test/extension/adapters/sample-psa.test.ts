import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '../../../core/calendar/instant.ts';
import type { Assignment } from '../../../extension/adapters/adapter.ts';
import { samplePsa } from '../../../extension/adapters/sample-psa.ts';
import type { SamplePsa } from '../../sample/server.ts';
import { sampleHarness, sessionWith, startSample } from './sample-psa.harness.ts';
import { writeContract } from './write.contract.ts';

writeContract(sampleHarness);

describe('sample-psa and a system in trouble', () => {
  let psa: SamplePsa;
  beforeAll(async () => {
    psa = await startSample();
  });
  afterAll(() => psa.stop());
  beforeEach(() => psa.control.clear());

  const START = instant(Date.parse('2026-12-01T09:30:00Z'));
  const assign = (id: string, timeoutMs?: number) => {
    const ticket = psa.state.tickets.get(id);
    const approved: Assignment = {
      ref: { psa: 'sample-psa', base: psa.base, id },
      stamp: `v${ticket?.version}`,
      from: { minutes: ticket?.minutes ?? undefined },
      to: { owner: 'gita', start: START, minutes: 30 },
      comment: 'Booked.',
    };
    const session = sessionWith(psa.base, psa.control.signIn('dana'), timeoutMs);
    return samplePsa.assign?.(approved, session);
  };
  const ownerOf = (id: string) => psa.state.tickets.get(id)?.owner;

  it('tells when a ticket waited and what was said', async () => {
    const ticket = psa.state.tickets.get('1046');
    if (!ticket) throw new Error('the sample has no 1046');
    psa.state.apply(ticket, { status: 'In progress' }, 'dana');
    psa.state.apply(ticket, { title: 'A better title' }, 'dana');
    psa.state.comment('1046', ticket.version, 'We wait for you.', 'dana');
    const session = sessionWith(psa.base, psa.control.signIn('dana'));
    const ref = { psa: 'sample-psa', base: psa.base, id: '1046' } as const;
    expect(await samplePsa.history?.(ref, session)).toMatchObject({
      ok: true,
      value: {
        statuses: [{ by: 'dana', from: 'Waiting for client', to: 'In progress' }],
        answers: [{ by: ['dana'] }],
      },
    });
  });

  it('calls a dropped write that changed nothing unknown: it may still be on its way', async () => {
    psa.control.trouble({ method: 'PATCH', kind: 'drop', when: 'before' });
    expect(await assign('1043')).toMatchObject({
      kind: 'unknown',
      steps: [{ field: 'owner', kind: 'unknown' }],
    });
    expect(ownerOf('1043')).toBeNull();
  });

  it('calls a dropped write that is there written, and goes on', async () => {
    psa.control.trouble({ method: 'PATCH', kind: 'drop', when: 'after' });
    expect(await assign('1043')).toMatchObject({ kind: 'written' });
    expect(psa.state.tickets.get('1043')).toMatchObject({ owner: 'gita', minutes: 30 });
    expect(psa.state.tickets.get('1043')?.comments).toHaveLength(1);
  });

  it('waits no longer than its limit, then reads', async () => {
    psa.control.trouble({ method: 'PATCH', kind: 'time-out', when: 'after' });
    expect(await assign('1044', 300)).toMatchObject({ kind: 'written' });
    expect(ownerOf('1044')).toBe('gita');
  });

  it('sends a comment once when its answer was lost', async () => {
    psa.control.trouble({ method: 'POST', kind: 'status', status: 500, when: 'after' });
    expect(await assign('1045')).toMatchObject({ kind: 'written' });
    expect(psa.state.tickets.get('1045')?.comments).toHaveLength(1);
  });

  it.each([
    ['refused', { kind: 'status', status: 500 }],
    ['refused', { kind: 'status', status: 429 }],
    ['refused', { kind: 'status', status: 403 }],
    ['stale', { kind: 'status', status: 412 }],
    ['unknown', { kind: 'html' }],
    ['unknown', { kind: 'broken-json' }],
  ] as const)(
    'is %s for %o in place of the answer, before anything was changed',
    async (kind, trouble) => {
      psa.control.trouble({ method: 'PATCH', ...trouble });
      expect(await assign('1046')).toMatchObject({ kind });
      expect(ownerOf('1046')).toBeNull();
    },
  );

  it('keeps the owner and says so when only the time is refused', async () => {
    const session = sessionWith(psa.base, psa.control.signIn('dana'));
    psa.control.edit('1036', { owner: null });
    let patches = 0;
    const outcome = await samplePsa.assign?.(
      {
        ref: { psa: 'sample-psa', base: psa.base, id: '1036' },
        stamp: `v${psa.state.tickets.get('1036')?.version}`,
        from: {},
        to: { owner: 'gita', start: START, minutes: 30 },
      },
      {
        base: session.base,
        fetch: (path, init) => {
          if (init?.method === 'PATCH') {
            patches += 1;
            if (patches === 2) psa.control.rights('dana', { mayAssign: false });
          }
          return session.fetch(path, init);
        },
      },
    );
    psa.control.rights('dana', { mayAssign: true });
    expect(outcome).toMatchObject({
      kind: 'refused',
      words: 'Dana Dispatch has no right to change tickets.',
      steps: [
        { field: 'owner', kind: 'written' },
        { field: 'start', kind: 'refused' },
        { field: 'minutes', kind: 'refused' },
      ],
    });
    expect(psa.state.tickets.get('1036')).toMatchObject({ owner: 'gita', start: null });
  });

  it('is stale when anything else of the ticket changed, and says nothing was as shown', async () => {
    const shown = psa.state.tickets.get('1037')?.version;
    psa.control.edit('1037', { title: 'Seven tablets' });
    const outcome = await samplePsa.assign?.(
      {
        ref: { psa: 'sample-psa', base: psa.base, id: '1037' },
        stamp: `v${shown}`,
        from: { owner: 'gita', minutes: 120 },
        to: { owner: 'hugo', minutes: 120 },
      },
      sessionWith(psa.base, psa.control.signIn('dana')),
    );
    expect(outcome?.kind).toBe('stale');
    expect(ownerOf('1037')).toBe('gita');
  });

  it('is stale, and names what it found, when somebody is quicker than the reading back', async () => {
    const session = sessionWith(psa.base, psa.control.signIn('dana'));
    const outcome = await samplePsa.assign?.(
      {
        ref: { psa: 'sample-psa', base: psa.base, id: '1037' },
        stamp: `v${psa.state.tickets.get('1037')?.version}`,
        from: { owner: 'gita', minutes: 120 },
        to: { owner: 'hugo', minutes: 120 },
      },
      {
        base: session.base,
        fetch: async (path, init) => {
          const response = await session.fetch(path, init);
          if (init?.method === 'PATCH') psa.control.edit('1037', { owner: 'chloe' });
          return response;
        },
      },
    );
    expect(outcome).toMatchObject({ kind: 'stale', words: 'owner is chloe, not hugo' });
  });

  it('is refused, not unknown, when the session ended and the write was sent on to the sign-in page', async () => {
    psa.control.modes.apiRedirects = true;
    const cookie = psa.control.signIn('dana');
    const session = sessionWith(psa.base, cookie);
    const outcome = await samplePsa.assign?.(
      {
        ref: { psa: 'sample-psa', base: psa.base, id: '1046' },
        stamp: `v${psa.state.tickets.get('1046')?.version}`,
        from: { minutes: 180 },
        to: { owner: 'gita', minutes: 180 },
      },
      {
        base: session.base,
        fetch: (path, init) => {
          if (init?.method === 'PATCH') psa.control.signOutAll();
          return session.fetch(path, init);
        },
      },
    );
    expect(outcome?.kind).toBe('refused');
    expect(ownerOf('1046')).toBeNull();
  });

  it('says who may write and who may take back', async () => {
    const ref = { psa: 'sample-psa', base: psa.base, id: '1042' } as const;
    const rights = (login: string) =>
      samplePsa.rights?.(ref, sessionWith(psa.base, psa.control.signIn(login)));
    expect(await rights('dana')).toMatchObject({ value: { mayWrite: true, mayUndo: true } });
    expect(await rights('omar')).toMatchObject({ value: { mayWrite: true, mayUndo: false } });
    expect(await rights('tiago')).toMatchObject({ value: { mayWrite: false, mayUndo: false } });
  });

  it('reads every field of the ticket, and leaves out what is not there', async () => {
    const session = sessionWith(psa.base, psa.control.signIn('dana'));
    const read = (id: string) => samplePsa.read({ psa: 'sample-psa', base: psa.base, id }, session);
    expect(await read('1042')).toMatchObject({
      value: {
        stamp: 'v1',
        number: 'T-1042',
        priority: 'Normal',
        due: '2026-11-23T13:45:00.000Z',
        minutes: '90',
        fields: {
          client: ['Clínica São Bento'],
          site: ['Praça das Flores'],
          type: ['Site visit'],
          skill: ['Firewall'],
        },
      },
    });
    const bare = await read('1044');
    expect(bare.ok && Object.keys(bare.value)).not.toContain('due');
  });
});
