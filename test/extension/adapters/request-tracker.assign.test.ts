import { describe, expect, it } from 'vitest';
import { instant } from '../../../core/calendar/instant.ts';
import type { Step } from '../../../core/store/journal-entry.ts';
import type { Assignment, PsaSession } from '../../../extension/adapters/adapter.ts';
import { assign } from '../../../extension/adapters/request-tracker-write.ts';
import { type FakeRt, fakeRt } from '../../rt/fake-rt.ts';
import { around, lost, offline } from './harness.ts';

const approved: Assignment = {
  ref: { psa: 'request-tracker', base: 'https://rt.example', id: '7' },
  stamp: '101',
  from: {},
  to: { owner: 'priya.raman', start: instant(Date.parse('2026-11-25T09:30:00Z')), minutes: 45 },
  comment: 'Booked.',
};

const isOwner = (path: string, body: unknown) =>
  !path.includes('comment') && String(body).includes('"Owner"');
const isTimes = (path: string, body: unknown) =>
  !path.includes('comment') && String(body).includes('"Starts"');
const isComment = (path: string) => path.includes('/comment');

/** Lies about the requests that fit; `around` knows the path and the method only. */
const lyingTo = (
  fake: FakeRt,
  fits: (path: string, body: unknown) => boolean,
  instead: (send: () => Promise<Response>) => Promise<Response>,
): PsaSession => ({
  base: fake.session.base,
  fetch: (path, init) => {
    const send = () => fake.session.fetch(path, init);
    return init?.method && fits(path, init.body) ? instead(send) : send();
  },
});

const answer =
  (status: number, body = '{}', type = 'application/json') =>
  async (): Promise<Response> =>
    new Response(body, { status, headers: { 'Content-Type': type } });

const kinds = (steps: readonly Step[]) => steps.map(({ field, kind }) => `${field} ${kind}`);

describe('assign on a ticket nobody else touches', () => {
  it('writes the owner alone, then start and estimate in the form RT keeps, then the comment', async () => {
    const fake = fakeRt();
    const outcome = await assign(approved, fake.session);
    expect(outcome).toEqual({
      kind: 'written',
      steps: [
        { field: 'owner', kind: 'written' },
        { field: 'start', kind: 'written' },
        { field: 'minutes', kind: 'written' },
        { field: 'comment', kind: 'written' },
      ],
    });
    expect(fake.writes.map((one) => one.body)).toEqual([
      { Owner: 'priya.raman' },
      { Starts: '2026-11-25 09:30:00', TimeEstimated: '45' },
      { Content: 'Booked.', ContentType: 'text/plain' },
    ]);
  });

  it('takes everything back with Nobody, the first instant of 1970 and 0', async () => {
    const fake = fakeRt();
    await assign(approved, fake.session);
    const { comment: _, ...rest } = approved;
    const back = { ...rest, stamp: '106', from: approved.to, to: {} };
    expect((await assign(back, fake.session)).kind).toBe('written');
    expect(fake.writes.slice(3).map((one) => one.body)).toEqual([
      { Owner: 'Nobody' },
      { Starts: '1970-01-01 00:00:00', TimeEstimated: '0' },
    ]);
  });

  it('leaves out what is already so, whatever the case of the login', async () => {
    const fake = fakeRt({ Owner: 'Priya.Raman' });
    const outcome = await assign({ ...approved, from: { owner: 'priya.raman' } }, fake.session);
    expect(kinds(outcome.steps)).toEqual(['start written', 'minutes written', 'comment written']);
  });
});

describe('assign before writing', () => {
  it.each([
    ['sign-in page', answer(200, '<html>Login</html>', 'text/html'), 'signed in'],
    ['401', answer(401), 'signed in'],
    ['403', answer(403), 'not allow'],
    ['404', answer(404), 'does not know'],
    ['429', answer(429), 'busy'],
    ['500', answer(500), 'error'],
    ['half a JSON', answer(200, '{"id": 7,'), 'could not be read'],
    ['another JSON', answer(200, '[]'), 'could not be read'],
    ['no line', offline, 'reached'],
    ['no answer', lost, 'in time'],
  ] as const)('refuses on %s and sends nothing', async (_, instead, words) => {
    const fake = fakeRt();
    const outcome = await assign(approved, around(fake.session, { fits: () => true, instead }));
    expect(outcome).toMatchObject({ kind: 'refused', words: expect.stringContaining(words) });
    expect(kinds(outcome.steps)).toEqual(['read refused']);
    expect(fake.writes).toEqual([]);
  });

  it('refuses a ticket that RT counts as ended, although RT would take the owner', async () => {
    const fake = fakeRt({ Status: 'resolved' });
    expect(await assign(approved, fake.session)).toMatchObject({ kind: 'refused' });
    expect(fake.writes).toEqual([]);
  });

  it('is stale for a weighty change and names it, its author and the value', async () => {
    const fake = fakeRt();
    fake.edit('milo.hart', { Owner: 'tom.okafor' });
    const outcome = await assign(approved, fake.session);
    expect(outcome.kind).toBe('stale');
    expect(outcome.words).toBe(
      'Changed meanwhile: owner (milo.hart). It has now: owner tom.okafor.',
    );
    expect(fake.writes).toEqual([]);
  });

  it('is stale for a change that was taken back again', async () => {
    const fake = fakeRt();
    fake.edit('milo.hart', { Owner: 'tom.okafor' });
    fake.edit('milo.hart', { Owner: 'Nobody' });
    expect((await assign(approved, fake.session)).kind).toBe('stale');
  });

  it('goes on after a comment, and is stale where the history cannot be read', async () => {
    const fake = fakeRt();
    fake.commentBy('milo.hart');
    const blind = around(fake.session, {
      fits: (path) => path.includes('/history'),
      instead: answer(500),
    });
    expect((await assign(approved, blind)).kind).toBe('stale');
    expect(fake.writes).toEqual([]);
    expect((await assign(approved, fake.session)).kind).toBe('written');
  });
});

/** What RT answered, what became of the step, and whether the change was carried out all the same. */
const PUT_LIES = [
  ['401', answer(401), 'refused'],
  ['403', answer(403), 'refused'],
  ['409', answer(409), 'stale'],
  ['412', answer(412), 'stale'],
  ['429', answer(429), 'refused'],
  ['500', answer(500), 'refused'],
  ['503', answer(503), 'unknown'],
  ['HTML in the place of JSON', answer(200, '<html></html>', 'text/html'), 'unknown'],
  ['half a JSON', answer(200, '["Ticket'), 'unknown'],
  ['"changed" without a change', answer(200, '["Owner changed from Nobody"]'), 'refused'],
  ['nothing changed', answer(200, '[]'), 'refused'],
  ['no line', offline, 'unknown'],
] as const;

const CARRIED_OUT = [
  ['a time-out', lost],
  [
    'HTML',
    async (send: () => Promise<Response>) => {
      await send();
      return answer(200, '<html></html>', 'text/html')();
    },
  ],
  [
    '502',
    async (send: () => Promise<Response>) => {
      await send();
      return answer(502)();
    },
  ],
] as const;

describe.each([
  ['owner', isOwner, [], ['owner']],
  ['start and estimate', isTimes, ['owner written'], ['start', 'minutes']],
] as const)('assign when the write of %s is answered', (_, fits, before, fields) => {
  it.each(PUT_LIES)('with %s: nothing more is sent', async (_lie, instead, kind) => {
    const fake = fakeRt();
    const outcome = await assign(approved, lyingTo(fake, fits, instead));
    expect(outcome.kind).toBe(kind);
    expect(kinds(outcome.steps)).toEqual([...before, ...fields.map((field) => `${field} ${kind}`)]);
    expect(fake.comments).toEqual([]);
    expect(fake.ticket.Starts).toBe('1970-01-01T00:00:00Z');
  });

  it.each(CARRIED_OUT)(
    'with %s after it was carried out: reading settles it',
    async (_lie, instead) => {
      const fake = fakeRt();
      const outcome = await assign(approved, lyingTo(fake, fits, instead));
      expect(outcome.kind).toBe('written');
      expect(outcome.steps).toHaveLength(4);
    },
  );

  it.each([
    ['the ticket', (path: string) => /ticket\/7\?/.test(path)],
    ['the history', (path: string) => path.includes('/history')],
  ])('well, but then %s cannot be read: unknown', async (_what, unreadable) => {
    const fake = fakeRt();
    let sent = false;
    const session: PsaSession = {
      base: fake.session.base,
      fetch: async (path, init) => {
        if (sent && unreadable(path)) return offline();
        if (init?.method && fits(path, init.body)) sent = true;
        return fake.session.fetch(path, init);
      },
    };
    const outcome = await assign(approved, session);
    expect(outcome.kind).toBe('unknown');
    expect(outcome.steps.at(-1)?.kind).toBe('unknown');
    expect(fake.comments).toEqual([]);
  });
});

describe('assign when the comment is answered', () => {
  it.each([
    ['400', answer(400), 'refused'],
    ['403', answer(403), 'refused'],
    ['429', answer(429), 'refused'],
    ['500', answer(500), 'unknown'],
    ['no line', offline, 'unknown'],
    ['a time-out after it was carried out', lost, 'written'],
  ] as const)('with %s', async (_, instead, kind) => {
    const fake = fakeRt();
    const outcome = await assign(approved, lyingTo(fake, isComment, instead));
    expect(outcome.kind).toBe(kind);
    expect(kinds(outcome.steps).slice(0, 3)).toEqual([
      'owner written',
      'start written',
      'minutes written',
    ]);
  });
});

describe('assign beside others', () => {
  it('sends again on the new stamp when a mere comment came in between', async () => {
    const fake = fakeRt();
    let commented = false;
    const session = lyingTo(fake, isOwner, async (send) => {
      if (!commented) fake.commentBy('milo.hart');
      commented = true;
      return send();
    });
    expect((await assign(approved, session)).kind).toBe('written');
    expect(fake.writes.map((one) => Object.keys(Object(one.body))[0])).toEqual([
      'Owner',
      'Owner',
      'Starts',
      'Content',
    ]);
  });

  it('is stale when somebody set the owner in between, and does not set it again', async () => {
    const fake = fakeRt();
    const session = lyingTo(fake, isOwner, (send) => {
      fake.edit('milo.hart', { Owner: 'tom.okafor' });
      return send();
    });
    const outcome = await assign(approved, session);
    expect(outcome).toMatchObject({ kind: 'stale', words: expect.stringContaining('milo.hart') });
    expect(fake.ticket.Owner).toBe('tom.okafor');
    expect(fake.writes).toHaveLength(1);
  });

  it('is stale, not refused, when RT says no because somebody else was given it first', async () => {
    const fake = fakeRt();
    const session = lyingTo(fake, isOwner, () => {
      fake.edit('milo.hart', { Owner: 'tom.okafor' });
      return answer(200, '["You can only reassign tickets that you own or that are unowned"]')();
    });
    const outcome = await assign(approved, session);
    expect(kinds(outcome.steps)).toEqual(['owner stale']);
    expect(outcome.words).toContain('owner (milo.hart)');
  });

  it.each([
    ['theirs stands', 'tom.okafor', 'tom.okafor'],
    ['ours stands', 'tom.okafor', 'priya.raman'],
  ])('tells a race that both won: %s', async (_, theirs, standing) => {
    const fake = fakeRt();
    fake.onOwner = () => {
      fake.edit('milo.hart', { Owner: theirs });
      fake.edit('dana.reyes', { Owner: standing });
    };
    const outcome = await assign(approved, fake.session);
    expect(kinds(outcome.steps)).toEqual(['owner stale']);
    expect(outcome.words).toContain('milo.hart');
    expect(fake.ticket.Owner).toBe(standing);
    expect(fake.writes).toHaveLength(1);
  });

  it('says that the owner is gone again when it was overwritten while the time was written', async () => {
    const fake = fakeRt();
    const session = lyingTo(fake, isTimes, async (send) => {
      const answered = await send();
      fake.edit('milo.hart', { Owner: 'tom.okafor' });
      return answered;
    });
    const outcome = await assign(approved, session);
    expect(kinds(outcome.steps)).toEqual([
      'owner written',
      'start written',
      'minutes written',
      'owner stale',
    ]);
    expect(outcome.words).toContain('owner (milo.hart)');
    expect(fake.comments).toEqual([]);
  });

  it.each(['resolved', 'stalled'])(
    'writes no time on a ticket that became %s right after the owner was set',
    async (Status) => {
      const fake = fakeRt();
      fake.onOwner = () => fake.edit('milo.hart', { Status });
      const outcome = await assign(approved, fake.session);
      expect(kinds(outcome.steps)).toEqual(['owner written', 'start stale', 'minutes stale']);
      expect(fake.ticket.Starts).toBe('1970-01-01T00:00:00Z');
    },
  );

  it("goes on when RT's own rules open the ticket because it has an owner", async () => {
    const fake = fakeRt({ Status: 'new' });
    fake.onOwner = () => {
      fake.edit('dana.reyes', { Status: 'open' });
      fake.edit('RT_System', { Status: 'assigned' });
    };
    expect((await assign(approved, fake.session)).kind).toBe('written');
  });
});
